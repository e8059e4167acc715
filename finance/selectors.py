"""Reads for union money: the sums of a month, and what does not fit together."""

from datetime import date
from decimal import Decimal

from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.money import yuan
from core.periods import Period, shift_month
from finance.models import Account, Entry, MonthStatement

NOTHING = Decimal("0.00")


def month_sums(branch: Branch, month: date) -> tuple[Decimal, Decimal]:
    """Income and expenditure of the month that begins on `month`, in yuan, from the standing entries; one query."""
    days = Period.month(month.year, month.month)
    found = (
        Entry.objects.in_branches([branch])
        .standing()
        .filter(on__gte=days.first_day, on__lte=days.last_day)
        .order_by()
        .aggregate(
            income=Sum("amount", filter=Q(account__direction=Account.Direction.INCOME)),
            expenditure=Sum("amount", filter=Q(account__direction=Account.Direction.EXPENDITURE)),
        )
    )
    return found["income"] or NOTHING, found["expenditure"] or NOTHING


def statement_of(branch: Branch, month: date) -> MonthStatement | None:
    """The standing statement of the month that begins on `month`."""
    return MonthStatement.objects.in_branches([branch]).standing().filter(month=month).first()


def statement_beside(branch: Branch, month: date, by: int) -> MonthStatement | None:
    """The statement of the month `by` months later, or earlier when negative."""
    return statement_of(branch, date(*shift_month(month.year, month.month, by), 1))


def statement_warnings(statement: MonthStatement) -> list[Refused]:
    """What does not fit between a statement, its neighbours and the entries; it stands in nobody's way on paper.

    What was left at the end of a month is what the next one begins with. Entries are compared only where there are
    any: a branch may keep its books elsewhere.
    """
    before = statement_beside(statement.branch, statement.month, -1)
    after = statement_beside(statement.branch, statement.month, 1)
    sums = month_sums(statement.branch, statement.month)
    pairs = [
        (before.closing if before else None, statement.opening, _("closing of the month before"), "opening_differs"),
        (after.opening if after else None, statement.closing, _("opening of the month after"), "closing_differs"),
        (sums[0] if any(sums) else None, statement.income, _("sum of the entries of income"), "income_differs"),
        (
            sums[1] if any(sums) else None,
            statement.expenditure,
            _("sum of the entries of expenditure"),
            "spent_differs",
        ),
    ]
    return [
        Refused(
            _("The statement of %(month)s says %(said)s, but the %(what)s is %(other)s."),
            params={"month": str(statement), "said": yuan(said), "what": what, "other": yuan(other)},
            code=code,
        )
        for other, said, what, code in pairs
        if other is not None and other != said
    ]
