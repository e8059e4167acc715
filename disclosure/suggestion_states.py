"""The way of a suggestion: received, looked at, given to whoever answers for it, answered, closed; or one of its ends."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, latest_state

ANSWER, PUBLISH = "disclosure.answer", "disclosure.publish"


class SuggestionState(models.TextChoices):
    RECEIVED = "received", _("received")
    TRIAGED = "triaged", _("looked at")
    ASSIGNED = "assigned", _("being handled")
    REPLIED = "replied", _("answered")
    CLOSED = "closed", _("closed")
    NO_ACTION = "no_action", _("no action taken")
    MERGED = "merged", _("merged into another")
    CONVERTED = "converted", _("turned into a motion")


S = SuggestionState
WAITING = frozenset({S.RECEIVED, S.TRIAGED, S.ASSIGNED})
ENDED = frozenset({S.CLOSED, S.NO_ACTION, S.MERGED, S.CONVERTED})

MOVES = {
    "triage": Move(_("take up"), frozenset({S.RECEIVED}), S.TRIAGED, ANSWER, stamps="triaged_on"),
    "assign": Move(_("give to a handler"), WAITING, S.ASSIGNED, ANSWER, stamps="assigned_on"),
    "reply": Move(_("answer"), WAITING, S.REPLIED, ANSWER, stamps="replied_on"),
    # The first answer is the one that counts: a later one leaves its day as it is.
    "reply_again": Move(_("answer again"), frozenset({S.ASSIGNED, S.REPLIED}), S.REPLIED, ANSWER),
    "close": Move(_("close"), frozenset({S.REPLIED}), S.CLOSED, ANSWER, stamps="closed_on"),
    "decline": Move(_("do not take up"), WAITING, S.NO_ACTION, ANSWER, stamps="declined_on", needs_note=True),
    "merge": Move(_("merge into another"), WAITING, S.MERGED, ANSWER, stamps="merged_on", needs_note=True),
    "convert": Move(_("turn into a motion"), WAITING, S.CONVERTED, ANSWER, stamps="converted_on", needs_note=True),
}
# What whoever holds the receipt does: nobody at the desk may do it for them.
SENDER_MOVES = {"ask_again": Move(_("asked again"), frozenset({S.REPLIED}), S.ASSIGNED, "disclosure.hold_receipt")}

_ENDS = frozenset({S.REPLIED}) | ENDED
DATES = {
    "triaged_on": (frozenset({S.TRIAGED}), frozenset({S.ASSIGNED}) | _ENDS),
    "assigned_on": (frozenset(), frozenset({S.ASSIGNED}) | _ENDS),
    "replied_on": (frozenset({S.REPLIED}), frozenset({S.ASSIGNED}) | ENDED),
    "closed_on": (frozenset({S.CLOSED}), frozenset()),
    "declined_on": (frozenset({S.NO_ACTION}), frozenset()),
    "merged_on": (frozenset({S.MERGED}), frozenset()),
    "converted_on": (frozenset({S.CONVERTED}), frozenset()),
}
# The last thing that happened first.
LATEST = {
    "converted_on": S.CONVERTED,
    "merged_on": S.MERGED,
    "declined_on": S.NO_ACTION,
    "closed_on": S.CLOSED,
    "replied_on": S.REPLIED,
    "assigned_on": S.ASSIGNED,
    "triaged_on": S.TRIAGED,
}


def state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state that a suggestion kept on paper has come to, by the days that are told of it."""
    return latest_state(LATEST, dates, S.RECEIVED)


def own_moves(suggestion: models.Model) -> Mapping[str, Move]:
    """The moves of one suggestion: what was answered once is answered again."""
    barred = {"reply", "decline", "merge", "convert"} if suggestion.replied_on else {"reply_again"}
    return {action: move for action, move in MOVES.items() if action not in barred}
