"""The way of a session of a congress, from its first preparation to the archive."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, latest_state


class SessionState(models.TextChoices):
    PREPARING = "preparing", _("in preparation")
    MOTIONS_OPEN = "motions_open", _("collecting motions")
    DELEGATES_VERIFIED = "delegates_verified", _("delegates verified")
    PREPARATORY_HELD = "preparatory_held", _("preparatory meeting held")
    OPENED = "opened", _("session opened")
    VOTING = "voting", _("voting")
    CLOSED = "session_closed", _("session closed")
    PUBLISHED = "published", _("resolutions published")
    REPORTED = "reported", _("reported to the upper union")
    ARCHIVED = "archived", _("archived")
    ADJOURNED = "adjourned", _("adjourned for want of a quorum")
    CANCELLED = "cancelled", _("session cancelled")


S = SessionState
RUN = "congress.run_session"
BEFORE_OPENING = frozenset({S.PREPARING, S.MOTIONS_OPEN, S.DELEGATES_VERIFIED, S.PREPARATORY_HELD})

MOVES = {
    "collect": Move(_("open the collection of motions"), frozenset({S.PREPARING}), S.MOTIONS_OPEN, RUN, "motions_on"),
    "verify": Move(
        _("settle who is a delegate"),
        frozenset({S.PREPARING, S.MOTIONS_OPEN}),
        S.DELEGATES_VERIFIED,
        RUN,
        "verified_on",
    ),
    "prepare": Move(
        _("enter the preparatory meeting"),
        frozenset({S.DELEGATES_VERIFIED}),
        S.PREPARATORY_HELD,
        RUN,
        "preparatory_on",
    ),
    "open": Move(
        _("open the session"),
        frozenset({S.DELEGATES_VERIFIED, S.PREPARATORY_HELD, S.ADJOURNED}),
        S.OPENED,
        RUN,
        "opened_on",
    ),
    "vote": Move(_("begin the voting"), frozenset({S.OPENED}), S.VOTING, RUN, "voting_on"),
    "close": Move(_("close the session"), frozenset({S.OPENED, S.VOTING}), S.CLOSED, RUN, "closed_on"),
    "publish": Move(_("publish the resolutions"), frozenset({S.CLOSED}), S.PUBLISHED, RUN, "published_on"),
    "report": Move(_("report to the upper union"), frozenset({S.CLOSED, S.PUBLISHED}), S.REPORTED, RUN, "reported_on"),
    "archive": Move(_("archive the session"), frozenset({S.PUBLISHED, S.REPORTED}), S.ARCHIVED, RUN, "archived_on"),
    "adjourn": Move(
        _("adjourn for want of a quorum"),
        frozenset({S.DELEGATES_VERIFIED, S.PREPARATORY_HELD}),
        S.ADJOURNED,
        RUN,
        "adjourned_on",
        needs_note=True,
    ),
    "cancel": Move(
        _("cancel the session"), BEFORE_OPENING | {S.ADJOURNED}, S.CANCELLED, RUN, "cancelled_on", needs_note=True
    ),
}

# The steps in the order in which they can happen; what lies aside comes before or between them.
WAY = {
    "motions_on": S.MOTIONS_OPEN,
    "verified_on": S.DELEGATES_VERIFIED,
    "preparatory_on": S.PREPARATORY_HELD,
    "opened_on": S.OPENED,
    "voting_on": S.VOTING,
    "closed_on": S.CLOSED,
    "published_on": S.PUBLISHED,
    "reported_on": S.REPORTED,
    "archived_on": S.ARCHIVED,
}
_steps = list(WAY.values())
_opening = _steps.index(S.OPENED)
_aside = {S.ADJOURNED, S.CANCELLED}

# Which states must carry a day, and which may: not every session takes every step, and paper may not know each day.
DATES = {
    **{
        name: (
            frozenset({state}),
            frozenset(_steps[place + 1 :]) | (_aside if place < _opening else set()),
        )
        for place, (name, state) in enumerate(WAY.items())
    },
    "adjourned_on": (frozenset({S.ADJOURNED}), frozenset(_steps[_opening:]) | {S.CANCELLED}),
    "cancelled_on": (frozenset({S.CANCELLED}), frozenset()),
}

# The last thing that happened first: the state that the days of a paper record tell.
LATEST = {
    "cancelled_on": S.CANCELLED,
    **{name: state for name, state in reversed(WAY.items()) if _steps.index(state) >= _opening},
    "adjourned_on": S.ADJOURNED,
    **{name: state for name, state in reversed(WAY.items()) if _steps.index(state) < _opening},
}


def session_state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a session whose history is known only by its days; without any it is in preparation."""
    return latest_state(LATEST, dates, S.PREPARING)
