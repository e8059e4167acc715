"""Reads for the budget: what was planned, changed and spent by account, what an entry spends beyond it."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import Scope, per_cent
from core.models import Branch
from core.money import yuan
from core.periods import Period
from finance.models import Account, Budget, BudgetLine, Entry

NOTHING = Decimal("0.00")
Side = Account.Direction


@dataclass(frozen=True)
class Part:
    """What came in or went out by one account, as part of a line."""

    chart: str
    code: str
    name: str
    amount: Decimal


@dataclass
class Line:
    """One line of the budget as it is carried out; without an account it is what no line speaks of."""

    chart: str = ""
    code: str = ""
    name: str = ""
    planned: Decimal = NOTHING
    adjusted: Decimal = NOTHING
    spent: Decimal = NOTHING
    parts: list[Part] = field(default_factory=list)

    @property
    def allowed(self) -> Decimal:
        """What was planned, with what changed since."""
        return self.planned + self.adjusted

    @property
    def rest(self) -> Decimal:
        return self.allowed - self.spent

    @property
    def share(self) -> Decimal | None:
        """How much of it came in or went out, in per cent."""
        return per_cent(_fen(self.spent), _fen(self.allowed)) if self.allowed > 0 and self.spent >= 0 else None

    @property
    def is_over(self) -> bool:
        return self.spent > self.allowed

    @property
    def has_one_part(self) -> bool:
        """Whether all of it came by the account of the line itself."""
        return bool(self.code) and [part.code for part in self.parts] == [self.code]


@dataclass(frozen=True)
class SideOfBudget:
    """Income or expenditure: its lines, what no line speaks of (the last, if anything), and the sum of all."""

    direction: str
    lines: tuple[Line, ...]
    total: Line

    @property
    def figure(self) -> str:
        """The figure whose rows stand behind what came in or went out."""
        return f"finance.{self.direction}"

    @property
    def is_planned(self) -> bool:
        return any(line.code for line in self.lines)


@dataclass(frozen=True)
class Execution:
    """预算执行情况 of a year: the two sides."""

    income: SideOfBudget
    expenditure: SideOfBudget


def counted_lines(day: date) -> Q:
    """Which lines of a budget count on a day: those adopted by then, of their own or with their budget.

    A line that belongs to no budget and bears no day was adopted on a day that nobody knows.
    """
    undated = Q(adopted_on=None, budget=None)
    return undated | Q(adopted_on__lte=day) | Q(budget__adopted_on__lte=day, budget__voided_at=None)


def year_until(branch: Branch, year: int, on: date) -> Scope:
    """The year as a figure reads it on a day: to its end when that is over; of a year to come nothing is read yet."""
    whole = Period.year_of(year)
    return Scope.of(branch, whole, on if whole.first_day <= on else whole.last_day)


def lines_of(branch: Branch, year: int) -> QuerySet[BudgetLine]:
    """The standing lines of a year, drafts included."""
    return BudgetLine.objects.in_branches([branch]).standing().filter(year=year)


def execution(branch: Branch, year: int, on: date) -> Execution:
    """What was planned, changed and spent in a year by the day given, to the fen. Two queries.

    An entry belongs to the line of its own account, else to that of the nearest account above; the sums are those of all
    lines with what no line speaks of, so that they are the income and expenditure of the year.
    """
    account = ("account__direction", "account__chart", "account__code", "account__name")
    lines: dict[str, dict[tuple[str, str], Line]] = {direction: {} for direction in Side.values}
    adopted = lines_of(branch, year).filter(counted_lines(on)).order_by()
    for direction, chart, code, name, is_change, amount in adopted.values_list(*account, "is_adjustment").annotate(
        total=Sum("amount")
    ):
        line = lines[direction].setdefault((chart, code), Line(chart, code, name))
        if is_change:
            line.adjusted += amount
        else:
            line.planned += amount
    outside: dict[str, Line] = defaultdict(Line)
    last = min(on, date(year, 12, 31))
    entries = Entry.objects.in_branches([branch]).standing().filter(on__gte=date(year, 1, 1), on__lte=last).order_by()
    for direction, chart, code, name, amount in entries.values_list(*account).annotate(total=Sum("amount")):
        line = nearest(lines[direction], chart, code) or outside[direction]
        line.spent += amount
        line.parts.append(Part(chart, code, name, amount))
    income, expenditure = (_side(each, lines[each], outside.get(each)) for each in (Side.INCOME, Side.EXPENDITURE))
    return Execution(income, expenditure)


def nearest(lines: dict[tuple[str, str], Line], chart: str, code: str) -> Line | None:
    """The line of an account, or of the nearest one above it."""
    for digits in (len(code), Account.MIDDLE_DIGITS, Account.TOP_DIGITS):
        if digits <= len(code) and (chart, code[:digits]) in lines:
            return lines[chart, code[:digits]]
    return None


def _side(direction: str, lines: dict[tuple[str, str], Line], outside: Line | None) -> SideOfBudget:
    found = [lines[key] for key in sorted(lines)] + ([outside] if outside else [])
    for line in found:
        line.parts.sort(key=lambda part: (part.chart, part.code))
    sums = {name: sum((getattr(line, name) for line in found), NOTHING) for name in ("planned", "adjusted", "spent")}
    return SideOfBudget(direction, tuple(found), Line(**sums))


def _fen(amount: Decimal) -> int:
    return int(amount.scaleb(2))


def line_for(branch: Branch, account: Account, year: int, on: date) -> Line | None:
    """The line that an account is spent under in a year, as it stands; None where the year has no budget of that side.

    A line without a code says that the budget does not speak of the account. Two queries.
    """
    side = getattr(execution(branch, year, on), account.direction)
    if not side.is_planned:
        return None
    lines = {(line.chart, line.code): line for line in side.lines if line.code}
    return nearest(lines, account.chart, account.code) or Line(name=account.name)


def budget_warnings(entry: Entry) -> list[Refused]:
    """That an expenditure goes beyond its line of the budget, or stands in none; it stops nobody. Two queries."""
    if entry.account.direction != Side.EXPENDITURE:
        return []
    line = line_for(entry.branch, entry.account, entry.on.year, date(entry.on.year, 12, 31))
    if line is None or (line.code and not line.is_over):
        return []
    if not line.code:
        sentence = _(
            "The budget of %(year)s has no line for %(account)s: enter a change of the budget and let it go its way, or "
            "put the entry under an account that has one."
        )
        params = {"year": str(entry.on.year), "account": str(entry.account)}
        return [Refused(sentence, params=params, code="no_budget_line")]
    sentence = _(
        "%(over)s more is spent on %(account)s than the %(allowed)s of the budget: enter a change of the budget and let it "
        "go its way, or put the entry under another account."
    )
    params = {"over": yuan(-line.rest), "account": f"{line.code} {line.name}", "allowed": yuan(line.allowed)}
    return [Refused(sentence, params=params, code="beyond_budget")]


def budget_of(branch: Branch, year: int) -> Budget | None:
    """The standing budget of a year, changes apart. One query."""
    return Budget.objects.in_branches([branch]).standing().filter(year=year, kind=Budget.Kind.YEAR).first()


def changes_of(branch: Branch, year: int) -> list[Budget]:
    """The changes of a year's budget, the first first. One query."""
    rows = Budget.objects.in_branches([branch]).standing().filter(year=year, kind=Budget.Kind.ADJUSTMENT)
    return list(rows.order_by("adopted_on", "pk"))


def sums_of_budget(budget: Budget) -> dict[str, Decimal]:
    """What the lines of one budget add up to, by direction. One query."""
    rows = budget.lines.standing().order_by().values_list("account__direction").annotate(total=Sum("amount"))
    return dict(rows)
