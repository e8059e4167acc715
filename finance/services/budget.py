"""Writes for the budget: the record that goes its way, and the lines that belong to it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import LiveArea
from core.services import change_record, create_record, void_record, void_unused
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from finance.models import Budget, BudgetLine
from finance.selectors.budget import budget_of
from finance.services.books import AREA, is_live
from finance.states import BUDGET_MOVES, STAMPS, BudgetState, budget_state

FLOW = set(STAMPS.values())
# What of a line is passed with the budget.
PASSED = ("account", "amount", "year", "budget")


def take_budget_row(values: dict[str, Any], *, existing: Budget | None, public_id: str, intake: Intake) -> Budget:
    """Store one budget kept on paper: its dates tell how far it came. Live, it is a draft that goes its way here."""
    budget = existing or new_record(Budget, intake, public_id)
    if LiveArea.is_live(intake.branch, AREA, on=intake.today):
        values = {attr: value for attr, value in values.items() if attr not in FLOW}
    before = field_values(budget)
    for attr, value in values.items():
        setattr(budget, attr, value)
    budget.state = budget_state({name: getattr(budget, name) for name in FLOW})
    store_record(budget, existing=existing, before=before)
    return budget


def record_budget(obj: Budget, *, by) -> Budget:
    """Enter a budget from paper: its dates tell how far it came; where money is kept live it is a draft."""
    if is_live(obj.branch):
        for name in FLOW:
            setattr(obj, name, None)
    obj.state = budget_state({name: getattr(obj, name) for name in FLOW})
    return create_record(obj, by=by)


def move_budget(*, budget: Budget, action: str, by, on: date, note: str = "") -> Budget:
    """Let a budget go one step of its way. Refused when the step is dated before an earlier one.

    Given back it is a draft again and goes the whole way anew.
    """
    reached = [day for name in FLOW if (day := getattr(budget, name)) is not None]
    if reached and on < max(reached):
        raise Refused(
            _("This step would be dated before one that is behind it: %(day)s."),
            params={"day": max(reached).isoformat()},
            code="dated_before",
        )
    cleared = {"passed_on": None, "reviewed_on": None} if action == "return" else {}
    return make_move(budget, moves=BUDGET_MOVES, action=action, by=by, on=on, note=note, changes=cleared)


def take_line_row(values: dict[str, Any], *, existing: BudgetLine | None, public_id: str, intake: Intake) -> BudgetLine:
    """Store one line of a budget; without a budget named it belongs to that of its year, where there is one."""
    line = existing or new_record(BudgetLine, intake, public_id)
    before = field_values(line)
    for attr, value in values.items():
        setattr(line, attr, value)
    belong(line)
    if existing is None or says_otherwise(line, before, PASSED):
        check_line(line, before=before["budget"] if existing else None)
    store_record(line, existing=existing, before=before)
    return line


@transaction.atomic
def record_line(obj: BudgetLine, *, by) -> BudgetLine:
    """Enter a line of a budget. Live, only as long as its budget is a draft."""
    belong(obj)
    check_line(obj)
    return create_record(obj, by=by)


@transaction.atomic
def change_line(obj: BudgetLine, changes: Mapping[str, Any], *, by) -> BudgetLine:
    """Change a line of a budget. Live, only as long as its budget is a draft."""
    changed, before = as_changed(obj, changes)
    if says_otherwise(changed, before, PASSED):
        check_line(changed, before=before["budget"])
    return change_record(obj, changes, by=by)


@transaction.atomic
def void_line(obj: BudgetLine, *, by, reason: str) -> BudgetLine:
    """Take a line out. Live, only as long as its budget is a draft."""
    locked = BudgetLine.objects.select_for_update().get(pk=obj.pk)
    check_line(locked)
    return void_record(locked, by=by, reason=reason)


def void_budget(obj: Budget, *, by, reason: str) -> Budget:
    """Take a budget out. Refused while lines belong to it."""
    return void_unused(obj, by=by, reason=reason)


def belong(line: BudgetLine) -> None:
    """A line without a budget belongs to that of its year, unless it changes it; one of a change is an adjustment."""
    if line.budget is None and line.year and not line.is_adjustment:
        line.budget = budget_of(line.branch, line.year)
    if line.budget is not None:
        line.is_adjustment = line.budget.kind == Budget.Kind.ADJUSTMENT


def check_line(line: BudgetLine, *, before: int | None = None) -> None:
    """Raises Refused where line and budget are of two years, and live where the budget is passed (`before`: its old one)."""
    budget = line.budget
    if budget is not None and budget.year != line.year:
        raise Refused(
            _("“%(budget)s” is the budget of %(year)s: the line is of another year."),
            params={"budget": budget.title, "year": str(budget.year)},
            code="other_year",
        )
    keys = {key for key in (before, budget.pk if budget else None) if key is not None}
    if not keys or not is_live(line.branch):
        return
    # Whoever passes the budget at the same time waits for this lock, or is seen here.
    for each in Budget.objects.select_for_update().filter(pk__in=keys, voided_at=None):
        if each.state != BudgetState.DRAFT:
            raise Refused(
                _("“%(budget)s” is passed: enter a change of the budget, which goes the same way."),
                params={"budget": each.title},
                code="budget_passed",
            )
