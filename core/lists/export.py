"""A list as a file: the same columns, all rows, one row in memory at a time."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from core.lists.declare import Column, ListPage, Sort
from core.lists.keyset import Keyset

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
BYTE_ORDER_MARK = "\ufeff"
# What spreadsheet programs take for the beginning of a formula, full-width forms included.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
LONGEST_CELL, LONGEST_NAME = 32_767, 31
ROWS_AT_ONCE = 2000


def neutralised(text: str) -> str:
    """A text that no spreadsheet program takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _heading(column: Column) -> str:
    return f"{column.label}（{column.unit}）" if column.unit else str(column.label)


def _rows(queryset: QuerySet, sort: Sort) -> Iterator[Any]:
    return Keyset(queryset, sort.fields).ordered().iterator(chunk_size=ROWS_AT_ONCE)


def _local(value: Any) -> Any:
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value).replace(tzinfo=None)
    return value


class _Line:
    """A file that hands every line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def _csv_text(column: Column, row: Any) -> str:
    value = _local(column.exported(row))
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return neutralised(str(value))
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def csv_lines(
    declared: ListPage, queryset: QuerySet, *, sort: str = "", columns: Sequence[str] | None = None
) -> Iterator[str]:
    """The lines of a csv file that Excel opens as UTF-8; for a StreamingHttpResponse."""
    chosen = declared.chosen(columns)
    writer = csv.writer(_Line())
    yield BYTE_ORDER_MARK + writer.writerow([neutralised(_heading(column)) for column in chosen])
    for row in _rows(queryset, declared.sort_named(sort)):
        yield writer.writerow([_csv_text(column, row) for column in chosen])


def write_xlsx(
    declared: ListPage,
    queryset: QuerySet,
    target: BinaryIO,
    *,
    sort: str = "",
    columns: Sequence[str] | None = None,
    about: Sequence[tuple[str, str]] = (),
) -> int:
    """Write a workbook and return the number of its rows. Memory does not grow with them; texts stay texts.

    With `about` a second sheet says what the rows are, a label and a text on each line.
    """
    chosen = declared.chosen(columns)
    workbook = Workbook(target, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"})
    try:
        sheet = workbook.add_worksheet()
        sheet.freeze_panes(1, 0)
        bold = workbook.add_format({"bold": True})
        formats = {
            datetime: workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
            Decimal: workbook.add_format({"num_format": "0.00"}),
        }
        for place, column in enumerate(chosen):
            sheet.set_column(place, place, 12 if column.is_number else 18)
            sheet.write_string(0, place, _heading(column), bold)
        number = 0
        for number, row in enumerate(_rows(queryset, declared.sort_named(sort)), start=1):
            for place, column in enumerate(chosen):
                _write_cell(sheet, number, place, column.exported(row), formats)
        if about:
            _write_about(workbook, about)
        return number
    finally:
        workbook.close()


def _write_about(workbook: Workbook, about: Sequence[tuple[str, str]]) -> None:
    sheet = workbook.add_worksheet(str(_("What this is"))[:LONGEST_NAME])
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 80)
    for number, line in enumerate(about):
        for place, text in enumerate(line):
            sheet.write_string(number, place, text)


def _write_cell(sheet: Worksheet, number: int, place: int, value: Any, formats: dict[type, Any]) -> None:
    value = _local(value)
    if value is None or value == "":
        return
    if isinstance(value, Decimal | float | int) and not isinstance(value, bool):
        sheet.write_number(number, place, value, formats.get(type(value)))
    elif isinstance(value, date):
        sheet.write_datetime(number, place, value, formats.get(type(value)))
    else:
        text = str(value)
        # The writer would leave a longer text out without a word.
        sheet.write_string(number, place, text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…")
