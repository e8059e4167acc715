"""The way of a poll: drawn up, open to its voters, closed and told, or called off."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move


class PollState(models.TextChoices):
    DRAFT = "draft", _("draft")
    OPEN = "open", _("poll under way")
    CLOSED = "closed", _("poll ended")
    CANCELLED = "cancelled", _("called off")


S = PollState
HOLD = "congress.hold_poll"
# What a link by which somebody votes is for.
VOTE = "congress.vote"

MOVES = {
    "open": Move(_("open the poll"), frozenset({S.DRAFT}), S.OPEN, HOLD, stamps="opened_on"),
    "close": Move(_("close the poll and count"), frozenset({S.OPEN}), S.CLOSED, HOLD, stamps="closed_on"),
    "cancel": Move(
        _("call the poll off"), frozenset({S.DRAFT, S.OPEN}), S.CANCELLED, HOLD, "cancelled_on", needs_note=True
    ),
}

# A poll held on paper may not know when it began.
DATES = {
    "opened_on": (frozenset({S.OPEN}), frozenset({S.CLOSED, S.CANCELLED})),
    "closed_on": (frozenset({S.CLOSED}), frozenset()),
    "cancelled_on": (frozenset({S.CANCELLED}), frozenset()),
}


def state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a poll held on paper; one that only began there is drawn up anew to be held here."""
    if dates.get("cancelled_on"):
        return S.CANCELLED
    return S.CLOSED if dates.get("closed_on") else S.DRAFT
