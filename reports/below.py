"""What an upper union sees of the branches below it: counts and rates, and never a person.

No number leads to rows. A count of one or two people is not told: whoever knows the branch would know them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, BinaryIO

from django.utils.translation import gettext_lazy as _
from xlsxwriter import Workbook

from core.figures import FigureValue, Scope, all_declared, evaluate_by_branch, per_cent
from core.models import Branch
from core.periods import Period
from core.selectors import branches_below, last_recorded_day_in
from reports.annexes import ACTIVITIES

PEOPLE, COUNT, RATE = "people", "count", "rate"
# So few people are not told.
FEWEST = 3
YEARS_OFFERED = 4


@dataclass(frozen=True)
class Told:
    """One column: the figures whose values it adds up, or the one rate."""

    label: Any
    keys: tuple[str, ...]
    kind: str
    unit: str


COLUMNS = (
    Told(_("Staff"), ("members.staff",), PEOPLE, "人"),
    Told(_("Members"), ("members.members",), PEOPLE, "人"),
    Told(_("Membership rate"), ("members.membership_rate",), RATE, "%"),
    Told(_("Women members"), ("members.women_members",), PEOPLE, "人"),
    Told(_("Coverage"), ("members.coverage_rate",), RATE, "%"),
    Told(_("Real-name rate"), ("members.real_name_rate",), RATE, "%"),
    Told(_("Congresses"), ("congress.staff_congress", "congress.staff_assembly"), COUNT, "次"),
    Told(_("Motions filed"), ("congress.motions_filed",), COUNT, "件"),
    Told(_("Motions resolved"), ("congress.motions_resolved",), COUNT, "件"),
    Told(_("Made public"), ("disclosure.money_publications", "disclosure.unit_affairs"), COUNT, "次"),
    Told(_("Festival gifts"), ("welfare.festival_gifts",), COUNT, "项"),
    Told(_("Hospital visits"), ("welfare.hospital_visits",), PEOPLE, "人次"),
    Told(_("Activities"), ACTIVITIES, COUNT, "项"),
)


@dataclass(frozen=True)
class Cell:
    """One value as it is told: its words, and the number where it may be told, else how many there are at least."""

    text: str
    number: Any = None
    least: int = 0


@dataclass(frozen=True)
class Line:
    """One branch, how many steps below, its cells, the values behind them by their keys, and whether a file told them."""

    name: str
    depth: int
    cells: tuple[Cell, ...]
    values: Mapping[str, FigureValue] = field(default_factory=dict, repr=False)
    is_sent: bool = False


@dataclass(frozen=True)
class Below:
    """The whole table: its columns, a line for each branch, and the totals."""

    columns: tuple[Told, ...]
    lines: tuple[Line, ...]
    totals: tuple[Cell, ...]
    scope: Scope

    def total(self, key: str) -> Cell | None:
        """The total of the column that begins with a figure; None where there is no such column."""
        return next(
            (cell for column, cell in zip(self.columns, self.totals, strict=True) if column.keys[0] == key), None
        )

    def is_told(self, key: str) -> bool:
        """Whether any branch has a number in that column that may be told."""
        places = [place for place, column in enumerate(self.columns) if column.keys[0] == key]
        return any(line.cells[place].number for line in self.lines for place in places)

    def having(self, key: str) -> list[Line]:
        """The branches that have anything in that column."""
        places = [place for place, column in enumerate(self.columns) if column.keys[0] == key]
        return [line for line in self.lines if any(line.cells[place].number != 0 for place in places)]


def year_of(branch: Branch, asked: str, *, today: date) -> tuple[int, list[int]]:
    """The year that the page is about and those it offers: without a wish the latest with anything recorded below."""
    offered = [today.year - back for back in range(YEARS_OFFERED)]
    if asked.isdecimal() and 1950 <= int(asked) <= today.year:
        return int(asked), sorted({int(asked), *offered}, reverse=True)
    last = last_recorded_day_in(branches_below(branch), today=today)
    year = last.year if last else today.year
    return year, sorted({year, *offered}, reverse=True)


def below(branch: Branch, period: Period, *, today: date) -> Below:
    """The counts and rates of the branches below for a period, as known at its end or today; a fixed number of queries."""
    columns = columns_told()
    branches = list(branches_below(branch))
    scope = Scope(tuple(one.pk for one in branches), period, min(today, period.last_day))
    values = evaluate_by_branch([key for column in columns for key in column.keys], scope) if branches else {}
    steps = branch.path.count("/")
    lines = tuple(line_of(one.name, one.path.count("/") - steps, columns, values[one.pk]) for one in branches)
    return Below(columns, lines, totals_of(columns, lines), scope)


def columns_told() -> tuple[Told, ...]:
    """The columns of which every figure is declared here."""
    known = {item.key for item in all_declared()}
    return tuple(column for column in COLUMNS if known.issuperset(column.keys))


def line_of(
    name: str, depth: int, columns: Sequence[Told], values: Mapping[str, FigureValue], *, is_sent: bool = False
) -> Line:
    """The line of a branch with these values; a figure without a value is not told."""
    return Line(name, depth, tuple(_cell(column, values) for column in columns), values, is_sent)


def totals_of(columns: Sequence[Told], lines: Sequence[Line]) -> tuple[Cell, ...]:
    """The sums over the lines, and the rates over those of which both numbers are told."""
    return tuple(_total(column, place, lines) for place, column in enumerate(columns))


def _cell(column: Told, values: Mapping[str, FigureValue]) -> Cell:
    if not all(key in values for key in column.keys):
        return Cell("—")
    if column.kind == RATE:
        (value,) = (values[key] for key in column.keys)
        return _rate(value.numerator, value.denominator)
    number = sum(values[key].value for key in column.keys)
    if column.kind == PEOPLE and 0 < number < FEWEST:
        return Cell(f"<{FEWEST}", least=1)
    return Cell(f"{number:,}", number)


def _rate(above: int, below: int) -> Cell:
    """A rate; of so few people it would tell the few."""
    if below < FEWEST or 0 < above < FEWEST:
        return Cell("—")
    share = per_cent(above, below)
    return Cell(f"{share.normalize():f}", share)


def _total(column: Told, place: int, lines: Sequence[Line]) -> Cell:
    """The sum over the branches. With what is not told in a line it is only said how many there are at least."""
    cells = [line.cells[place] for line in lines]
    if column.kind == RATE:
        (key,) = column.keys
        told = [line.values[key] for line in lines if line.cells[place].number is not None]
        return _rate(sum(value.numerator for value in told), sum(value.denominator for value in told))
    number = sum(cell.least if cell.number is None else cell.number for cell in cells)
    hides = any(cell.number is None for cell in cells)
    if hides:
        return Cell(f"≥{number:,}" if number else "—", least=number)
    return Cell(f"{number:,}", number)


def write_below(found: Below, target: BinaryIO, *, total: str, heading: str) -> None:
    """The same table as a workbook: what the page does not tell, the file does not either."""
    book = Workbook(target)
    # The same figures are the same bytes, whenever the file is made.
    book.set_properties({"created": datetime.combine(found.scope.as_of, time())})
    page, bold = book.add_worksheet(), book.add_format({"bold": True})
    page.freeze_panes(1, 1)
    page.set_column(0, 0, 32)
    page.set_column(1, len(found.columns), 12)
    page.write_string(0, 0, heading, bold)
    for place, column in enumerate(found.columns, start=1):
        page.write_string(0, place, f"{column.label}（{column.unit}）", bold)
    rows = [*((line.name, line.cells) for line in found.lines), (total, found.totals)]
    for number, (name, cells) in enumerate(rows, start=1):
        page.write_string(number, 0, name)
        for place, cell in enumerate(cells, start=1):
            if cell.number is None:
                page.write_string(number, place, cell.text)
            else:
                page.write_number(number, place, cell.number)
    book.close()
