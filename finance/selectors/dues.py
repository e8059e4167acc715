"""Reads for dues and the employer's contribution: what is expected by the rules, what came in, what has not come in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth

from core.figures import Scope
from core.models import Branch, RuleSet
from core.money import FEN
from core.periods import Period
from core.rules import rules
from finance.models import Account, Entry, MoneySetting, WageBase

NOTHING = Decimal("0.00")
CONTRIBUTION, DUES = "contribution", "dues"
CONTRIBUTION_RATE, DUES_RATE, SHARE = (
    "finance.contribution_percent",
    "finance.dues_percent",
    "finance.branch_share_percent",
)
# How the accounts are called that the two come in by: charts differ in codes, hardly in names. What an upper union gives
# back of the contribution (回拨) is the branch's share of it.
NAMES = {
    CONTRIBUTION: Q(name__contains="拨缴经费") | Q(name__contains="回拨"),
    DUES: Q(name__startswith="会费"),
}
# A contribution is asked for when it is so many days late: many units pay by the quarter.
LONG = timedelta(days=92)


@dataclass(frozen=True)
class Reckoning:
    """By which rates something is reckoned, in per cent, and where each stands; None where nobody says."""

    contribution: RuleSet | None
    dues: RuleSet | None
    share: Decimal | None
    share_source: str


@dataclass(frozen=True)
class DueRow:
    """One month or year of dues or contribution: what is expected, what came in, and whether it is still lacking.

    `expected` is None where nothing is entered. What came in is of the days themselves; whether something is lacking is
    told by all that came in since the first row, for money comes later than its month.
    """

    period: Period
    base: WageBase | None
    expected: Decimal | None
    received: Decimal
    is_lacking: bool


@dataclass(frozen=True)
class DuesOfYear:
    """The rows of a year of one of the two, with their sums; `lacking` are the months that have not come in."""

    kind: str
    rows: tuple[DueRow, ...]
    expected: Decimal | None
    received: Decimal

    @property
    def difference(self) -> Decimal | None:
        """What is still to come; less than nothing when more came in than was expected."""
        return None if self.expected is None else self.expected - self.received

    @property
    def lacking(self) -> list[DueRow]:
        return [row for row in self.rows if row.is_lacking]


def setting_of(branch: Branch) -> MoneySetting | None:
    """What the branch has chosen for its money. One query."""
    return MoneySetting.objects.in_branches([branch]).standing().first()


def reckoning_for(branch: Branch, on: date, own_share: int | None = None) -> Reckoning:
    """The rates for a day: a share of the row's own goes before that of the branch, and that before the rule. Two queries."""
    found = rules((CONTRIBUTION_RATE, DUES_RATE, SHARE), on=on, branch=branch)
    setting = setting_of(branch)
    chosen = own_share if own_share is not None else setting.share_kept if setting else None
    if chosen is not None:
        return Reckoning(found.get(CONTRIBUTION_RATE), found.get(DUES_RATE), Decimal(chosen), "")
    rule = found.get(SHARE)
    share, source = (Decimal(rule.value), rule.source) if rule else (None, "")
    return Reckoning(found.get(CONTRIBUTION_RATE), found.get(DUES_RATE), share, source)


def expected_of(base: WageBase) -> dict[str, Decimal | None]:
    """What the branch may expect of the days of a row, to the fen; what was ruled goes before what is reckoned.

    Of the contribution only what the branch keeps. Dues are reckoned from the sum of wages, so that the tens of each
    member are not rounded down: they are at most this. Two queries.
    """
    rates = reckoning_for(base.branch, base.first_day, base.share_kept)
    contribution, dues = base.contribution_ruled, base.dues_ruled
    if contribution is None and base.total_wages is not None and rates.contribution and rates.share is not None:
        contribution = _part(base.total_wages, Decimal(rates.contribution.value) * rates.share / 100)
    if dues is None and base.dues_base is not None and rates.dues:
        dues = _part(base.dues_base, Decimal(rates.dues.value))
    return {"contribution_expected": contribution, "dues_expected": dues}


def _part(amount: Decimal, percent: Decimal) -> Decimal:
    return (Decimal(amount) * percent / 100).quantize(FEN, ROUND_HALF_UP)


def bases(scope: Scope) -> QuerySet[WageBase]:
    """The rows that lie wholly in the scope's days; that of a whole year only where none of its months has one."""
    rows = WageBase.objects.counted_for(scope).filter(first_day__gte=scope.first_day, last_day__lte=scope.last_day)
    months = WageBase.objects.standing().filter(
        branch=OuterRef("branch"), first_day__gte=OuterRef("first_day"), last_day__lte=OuterRef("last_day")
    )
    return rows.filter(~Exists(months.exclude(pk=OuterRef("pk"))))


def received(kind: str, rows: QuerySet[Entry]) -> QuerySet[Entry]:
    """Of these entries those that came in by the accounts of dues, or of the contribution, or by accounts below them."""
    named = Account.objects.standing().filter(NAMES[kind], branch=OuterRef("branch"), chart=OuterRef("account__chart"))
    codes = Q(code=OuterRef("account__code")) | Q(code=OuterRef("account__middle_code"))
    codes |= Q(code=OuterRef("account__top_code"))
    return rows.filter(Exists(named.filter(codes)), account__direction=Account.Direction.INCOME)


def dues_of_year(branch: Branch, year: int, today: date) -> tuple[DuesOfYear, DuesOfYear]:
    """The contribution and the dues of a year, month by month as far as they are entered. Three queries."""
    own = Period.year_of(year)
    rows = list(WageBase.objects.in_branches([branch]).standing().filter(first_day__lte=own.last_day))
    entries = Entry.objects.in_branches([branch]).standing().filter(on__lte=min(today, own.last_day))
    return tuple(_of_kind(kind, rows, entries, own, today) for kind in (CONTRIBUTION, DUES))


def _of_kind(kind: str, rows: list[WageBase], entries: QuerySet[Entry], own: Period, today: date) -> DuesOfYear:
    grouped = received(kind, entries).order_by().annotate(month=TruncMonth("on")).values_list("month")
    by_month = dict(grouped.annotate(total=Sum("amount")))
    lacking = {row.pk for row in lacking_of(kind, rows, by_month, today)}
    shown = [row for row in rows if row.first_day.year == own.first_day.year]
    months = {row.covers: row for row in shown if row.is_of_month}
    whole = next((row for row in shown if not row.is_of_month), None)
    periods = [whole.covers] if whole and not months else [m for m in own.months if m.first_day <= today]
    found = {**months, **({whole.covers: whole} if whole else {})}
    lines = tuple(
        DueRow(
            period,
            base := found.get(period),
            expected := getattr(base, f"{kind}_expected") if base else None,
            sum((amount for month, amount in by_month.items() if _within(month, period)), NOTHING),
            bool(base and expected and base.pk in lacking),
        )
        for period in periods
    )
    known = [line.expected for line in lines if line.expected is not None]
    came = sum((amount for month, amount in by_month.items() if _within(month, own)), NOTHING)
    return DuesOfYear(kind, lines, sum(known, NOTHING) if known else None, came)


def _within(month: date, period: Period) -> bool:
    return period.first_day <= month <= period.last_day


def lacking_of(
    kind: str, rows: Iterable[WageBase], by_month: dict[date, Decimal], today: date, late: timedelta = timedelta(0)
) -> list[WageBase]:
    """The rows of days that ended (`late` days ago) of which not everything came in.

    What came in is put to the earliest days first, from the first row on: a quarter paid at once covers its months.
    """
    known = [row for row in rows if getattr(row, f"{kind}_expected")]
    with_months = {row.first_day.year for row in known if row.is_of_month}
    known = [row for row in known if row.is_of_month or row.first_day.year not in with_months]
    if not known:
        return []
    first = min(row.first_day for row in known)
    left = sum((amount for month, amount in by_month.items() if month >= first), NOTHING)
    lacking = []
    for row in sorted(known, key=lambda each: each.first_day):
        left -= getattr(row, f"{kind}_expected")
        if left < 0 and row.last_day + late < today:
            lacking.append(row)
    return lacking


def late_contributions(branches: Iterable[int], today: date, late: timedelta = LONG) -> list[WageBase]:
    """Of these branches (ids) the rows whose contribution has not come in so long after their days. Two queries."""
    rows = WageBase.objects.in_branches(branches).standing().filter(first_day__lte=today).order_by("first_day")
    by_branch: dict[int, list[WageBase]] = {}
    for row in rows:
        by_branch.setdefault(row.branch_id, []).append(row)
    entries = received(CONTRIBUTION, Entry.objects.in_branches(list(by_branch)).standing().filter(on__lte=today))
    sums: dict[int, dict[date, Decimal]] = {}
    grouped = entries.order_by().annotate(month=TruncMonth("on")).values_list("branch", "month")
    for branch, month, total in grouped.annotate(total=Sum("amount")):
        sums.setdefault(branch, {})[month] = total
    return [
        row
        for branch, own in by_branch.items()
        for row in lacking_of(CONTRIBUTION, own, sums.get(branch, {}), today, late)
    ]


def retained_funds(branch: Branch, year: int) -> tuple[Decimal | None, str]:
    """What the branch keeps of the contribution in a year, and which source says so; None where none does.

    What is expected by the wages entered, else what came in. Up to two queries.
    """
    whole = Scope.of(branch, Period.year_of(year))
    expected = bases(whole).order_by().aggregate(total=Sum("contribution_expected"))["total"]
    if expected:
        return expected, "expected"
    came = received(CONTRIBUTION, Entry.objects.counted_for(whole).on_days("on", whole)).order_by()
    total = came.aggregate(total=Sum("amount"))["total"]
    return (total, "received") if total else (None, "")
