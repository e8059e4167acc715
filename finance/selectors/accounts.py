"""Reads for those who tell of accounts by their codes, and of months by what was signed."""

from collections.abc import Iterable
from datetime import date

from core.models import Branch, LiveArea
from core.periods import Period
from finance.models import Account, AuditReview, MonthStatement


def account_names(branches: Iterable[int]) -> dict[tuple[str, str], str]:
    """The name of every standing ledger account of some branches (ids), by chart and code. One query."""
    accounts = Account.objects.in_branches(branches).standing().values_list("chart", "code", "name")
    return {(chart, code): name for chart, code, name in accounts}


def months_not_signed(branch: Branch, period: Period) -> list[date]:
    """The months of a period whose statement is made and not signed, the first first. One query."""
    made = MonthStatement.objects.in_branches([branch]).standing().filter(signed_on=None)
    rows = made.filter(month__gte=period.first_day, month__lte=period.last_day).order_by("month")
    return list(rows.values_list("month", flat=True))


def waits_for_review(branch: Branch, period: Period, *, on: date) -> bool:
    """Whether a branch that keeps its money live has no review of the whole period by that day. Two queries."""
    if not LiveArea.is_live(branch, "finance", on=on):
        return False
    covering = {"first_day__lte": period.first_day, "last_day__gte": period.last_day}
    return not AuditReview.objects.in_branches([branch]).standing().filter(reviewed_on__lte=on, **covering).exists()
