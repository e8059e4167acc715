"""The ways of a document that came in, of a letter that goes out, and of a use of the seal."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, Moves, latest_state


class IncomingState(models.TextChoices):
    RECEIVED = "received", _("received")
    ASSIGNED = "assigned", _("assigned to a handler")
    HANDLED = "handled", _("handled")
    REPORTED = "reported", _("reported back")
    FILED = "filed", _("filed away")


class LetterState(models.TextChoices):
    DRAFT = "draft", _("draft of a letter")
    ISSUED = "issued", _("signed and numbered")
    SENT = "sent", _("sent off")
    WITHDRAWN = "withdrawn", _("letter withdrawn")


class SealState(models.TextChoices):
    APPLIED = "applied", _("seal asked for")
    APPROVED = "approved", _("use approved")
    USED = "used", _("sealed")
    DECLINED = "declined", _("use declined")


AREA, RECORD, SIGN = "correspondence", "desk.record", "correspondence.sign"
I, L, S = IncomingState, LetterState, SealState  # noqa: E741
INCOMING_MOVES: Moves = {
    "assign": Move(_("assign it"), frozenset({I.RECEIVED}), I.ASSIGNED, RECORD, "assigned_on"),
    "handle": Move(_("it is handled"), frozenset({I.RECEIVED, I.ASSIGNED}), I.HANDLED, RECORD, "handled_on"),
    "report": Move(_("report back"), frozenset({I.RECEIVED, I.ASSIGNED, I.HANDLED}), I.REPORTED, RECORD, "reported_on"),
    "file": Move(
        _("file it away"), frozenset({I.RECEIVED, I.ASSIGNED, I.HANDLED, I.REPORTED}), I.FILED, RECORD, "filed_on"
    ),
}
LETTER_MOVES: Moves = {
    "issue": Move(_("sign and number it"), frozenset({L.DRAFT}), L.ISSUED, RECORD, "issued_on"),
    "send": Move(_("it was sent"), frozenset({L.ISSUED}), L.SENT, RECORD, "sent_on"),
    "withdraw": Move(
        _("withdraw it"), frozenset({L.ISSUED, L.SENT}), L.WITHDRAWN, RECORD, "withdrawn_on", needs_note=True
    ),
}
SEAL_MOVES: Moves = {
    "approve": Move(_("approve the use"), frozenset({S.APPLIED}), S.APPROVED, RECORD, "approved_on"),
    "use": Move(_("it was sealed"), frozenset({S.APPROVED}), S.USED, RECORD, "used_on"),
    "decline": Move(_("decline the use"), frozenset({S.APPLIED}), S.DECLINED, RECORD, "declined_on", needs_note=True),
}
# When each day must be set, and when it may: in its own state, and in those that may follow.
INCOMING_DATES = {
    "assigned_on": (frozenset({I.ASSIGNED}), frozenset({I.HANDLED, I.REPORTED, I.FILED})),
    "handled_on": (frozenset({I.HANDLED}), frozenset({I.REPORTED, I.FILED})),
    "reported_on": (frozenset({I.REPORTED}), frozenset({I.FILED})),
    "filed_on": (frozenset({I.FILED}), frozenset()),
}
LETTER_DATES = {
    "issued_on": (frozenset({L.ISSUED}), frozenset({L.SENT, L.WITHDRAWN})),
    "sent_on": (frozenset({L.SENT}), frozenset({L.WITHDRAWN})),
    "withdrawn_on": (frozenset({L.WITHDRAWN}), frozenset()),
}
SEAL_DATES = {
    "approved_on": (frozenset({S.APPROVED}), frozenset({S.USED})),
    "used_on": (frozenset({S.USED}), frozenset()),
    "declined_on": (frozenset({S.DECLINED}), frozenset()),
}
# The last thing that happened first: the state that the days of a paper register tell.
INCOMING_LATEST = {
    "filed_on": I.FILED,
    "reported_on": I.REPORTED,
    "handled_on": I.HANDLED,
    "assigned_on": I.ASSIGNED,
}
LETTER_LATEST = {"withdrawn_on": L.WITHDRAWN, "sent_on": L.SENT, "issued_on": L.ISSUED}
SEAL_LATEST = {"declined_on": S.DECLINED, "used_on": S.USED, "approved_on": S.APPROVED}
# Nothing more is asked of such a document.
SETTLED = frozenset({I.REPORTED, I.FILED})


def incoming_state_told_by(dates: Mapping[str, date | None]) -> str:
    return latest_state(INCOMING_LATEST, dates, I.RECEIVED)


def letter_state_told_by(dates: Mapping[str, date | None]) -> str:
    return latest_state(LETTER_LATEST, dates, L.DRAFT)


def seal_state_told_by(dates: Mapping[str, date | None]) -> str:
    return latest_state(SEAL_LATEST, dates, S.APPLIED)
