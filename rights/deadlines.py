"""What falls due in rights work: answers, submissions, the end of contracts and of mediations."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.deadlines import Deadline, DueItem, deadline
from core.rules import rule_in_branches
from rights.models import Consultation, Mediation, SupervisionLetter
from rights.permissions import READ_CASES
from rights.rules import ANSWER_DAYS, FILING_DAYS, MEDIATION_DAYS

RECORD = "desk.record"


def _after(rows: QuerySet, step: str, key: str, branches: Sequence[int], today: date) -> Iterator[tuple]:
    """The rows of branches that have such a rule, with the day so many days after a step of theirs. Two queries, or one."""
    waiting = list(rows.in_branches(branches).standing().exclude(**{step: None}))
    found = rule_in_branches(key, {row.branch_id for row in waiting}, on=today) if waiting else {}
    for row in waiting:
        if rule := found.get(row.branch_id):
            yield row, getattr(row, step) + timedelta(days=int(rule.value))


def _answers(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Consultation.objects.waiting_for_answer()
    for row, day in _after(rows, "offered_on", ANSWER_DAYS, branches, today):
        yield DueItem(row, day, {"name": row.title, "day": day.isoformat()})


def _filings(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Consultation.objects.waiting_to_be_filed()
    for row, day in _after(rows, "signed_on", FILING_DAYS, branches, today):
        yield DueItem(row, day, {"name": row.title, "day": day.isoformat()})


def _endings(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    for row in Consultation.objects.in_branches(branches).standing().running_out():
        yield DueItem(row, row.last_day, {"name": row.title, "day": row.last_day.isoformat()})


def _mediations(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """Cases that are open; the sentence names nobody and no matter."""
    for row, day in _after(Mediation.objects.open(), "applied_on", MEDIATION_DAYS, branches, today):
        yield DueItem(row, day, {"applied": row.applied_on.isoformat(), "day": day.isoformat()})


def _letters(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = SupervisionLetter.objects.in_branches(branches).standing().waiting_for_reply()
    for row in rows.exclude(reply_due_on=None):
        yield DueItem(row, row.reply_due_on, {"name": str(row), "day": row.reply_due_on.isoformat()})


deadline(
    Deadline(
        "rights.consultation_answer",
        sentence=_("The answer to the offer “%(name)s” is due on %(day)s."),
        sheet="consultations",
        who=RECORD,
        remind_days=(3,),
        items=_answers,
        rule=ANSWER_DAYS,
        names_nobody=True,
    )
)
deadline(
    Deadline(
        "rights.contract_filing",
        sentence=_("Submit “%(name)s” to the labour authority by %(day)s."),
        sheet="consultations",
        who=RECORD,
        remind_days=(3,),
        items=_filings,
        rule=FILING_DAYS,
        task=_("Submission of %(name)s to the labour authority"),
        names_nobody=True,
    )
)
deadline(
    Deadline(
        "rights.contract_end",
        sentence=_("“%(name)s” ends on %(day)s: offer the next consultation in time."),
        sheet="consultations",
        who=RECORD,
        remind_days=(90, 30, 7),
        items=_endings,
        task=_("Consultation on the renewal of %(name)s"),
        names_nobody=True,
    )
)
deadline(
    Deadline(
        "rights.mediation",
        sentence=_(
            "The mediation applied for on %(applied)s: without an agreement by %(day)s the parties may go to arbitration."
        ),
        sheet="mediations",
        who=READ_CASES,
        remind_days=(5, 1),
        items=_mediations,
        rule=MEDIATION_DAYS,
        stale_days=60,
    )
)
deadline(
    Deadline(
        "rights.letter_reply",
        sentence=_("The answer to %(name)s is due on %(day)s."),
        sheet="supervision-letters",
        who=RECORD,
        remind_days=(3,),
        items=_letters,
    )
)
