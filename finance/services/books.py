"""Union money: statements made and signed, corrections, and the rows of a register kept on paper."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch, LiveArea
from core.money import yuan
from core.services import change_record, create_record, void_unused
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from finance.models import Entry, MonthStatement
from finance.selectors.allotments import allotment_warnings
from finance.selectors.books import (
    NOTHING,
    cash_left,
    locked_statements,
    month_sums,
    statement_beside,
    statement_of,
    statement_warnings,
)
from finance.selectors.budget import budget_warnings
from finance.states import KEEP, MOVES, StatementState

AREA = "finance"
FLOW = {"signed_on", "signed_by"}
# What of an entry a statement adds up.
COUNTED = ("on", "account", "amount")


@transaction.atomic
def make_statement(*, branch: Branch, month: date, by, opening: Decimal | None = None) -> MonthStatement:
    """Make the statement of a month, named by its first day, from the entries; again brings a draft up to date.

    It begins with what was left the month before; only where nothing is known of that is `opening` taken. Refused
    without the right, without anything to begin with, and when the statement is signed already.
    """
    if by is not None and not by.has_perm(KEEP, branch):
        raise Refused(_("You have no right to keep the books of this branch."), code="no_right")
    before = statement_beside(branch, month, -1)
    opening = before.closing if before else opening
    if opening is None:
        raise Refused(_("Give the balance that the first month begins with."), code="no_opening")
    income, expenditure = month_sums(branch, month)
    sums = {
        "opening": opening,
        "income": income,
        "expenditure": expenditure,
        "closing": opening + income - expenditure,
    }
    found = statement_of(branch, month)
    known = MonthStatement.objects.select_for_update().get(pk=found.pk) if found else None
    if known is None:
        made_by = (by.get_full_name() or by.get_username()) if by is not None else ""
        return create_record(MonthStatement(branch=branch, month=month, made_by=made_by, **sums), by=by)
    if known.state == StatementState.SIGNED:
        raise Refused(_("The statement of this month is signed; void it first to make it anew."), code="signed")
    return change_record(known, sums, by=by)


def record_statement(*, statement: MonthStatement, by) -> MonthStatement:
    """Enter a statement from paper: with the day of signing it is signed; where money is kept live it is a draft."""
    if LiveArea.is_live(statement.branch, AREA, on=timezone.localdate()):
        statement.signed_on, statement.signed_by = None, ""
    statement.state = StatementState.SIGNED if statement.signed_on else StatementState.DRAFT
    return create_record(statement, by=by)


def move_statement(*, statement: MonthStatement, action: str, by, on: date, note: str = "") -> MonthStatement:
    """Sign a statement. Who made it does not sign it; where the branch keeps its money live, it must fit, too."""
    if by is not None and by.pk == statement.created_by_id:
        raise Refused(_("Who made the statement does not sign it; ask somebody else to."), code="own_statement")
    if LiveArea.is_live(statement.branch, AREA, on=on):
        for warning in statement_warnings(statement):
            raise warning
    signed_by = (by.get_full_name() or by.get_username()) if by is not None else statement.signed_by
    return make_move(
        statement, moves=MOVES, action=action, by=by, on=on, note=note, changes={"signed_by": signed_by[:60]}
    )


@transaction.atomic
def correct_entry(*, entry: Entry, amount: Decimal, on: date, summary: str, by) -> Entry:
    """Correct an entry by another one of the same account: less than nothing takes back, more adds.

    Refused for a voided entry, a correction of a correction, and when more would be taken back than was entered.
    """
    original = Entry.objects.select_for_update().get(pk=entry.pk)
    if original.is_voided or original.corrects_id:
        raise Refused(_("Only an entry that stands is corrected, and not a correction."), code="not_original")
    corrected = original.corrections.standing().aggregate(total=Sum("amount"))["total"] or NOTHING
    if original.amount + corrected + amount < 0:
        raise Refused(_("More would be taken back than was entered."), code="too_much")
    correction = Entry(
        branch=original.branch,
        account=original.account,
        corrects=original,
        on=on,
        amount=amount,
        summary=summary,
    )
    return record_entry(correction, by=by)


def take_entry_row(values: dict[str, Any], *, existing: Entry | None, public_id: str, intake: Intake) -> Entry:
    """Store one row of the register; written one by one, so that a row may correct one above it.

    Live, as `check_entry`.
    """
    entry = existing or new_record(Entry, intake, public_id)
    before = field_values(entry)
    for attr, value in values.items():
        setattr(entry, attr, value)
    name_group_once(entry)
    if existing is None or says_otherwise(entry, before, COUNTED):
        check_entry(entry, before=before["on"] if existing else None)
    store_record(entry, existing=existing, before=before)
    return entry


def name_group_once(entry: Entry) -> None:
    """A group says its sub-union: where a row names both, the group alone is kept. Others of two are refused."""
    if entry.group_id and entry.sub_union_id and entry.group.sub_union_id == entry.sub_union_id:
        entry.sub_union = None


@transaction.atomic
def record_entry(entry: Entry, *, by) -> Entry:
    """Enter a sum that came in or went out. Live, as `check_entry`."""
    check_entry(entry)
    return create_record(entry, by=by)


@transaction.atomic
def change_entry(entry: Entry, changes: Mapping[str, Any], *, by) -> Entry:
    """Change an entry. Live, what its month is closed with stands, as `check_entry` says."""
    changed, before = as_changed(entry, changes)
    if says_otherwise(changed, before, COUNTED):
        check_entry(changed, before=before["on"])
    return change_record(entry, changes, by=by)


@transaction.atomic
def void_entry(obj: Entry, *, by, reason: str) -> Entry:
    """Take an entry out. Live, one of a month that is closed is corrected by another one instead."""
    locked = Entry.objects.select_for_update().get(pk=obj.pk)
    if is_live(locked.branch):
        _check_months_open(locked.branch, [locked.on])
    return void_unused(locked, by=by, reason=reason)


def check_entry(entry: Entry, *, before: date | None = None) -> None:
    """Where the branch keeps its money live: nothing goes into a month that is closed, and no more goes out than is there.

    `before` is the day that a stored entry had. Raises Refused; whoever books at the same time waits for this
    transaction, so that two do not spend one rest.
    """
    if not is_live(entry.branch):
        return
    _check_months_open(entry.branch, [day for day in (entry.on, before) if day is not None])
    left = cash_left(entry)
    if left is not None and left < 0:
        raise Refused(_("This spends %(amount)s more than there is."), params={"amount": yuan(-left)}, code="no_cash")


def spending_warnings(entry: Entry) -> list[Refused]:
    """Where the branch keeps its money live: that an expenditure goes beyond its budget line or its group's allotment.

    It stops nobody. One query on paper, five at most live.
    """
    if not is_live(entry.branch):
        return []
    return [*budget_warnings(entry), *allotment_warnings(entry)]


def is_live(branch: Branch) -> bool:
    return LiveArea.is_live(branch, AREA, on=timezone.localdate())


def _check_months_open(branch: Branch, days: Collection[date]) -> None:
    months = [day.replace(day=1) for day in days]
    for statement in locked_statements(branch):
        if statement.state == StatementState.SIGNED and statement.month in months:
            raise Refused(
                _("The statement of %(month)s is signed: correct the entry by another one of an open month."),
                params={"month": str(statement)},
                code="month_closed",
            )


def take_statement_row(
    values: dict[str, Any], *, existing: MonthStatement | None, public_id: str, intake: Intake
) -> MonthStatement:
    """Store one statement kept on paper: with the day of signing it is signed. Live, it is signed in the system."""
    statement = existing or new_record(MonthStatement, intake, public_id)
    if LiveArea.is_live(intake.branch, AREA, on=intake.today):
        values = {attr: value for attr, value in values.items() if attr not in FLOW}
    signed_on = values.get("signed_on", statement.signed_on)
    state = StatementState.SIGNED if signed_on else StatementState.DRAFT
    return _store(statement, {**values, "state": state}, existing)


def _store(obj: models.Model, values: dict[str, Any], existing: models.Model | None) -> models.Model:
    before = field_values(obj)
    for attr, value in values.items():
        setattr(obj, attr, value)
    store_record(obj, existing=existing, before=before)
    return obj
