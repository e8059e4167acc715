"""Reads for union money: the sums of a month, what does not fit together, and the account of a period by levels."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import Scope, per_cent
from core.models import Branch
from core.money import yuan
from core.periods import Period, shift_month
from finance.models import Account, Entry, MonthStatement

NOTHING = Decimal("0.00")
FIRST, LAST = 0, -1


@dataclass(frozen=True)
class AccountRow:
    """One line of the account of a period: a level 1 to 3, and what share of all income, or all expenditure, it is."""

    chart: str
    code: str
    name: str
    level: int
    amount: Decimal
    share: Decimal | None


@dataclass(frozen=True)
class PeriodAccount:
    """收支情况表: what there was, came in, went out and is left in a period, as far as it is known, in yuan.

    A line of a level holds those below it; the totals are those of the first level.
    """

    opening: Decimal | None
    income: tuple[AccountRow, ...]
    expenditure: tuple[AccountRow, ...]
    income_total: Decimal
    expenditure_total: Decimal
    closing: Decimal | None

    @property
    def balance(self) -> Decimal:
        """What came in less what went out: less than nothing when more was spent."""
        return self.income_total - self.expenditure_total


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


def unsigned_statements(branch: Branch) -> QuerySet[MonthStatement]:
    """The monthly statements that nobody has signed yet, the oldest first."""
    return MonthStatement.objects.in_branches([branch]).standing().filter(signed_on=None).order_by("pk")


def statement_of(branch: Branch, month: date) -> MonthStatement | None:
    """The standing statement of the month that begins on `month`."""
    return MonthStatement.objects.in_branches([branch]).standing().filter(month=month).first()


def statement_beside(branch: Branch, month: date, by: int) -> MonthStatement | None:
    """The statement of the month `by` months later, or earlier when negative."""
    return statement_of(branch, date(*shift_month(month.year, month.month, by), 1))


def locked_statements(branch: Branch) -> list[MonthStatement]:
    """The standing statements of a branch, the latest first, locked until the transaction ends."""
    return list(MonthStatement.objects.in_branches([branch]).standing().select_for_update().order_by("-month"))


def cash_left(entry: Entry) -> Decimal | None:
    """What is left with an entry that is about to be stored: from the last signed statement, or from where the first begins.

    None where no statement says what there was. Three queries.
    """
    made = MonthStatement.objects.in_branches([entry.branch]).standing()
    signed, first = made.exclude(signed_on=None).order_by("-month").first(), made.order_by("month").first()
    if first is None:
        return None
    known, since = (signed.closing, following(signed.month)) if signed else (first.opening, first.month)
    rows = Entry.objects.in_branches([entry.branch]).standing().filter(on__gte=since).exclude(pk=entry.pk).order_by()
    sums = rows.aggregate(
        income=Sum("amount", filter=Q(account__direction=Account.Direction.INCOME)),
        expenditure=Sum("amount", filter=Q(account__direction=Account.Direction.EXPENDITURE)),
    )
    left = known + (sums["income"] or NOTHING) - (sums["expenditure"] or NOTHING)
    own = Decimal(entry.amount)
    return left + own if entry.account.direction == Account.Direction.INCOME else left - own


def corrections_of(entry: Entry) -> list[Entry]:
    """The standing entries that correct one, the first first. One query."""
    return list(Entry.objects.in_branches([entry.branch]).standing().filter(corrects=entry).order_by("on", "pk"))


def following(month: date) -> date:
    """The first day of the month behind one that is named by its first day."""
    return date(*shift_month(month.year, month.month, 1), 1)


def month_to_close(branch: Branch) -> date:
    """The first day of the month whose statement is made next: behind the last one, or that of the first entry."""
    last = MonthStatement.objects.in_branches([branch]).standing().order_by("-month").first()
    if last is not None:
        return following(last.month)
    first = Entry.objects.in_branches([branch]).standing().order_by("on").first()
    return (first.on if first else timezone.localdate()).replace(day=1)


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


def statement_at(edge: int, scope: Scope) -> QuerySet[MonthStatement]:
    """The statement of the first (0) or the last (-1) month of the period that has ended: at most one a branch.

    A period that does not begin with a month has no opening statement.
    """
    begun = [month.first_day for month in scope.period.months]
    ended = begun[: len(scope.period.month_ends(scope.as_of))]
    if not ended:
        return MonthStatement.objects.none()
    return MonthStatement.objects.counted_for(scope).filter(month=ended[edge].replace(day=1) if edge else ended[0])


def account_tree(branch: Branch, scope: Scope) -> PeriodAccount:
    """The account of a period on three levels, from the standing entries; always four queries.

    Subtotals are computed, never stored; an entry may sit on any level. A level that the chart does not name has no
    name. Codes of two charts are told apart.
    """
    scope = Scope.of(branch, scope.period, scope.as_of)
    names = dict(_names(branch))
    by_direction: dict[str, dict] = {direction: defaultdict(lambda: NOTHING) for direction in Account.Direction.values}
    for direction, chart, *codes, name, amount in _sums_by_account(scope):
        names.setdefault((chart, codes[-1]), name)
        for code in dict.fromkeys(codes):
            by_direction[direction][chart, code] += amount
    income, expenditure = (
        by_direction[direction] for direction in (Account.Direction.INCOME, Account.Direction.EXPENDITURE)
    )
    opening, closing = (statement_at(edge, scope).first() for edge in (FIRST, LAST))
    return PeriodAccount(
        opening=opening.opening if opening else None,
        income=_rows(income, names),
        expenditure=_rows(expenditure, names),
        income_total=_total(income),
        expenditure_total=_total(expenditure),
        closing=closing.closing if closing else None,
    )


def _names(branch: Branch) -> list[tuple[tuple[str, str], str]]:
    accounts = Account.objects.in_branches([branch]).standing().values_list("chart", "code", "name")
    return [((chart, code), name) for chart, code, name in accounts]


def _sums_by_account(scope: Scope) -> QuerySet:
    """Direction, chart, the codes of the three levels, name and sum of every account that has entries."""
    account = ("direction", "chart", "top_code", "middle_code", "code", "name")
    entries = Entry.objects.counted_for(scope).on_days("on", scope).order_by()
    grouped = entries.values(*(f"account__{field}" for field in account)).annotate(total=Sum("amount"))
    return grouped.values_list(*(f"account__{field}" for field in account), "total")


def _level(code: str) -> int:
    return 1 if len(code) <= Account.TOP_DIGITS else 2 if len(code) <= Account.MIDDLE_DIGITS else 3


def _total(amounts: dict[tuple[str, str], Decimal]) -> Decimal:
    return sum((amount for (_chart, code), amount in amounts.items() if _level(code) == 1), NOTHING)


def _rows(amounts: dict[tuple[str, str], Decimal], names: dict[tuple[str, str], str]) -> tuple[AccountRow, ...]:
    """A line for every code, each below the one it belongs to."""
    total = _total(amounts)
    return tuple(
        AccountRow(
            chart=chart,
            code=code,
            name=names.get((chart, code), ""),
            level=_level(code),
            amount=amount,
            share=per_cent(_fen(amount), _fen(total)) if total > 0 else None,
        )
        for (chart, code), amount in sorted(amounts.items())
    )


def _fen(amount: Decimal) -> int:
    return int(amount.scaleb(2))
