"""The way of a motion, from the paper it is written on to its end.

There are two lengths of it, and a branch chooses one. The short way is told by five words: handed in, filed, assigned,
replied to, closed. The full way puts a committee's review before the filing, and behind the assignment the department's
acceptance, its draft with the signatures on it, the rating by those who moved the motion, and the archive.
"""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, latest_state


class MotionState(models.TextChoices):
    DRAFT = "draft", _("draft")
    COLLECTED = "collected", _("collected")
    RETURNED = "returned", _("returned to its mover")
    REVIEW = "review", _("under review")
    FILED = "filed", _("filed")
    ASSIGNED = "assigned", _("assigned")
    HANDLING = "handling", _("accepted by the department")
    DRAFTED = "drafted", _("reply drafted")
    COSIGNED = "cosigned", _("reply co-signed")
    SIGNED = "signed", _("reply signed off")
    REPLIED = "replied", _("replied")
    REWORK = "rework", _("being handled again")
    AGAIN = "again", _("replied again")
    RATED = "rated", _("rated")
    COORDINATED = "coordinated", _("settled by the committee")
    CLOSED = "closed", _("closed")
    ARCHIVED = "archived", _("archived")
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


class Rating(models.TextChoices):
    """What those who moved the motion say of the reply. Whoever says nothing is not counted as content."""

    SATISFIED = "satisfied", _("satisfied")
    BASICALLY = "basically", _("mostly satisfied")
    DISSATISFIED = "dissatisfied", _("not satisfied")
    NONE = "none", _("not rated")


S = MotionState
HANDLE = "congress.handle_motion"
BY_DEPARTMENT = frozenset({S.ASSIGNED, S.HANDLING, S.DRAFTED, S.COSIGNED, S.SIGNED})

MOVES = {
    "submit": Move(_("hand in"), frozenset({S.DRAFT, S.RETURNED}), S.COLLECTED, HANDLE, stamps="collected_on"),
    "return": Move(
        _("return for lack of seconders"), frozenset({S.COLLECTED}), S.RETURNED, HANDLE, "returned_on", needs_note=True
    ),
    "review": Move(_("take under review"), frozenset({S.COLLECTED}), S.REVIEW, HANDLE, stamps="review_on"),
    "file": Move(_("file the motion"), frozenset({S.COLLECTED, S.REVIEW}), S.FILED, HANDLE, stamps="filed_on"),
    "convert": Move(
        _("turn into a suggestion"),
        frozenset({S.COLLECTED, S.REVIEW}),
        S.CONVERTED,
        HANDLE,
        "converted_on",
        needs_note=True,
    ),
    "reject": Move(
        _("do not file"), frozenset({S.COLLECTED, S.REVIEW}), S.REJECTED, HANDLE, "rejected_on", needs_note=True
    ),
    "merge": Move(_("merge into another motion"), frozenset({S.FILED}), S.MERGED, HANDLE, "merged_on", needs_note=True),
    "assign": Move(_("assign to a department"), frozenset({S.FILED}), S.ASSIGNED, HANDLE, "assigned_on"),
    # What the department sends back waits for another one: the day of its assignment is taken off again.
    "send_back": Move(
        _("sent back by the department"),
        frozenset({S.ASSIGNED}),
        S.FILED,
        HANDLE,
        stamps="sent_back_on",
        needs_note=True,
    ),
    "accept": Move(_("accepted by the department"), frozenset({S.ASSIGNED}), S.HANDLING, HANDLE, "accepted_on"),
    "draft": Move(_("draft the reply"), frozenset({S.HANDLING}), S.DRAFTED, HANDLE, "drafted_on"),
    "cosign": Move(_("all co-units have signed"), frozenset({S.DRAFTED}), S.COSIGNED, HANDLE, "cosigned_on"),
    "sign_off": Move(_("leader signs off"), frozenset({S.DRAFTED, S.COSIGNED}), S.SIGNED, HANDLE, "signed_on"),
    "reply": Move(_("record the reply"), frozenset({S.FILED}) | BY_DEPARTMENT, S.REPLIED, HANDLE, "replied_on"),
    "rework": Move(
        _("not content: handle it again"), frozenset({S.REPLIED}), S.REWORK, HANDLE, "rework_on", needs_note=True
    ),
    # Once only: from here on no move leads back.
    "reply_again": Move(_("record the second reply"), frozenset({S.REWORK}), S.AGAIN, HANDLE, "again_on"),
    "rate": Move(_("record the rating"), frozenset({S.REPLIED, S.AGAIN}), S.RATED, HANDLE, "rated_on"),
    "coordinate": Move(
        _("not content again: the committee settles it"),
        frozenset({S.AGAIN}),
        S.COORDINATED,
        HANDLE,
        "coordinated_on",
        needs_note=True,
    ),
    "close": Move(
        _("close the motion"),
        frozenset({S.REPLIED, S.AGAIN, S.RATED, S.COORDINATED}),
        S.CLOSED,
        HANDLE,
        "closed_on",
    ),
    "archive": Move(_("put into the archive"), frozenset({S.CLOSED}), S.ARCHIVED, HANDLE, "archived_on"),
    "withdraw": Move(
        _("withdraw the motion"),
        frozenset({S.COLLECTED, S.RETURNED, S.REVIEW, S.FILED, S.ASSIGNED}),
        S.WITHDRAWN,
        HANDLE,
        "withdrawn_on",
        needs_note=True,
    ),
}

SHORT = ("submit", "file", "convert", "reject", "merge", "assign", "reply", "close", "withdraw")
SHORT_MOVES = {action: MOVES[action] for action in SHORT}

FILED_ON = frozenset(
    {S.FILED, *BY_DEPARTMENT, S.REPLIED, S.REWORK, S.AGAIN, S.RATED, S.COORDINATED, S.CLOSED, S.ARCHIVED}
)
ANSWERED = frozenset({S.RATED, S.COORDINATED, S.CLOSED, S.ARCHIVED})
REPLIED_ON = frozenset({S.REPLIED, S.REWORK, S.AGAIN}) | ANSWERED

# Which states must carry a date, and which may: a small unit assigns and answers in one breath, and history entered
# from paper may not know each day.
DATES = {
    "collected_on": (frozenset({S.COLLECTED, S.RETURNED}), frozenset(S.values) - {S.DRAFT, S.COLLECTED, S.RETURNED}),
    "returned_on": (frozenset({S.RETURNED}), frozenset({S.WITHDRAWN})),
    "review_on": (
        frozenset({S.REVIEW}),
        FILED_ON | {S.MERGED, S.CONVERTED, S.REJECTED, S.WITHDRAWN},
    ),
    "filed_on": (FILED_ON | {S.MERGED}, frozenset({S.WITHDRAWN})),
    "assigned_on": (frozenset({S.ASSIGNED}), FILED_ON - {S.FILED, S.ASSIGNED} | {S.WITHDRAWN}),
    "accepted_on": (frozenset({S.HANDLING}), frozenset({S.DRAFTED, S.COSIGNED, S.SIGNED}) | REPLIED_ON),
    "drafted_on": (frozenset({S.DRAFTED}), frozenset({S.COSIGNED, S.SIGNED}) | REPLIED_ON),
    "cosigned_on": (frozenset({S.COSIGNED}), frozenset({S.SIGNED}) | REPLIED_ON),
    "signed_on": (frozenset({S.SIGNED}), REPLIED_ON),
    "replied_on": (frozenset({S.REPLIED, S.REWORK, S.AGAIN}), ANSWERED),
    "rework_on": (frozenset({S.REWORK}), frozenset({S.AGAIN}) | ANSWERED),
    "again_on": (frozenset({S.AGAIN}), ANSWERED),
    "rated_on": (frozenset({S.RATED}), frozenset({S.CLOSED, S.ARCHIVED})),
    "coordinated_on": (frozenset({S.COORDINATED}), frozenset({S.CLOSED, S.ARCHIVED})),
    "closed_on": (frozenset({S.CLOSED, S.ARCHIVED}), frozenset()),
    "archived_on": (frozenset({S.ARCHIVED}), frozenset()),
    "merged_on": (frozenset({S.MERGED}), frozenset()),
    "converted_on": (frozenset({S.CONVERTED}), frozenset()),
    "rejected_on": (frozenset({S.REJECTED}), frozenset()),
    "withdrawn_on": (frozenset({S.WITHDRAWN}), frozenset()),
}

# The steps of a motion in the order in which they can happen.
WAY = (
    "collected_on",
    "review_on",
    "filed_on",
    "assigned_on",
    "accepted_on",
    "drafted_on",
    "cosigned_on",
    "signed_on",
    "replied_on",
    "rework_on",
    "again_on",
    "rated_on",
    "coordinated_on",
    "closed_on",
    "archived_on",
)

# The last thing that happened first: the state that the dates of a paper record tell.
LATEST = {
    "withdrawn_on": S.WITHDRAWN,
    "merged_on": S.MERGED,
    "converted_on": S.CONVERTED,
    "rejected_on": S.REJECTED,
    "archived_on": S.ARCHIVED,
    "closed_on": S.CLOSED,
    "coordinated_on": S.COORDINATED,
    "rated_on": S.RATED,
    "again_on": S.AGAIN,
    "rework_on": S.REWORK,
    "replied_on": S.REPLIED,
    "signed_on": S.SIGNED,
    "cosigned_on": S.COSIGNED,
    "drafted_on": S.DRAFTED,
    "accepted_on": S.HANDLING,
    "assigned_on": S.ASSIGNED,
    "filed_on": S.FILED,
    "review_on": S.REVIEW,
    "returned_on": S.RETURNED,
    "collected_on": S.COLLECTED,
}

# What a personal link may do: whoever moved the motion, and the department that handles it. Everything else is the
# officer's.
LINK_MOVES = {
    "mover": frozenset({"submit", "withdraw", "rate", "rework", "coordinate"}),
    "department": frozenset({"accept", "send_back", "draft", "reply_again"}),
}


def state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a motion whose history is known only by its dates; without any it is a draft."""
    return latest_state(LATEST, dates, S.DRAFT)
