"""Whether every cell of a file is accounted for after it was taken in: stored in a record, or told with a reason."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import Model
from openpyxl.utils import get_column_letter

from core.dates import PreciseDay, Precision
from core.models import Branch
from core.periods import Period
from core.quantities import Quantity
from core.services.records import BOOKKEEPING
from core.sheets import Choice, plain
from core.sheets.reading import Taken
from workbook.reading import ReadTable
from workbook.services import Result
from workbook.tests.corpus.cells import SourceCell, cells_of

ABOVE = {"同上", "″", "〃"}
# What a mark, or any ink where a signature belongs, is stored as.
MARKS = {"√": "是", "是": "√"}
# An entry has a day and no hour.
TIME_OF_DAY = re.compile(r"(?<=日)\d{1,2}:\d{2}$")


@dataclass
class Account:
    """What became of the cells of one file; a cell that is in neither list is lost."""

    stored: list[SourceCell] = field(default_factory=list)
    told: list[SourceCell] = field(default_factory=list)
    lost: list[SourceCell] = field(default_factory=list)


def account_of(content: bytes, name: str, result: Result) -> Account:
    """Every cell of the file, told apart by what the result says of it."""
    account, cells = Account(), cells_of(content, name.rpartition(".")[0])
    at = {(cell.tab, cell.row, cell.column): cell.value for cell in cells}
    read = zip(result.read.tables, result.sheets, strict=True)
    tables = [_Told(found, taken, at, result.branch) for found, taken in read]
    unread = [(each.tab, each.first, each.last, each.columns) for each in result.unread]
    for cell in cells:
        if any(_inside(cell, *where) for where in unread):
            account.told.append(cell)
            continue
        table = next((table for table in tables if table.covers(cell)), None)
        kept = account.lost if table is None else getattr(account, table.fate(cell))
        kept.append(cell)
    return account


def _inside(cell: SourceCell, tab: str, first: int, last: int, columns: tuple[int, int]) -> bool:
    return cell.tab == tab and first <= cell.row <= last and columns[0] <= cell.column <= columns[1]


class _Told:
    """What the result says of one table, cell by cell."""

    def __init__(self, found: ReadTable, taken: Taken, at: dict[tuple[str, int, int], Any], branch: Branch) -> None:
        self.branch = branch
        self.block, self.table, self.taken, self.at = found.block, taken.table, taken, at
        self.passed = {row.number: row.text for row in taken.table.passed}
        self.refused = {number for number, _part in taken.refused_rows}
        self.left = {column.header for column in taken.table.left}
        self.records = defaultdict(list)
        for row, obj in taken.noted:
            # As it stands now: a later table of the file may have said otherwise.
            self.records[row.number].append(type(obj).objects.get(pk=obj.pk))

    def covers(self, cell: SourceCell) -> bool:
        block = self.block
        wide = max(map(len, block.grid.rows))
        columns = block.grid.column + 1, block.grid.column + wide
        return _inside(cell, block.grid.title, block.first + 1, block.last, columns)

    def fate(self, cell: SourceCell) -> str:
        """stored, told or lost."""
        if cell.row in self.block.head_rows:
            return "told"
        text = _folded(cell.value)
        if cell.row in self.passed:
            return "told" if text in _folded(self.passed[cell.row]) else "lost"
        header = self._header(cell)
        if header in self.left or cell.row in self.refused:
            return "told"
        meant = _forms(self._meant(cell))
        # Of a row that was stored before, any record that stands.
        records = self.records.get(cell.row) or self.table.sheet.standing_rows(self.branch)
        told = f"{_folded(header)}:{text}" if header in self.table.remarked else None
        return "stored" if any(self._says(obj, meant, told) for obj in records) else "lost"

    def _says(self, obj: Any, meant: set[str], told: str | None) -> bool:
        return told in _folded(obj.remark) if told else bool(meant & said_by(obj, self.table.sheet))

    def _header(self, cell: SourceCell) -> str:
        """The header over the cell; where header cells are merged, the lowest that says something."""
        for row in range(self.block.header + 1, self.block.first, -1):
            if text := plain(self.at.get((cell.tab, row, cell.column))):
                return text
        return get_column_letter(cell.column)

    def _meant(self, cell: SourceCell) -> Any:
        """The cell, or for 同上 the nearest cell above that says something itself."""
        row = cell.row
        while plain(self.at.get((cell.tab, row, cell.column))) in ABOVE:
            row -= 1
        return self.at.get((cell.tab, row, cell.column), cell.value)


def _folded(value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        value = value.date()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "".join(unicodedata.normalize("NFKC", str(value)).split()).replace("'", "")


def _forms(value: Any) -> set[str]:
    """A cell in the spellings that mean the same: a number with and without its signs, a mark."""
    text = TIME_OF_DAY.sub("", _folded(value))
    forms = {text, MARKS.get(text, text), text.removesuffix("代")}
    number = text.replace(",", "").replace("￥", "").replace("¥", "").removesuffix("元")
    try:
        forms.add(_number(Decimal(number)))
    except InvalidOperation:
        pass
    return forms


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def said_by(obj: Any, sheet: Any) -> set[str]:
    """Everything that a record says, in every spelling in which an officer may have typed it."""
    said: set[str] = set()
    values = sheet.stored_values(obj)
    for column in sheet.columns:
        value = values[column.attr]
        said |= set(_said(value)) | {_folded(column.cell.write(value))}
        if isinstance(column.cell, Choice):
            said |= {_folded(word) for word, choice in column.cell.synonyms.items() if choice == value}
    for each in obj._meta.concrete_fields:
        if each.name not in BOOKKEEPING and not each.is_relation:
            said |= set(_said(getattr(obj, each.attname)))
    said |= {_folded(part) for part in obj.remark.split("；")}
    return said - {""}


def _said(value: Any) -> Iterator[str]:
    if isinstance(value, bool):
        yield "是" if value else "否"
    elif isinstance(value, Decimal):
        yield _number(value)
        # A column in ten thousands.
        yield _number(value / 10000)
        yield f"{value}万元"
    elif isinstance(value, Model):
        yield from (_folded(getattr(value, name)) for name in ("name", "title", "code") if hasattr(value, name))
    elif isinstance(value, Quantity):
        yield from (_folded(value.chinese()), str(value.number))
    elif isinstance(value, PreciseDay):
        yield from _spelt(value)
    elif isinstance(value, Period):
        yield from _spelt(PreciseDay.span(value.first_day, value.last_day))
    elif isinstance(value, date):
        yield from _spelt(PreciseDay.on(value))
        yield f"{value.month}月"
    else:
        yield _folded(value if value is not None else "")


def _spelt(day: PreciseDay) -> Iterator[str]:
    for with_year in (True, False):
        yield day.chinese(with_year=with_year)
    if day.precision == Precision.YEAR:
        yield "全年"
    first = day.first_day
    if first != day.last_day:
        return
    y, m, d = first.year, first.month, first.day
    yield from (first.isoformat(), f"{y}.{m}.{d}", f"{y}/{m}/{d}", f"{y}{m:02}{d:02}", f"{m}.{d}", f"{d}日")
    yield from (f"{y % 100}年{m}月{d}日", str((first - date(1899, 12, 30)).days))
