"""The way of a motion, from the paper it is written on to its end."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move


class MotionState(models.TextChoices):
    DRAFT = "draft", _("draft")
    COLLECTED = "collected", _("collected")
    FILED = "filed", _("filed")
    ASSIGNED = "assigned", _("assigned")
    REPLIED = "replied", _("replied")
    CLOSED = "closed", _("closed")
    MERGED = "merged", _("merged into another")
    CONVERTED = "converted", _("turned into a suggestion")
    REJECTED = "rejected", _("not filed")
    WITHDRAWN = "withdrawn", _("withdrawn")


class ReplyKind(models.TextChoices):
    """How the department answered; only A is a matter that was settled."""

    DONE = "A", _("A taken up and carried out")
    PLANNED = "B", _("B put on the plan")
    IMPOSSIBLE = "C", _("C cannot be taken up")
    NOTED = "D", _("D kept for reference")


S = MotionState
HANDLE = "congress.handle_motion"

MOVES = {
    "submit": Move(_("hand in"), frozenset({S.DRAFT}), S.COLLECTED, HANDLE, stamps="collected_on"),
    "file": Move(_("file the motion"), frozenset({S.COLLECTED}), S.FILED, HANDLE, stamps="filed_on"),
    "convert": Move(
        _("turn into a suggestion"), frozenset({S.COLLECTED}), S.CONVERTED, HANDLE, "converted_on", needs_note=True
    ),
    "reject": Move(_("do not file"), frozenset({S.COLLECTED}), S.REJECTED, HANDLE, "rejected_on", needs_note=True),
    "merge": Move(_("merge into another motion"), frozenset({S.FILED}), S.MERGED, HANDLE, "merged_on", needs_note=True),
    "assign": Move(_("assign to a department"), frozenset({S.FILED}), S.ASSIGNED, HANDLE, "assigned_on"),
    "reply": Move(_("record the reply"), frozenset({S.FILED, S.ASSIGNED}), S.REPLIED, HANDLE, "replied_on"),
    "close": Move(_("close the motion"), frozenset({S.REPLIED}), S.CLOSED, HANDLE, "closed_on"),
    "withdraw": Move(
        _("withdraw the motion"),
        frozenset({S.COLLECTED, S.FILED, S.ASSIGNED}),
        S.WITHDRAWN,
        HANDLE,
        "withdrawn_on",
        needs_note=True,
    ),
}

# Which states must carry a date, and which may: a small unit assigns and answers in one breath, and history entered
# from paper may not know each day.
DATES = {
    "collected_on": (frozenset({S.COLLECTED}), frozenset(S.values) - {S.DRAFT, S.COLLECTED}),
    "filed_on": (frozenset({S.FILED, S.ASSIGNED, S.REPLIED, S.CLOSED, S.MERGED}), frozenset({S.WITHDRAWN})),
    "assigned_on": (frozenset({S.ASSIGNED}), frozenset({S.REPLIED, S.CLOSED, S.WITHDRAWN})),
    "replied_on": (frozenset({S.REPLIED}), frozenset({S.CLOSED})),
    "closed_on": (frozenset({S.CLOSED}), frozenset()),
    "merged_on": (frozenset({S.MERGED}), frozenset()),
    "converted_on": (frozenset({S.CONVERTED}), frozenset()),
    "rejected_on": (frozenset({S.REJECTED}), frozenset()),
    "withdrawn_on": (frozenset({S.WITHDRAWN}), frozenset()),
}

# The steps of a motion in the order in which they can happen.
WAY = ("collected_on", "filed_on", "assigned_on", "replied_on", "closed_on")

# The last thing that happened first: the state that the dates of a paper record tell.
LATEST = {
    "withdrawn_on": S.WITHDRAWN,
    "merged_on": S.MERGED,
    "converted_on": S.CONVERTED,
    "rejected_on": S.REJECTED,
    "closed_on": S.CLOSED,
    "replied_on": S.REPLIED,
    "assigned_on": S.ASSIGNED,
    "filed_on": S.FILED,
    "collected_on": S.COLLECTED,
}


def state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a motion whose history is known only by its dates; without any it is a draft."""
    return next((state for name, state in LATEST.items() if dates.get(name)), S.DRAFT)
