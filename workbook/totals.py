"""The file's own 合计 beside ours: whether they agree, and if not, which rows make the difference."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.errors import Refused
from core.money import yuan
from core.quantities import Quantity
from core.sheets import Amount, Cell, Intake, Money, Passed, PassedRow, SourceRow, Table, Whole, plain
from core.unit_names import listed

ROWS_NAMED = 8


@dataclass(frozen=True)
class TotalCheck:
    """One column: what the file says it adds up to, what is taken in of it, and why they differ; money in yuan."""

    header: str
    said: Decimal
    taken: Decimal
    is_money: bool
    reasons: tuple[str, ...] = ()

    @property
    def agrees(self) -> bool:
        return self.said == self.taken

    @property
    def said_text(self) -> str:
        return _text(self.said, self.is_money)

    @property
    def taken_text(self) -> str:
        return _text(self.taken, self.is_money)


@dataclass(frozen=True)
class _Column:
    """The numbers of one column, row by row; None where a cell holds none."""

    header: str
    attr: str
    is_money: bool
    rows: list[tuple[SourceRow, Decimal | None]]
    # Rows that the officer left out, or that the list does not keep.
    left_out: list[tuple[int, Decimal | None]]


def total_checks(
    table: Table, refused: set[tuple[int, int]], hidden: frozenset[int], intake: Intake
) -> list[TotalCheck]:
    """A check for each column of numbers whose total stands in the row of totals of the file.

    `refused` are the places of the rows that cannot be taken, `hidden` the rows that the spreadsheet does not show.
    """
    total, checks = _total_row(table), []
    for attr, header in (table.totalled or table.headers).items() if total else ():
        cell = table.sheet.column(attr).cell
        intake.money_unit = table.money_units.get(attr, "元")
        said = _number(cell, total.cells.get(attr), intake)
        if isinstance(cell, Money | Whole | Amount) and said is not None:
            checks.append(_check(_column(table, attr, header, cell, intake), said, refused, hidden))
    return checks


def _total_row(table: Table) -> PassedRow | None:
    """The row in which the file adds up the table: 合计, the only 小计 or 本月合计 of a month, else 累计."""
    totals = [row for row in table.passed if row.reason == Passed.TOTAL]
    parts = [row for row in table.passed if row.reason == Passed.SUBTOTAL]
    whole = [row for row in totals if "累计" not in row.text]
    found = whole or (parts if len(parts) == 1 else []) or totals
    return found[-1] if found else None


def _column(table: Table, attr: str, header: str, cell: Cell, intake: Intake) -> _Column:
    left_out = [row for row in table.passed if row.reason in {Passed.LEFT_OUT, Passed.OTHER_KIND}]
    return _Column(
        header,
        attr,
        isinstance(cell, Money),
        [(row, _number(cell, row.cells.get(attr), intake)) for row in table.rows],
        [(row.number, _number(cell, row.cells.get(attr), intake)) for row in left_out],
    )


def _check(column: _Column, said: Decimal, refused: set[tuple[int, int]], hidden: frozenset[int]) -> TotalCheck:
    taken = _sum(value for row, value in column.rows if row.place not in refused)
    not_taken = [(row.number, value) for row, value in column.rows if row.place in refused] + column.left_out
    reasons = [] if said == taken else [*_missing(column, not_taken), *_differing(column, said, hidden)]
    return TotalCheck(column.header, said, taken, column.is_money, tuple(reasons))


def _missing(column: _Column, not_taken: list[tuple[int, Decimal | None]]) -> list[str]:
    """What the rows that are not taken would bring, and the cells in which no number can be read."""
    reasons, worth = [], [(number, value) for number, value in not_taken if value]
    if worth:
        params = {
            "rows": _named(number for number, _value in worth),
            "amount": _text(_sum(value for _number, value in worth), column.is_money),
        }
        reasons.append(_("Rows %(rows)s are not taken in: %(amount)s.") % params)
    unread = [row.number for row, value in column.rows if value is None and plain(row.cells.get(column.attr))]
    if unread:
        reasons.append(_("In rows %(rows)s no number can be read.") % {"rows": _named(unread)})
    return reasons


def _differing(column: _Column, said: Decimal, hidden: frozenset[int]) -> list[str]:
    """Why the file's own total is not the sum of its rows."""
    in_file = _sum([*(value for _row, value in column.rows), *(value for _number, value in column.left_out)])
    rest = in_file - said
    if not rest:
        return []
    unseen = [(row.number, value) for row, value in column.rows if row.number in hidden and value]
    alone = [row.number for row, value in column.rows if value == rest]
    if unseen and _sum(value for _number, value in unseen) == rest:
        sentence = _("The file's total leaves out its hidden rows %(rows)s.")
        return [sentence % {"rows": _named(number for number, _value in unseen)}]
    if alone:
        sentence = _("The difference is exactly row %(rows)s: the file's total seems to leave it out.")
        return [sentence % {"rows": _named(alone[:1])}]
    if column.is_money and abs(rest) < 1:
        sentence = _("The file's total is rounded; its rows add up to %(sum)s.")
    else:
        sentence = _("The rows of the file add up to %(sum)s: its own total is typed by hand, or an old one.")
    return [sentence % {"sum": _text(in_file, column.is_money)}]


def _number(cell: Cell, raw: Any, intake: Intake) -> Decimal | None:
    """The number of a cell, or None where it holds none."""
    if plain(raw) == "":
        return None
    try:
        value = cell.read(raw, intake)
    except Refused:
        return None
    if isinstance(value, Quantity):
        value = value.number
    return Decimal(value) if isinstance(value, int | Decimal) else None


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), Decimal(0))


def _text(value: Decimal, is_money: bool) -> str:
    return yuan(value) if is_money else f"{value:f}"


def _named(numbers: Iterable[int]) -> str:
    found = list(dict.fromkeys(numbers))
    return listed(found[:ROWS_NAMED]) + ("…" if len(found) > ROWS_NAMED else "")
