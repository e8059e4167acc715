"""What ugly files are made with: worksheets with merged, hidden, struck and calculated cells, old workbooks, texts."""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, NamedTuple

import xlsxwriter
import xlwt

Row = Sequence[Any]


class Formula(NamedTuple):
    """A cell that is calculated, and what the spreadsheet program kept as its value."""

    text: str
    value: Any


FAILED = Formula("=B2/0", "#DIV/0!")


@dataclass(frozen=True)
class Page:
    """One worksheet; rows are told by the number in the margin, columns by their letter."""

    rows: Sequence[Row] = ()
    merged: Sequence[str] = ()
    hidden_rows: Iterable[int] = ()
    hidden_columns: Iterable[str] = ()
    struck_rows: Iterable[int] = ()
    notes: dict[str, str] = field(default_factory=dict)
    is_hidden: bool = False


@dataclass(frozen=True)
class UglyFile:
    """A file of the corpus: its name, its bytes, whose it is, and what must become of it.

    `year` is what the officer answers for dates without one; `kinds` are the sheets that its tables are; `stored` is
    how many of its rows become records; `told` are words that the page of the file must show.
    """

    name: str
    make: Callable[[], bytes]
    year: int | None
    kinds: tuple[str, ...]
    stored: int
    told: tuple[str, ...]

    @property
    def whose(self) -> str:
        return self.make.__doc__


class OldBook(bytes):
    """The bytes of an old workbook, with the cells that were written into it: nothing else here can read them."""

    written: dict[str, list[Row]]


FILES: list[UglyFile] = []


def ugly(
    name: str, *kinds: str, stored: int, year: int | None = None, told: tuple[str, ...] = ()
) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Put the file that a function makes into the corpus."""

    def keep(make: Callable[[], bytes]) -> Callable[[], bytes]:
        FILES.append(UglyFile(name, make, year, kinds, stored, told))
        return make

    return keep


def book(pages: dict[str, Page | Sequence[Row]], *, chart_of: str = "") -> bytes:
    """An .xlsx file of these worksheets; `chart_of` adds a sheet with a chart of the worksheet of that name."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"default_date_format": "yyyy-mm-dd"}) as written:
        for title, page in pages.items():
            _write(written, title, page if isinstance(page, Page) else Page(page))
        if chart_of:
            chart = written.add_chart({"type": "column"})
            chart.add_series({"values": [chart_of, 1, 1, 3, 1]})
            written.add_chartsheet("图表").set_chart(chart)
    return target.getvalue()


def _write(written: xlsxwriter.Workbook, title: str, page: Page) -> None:
    sheet, struck = written.add_worksheet(title), written.add_format({"font_strikeout": True})
    forms, struck_rows = {date: "yyyy-mm-dd", time: "hh:mm"}, set(page.struck_rows)
    styles = {kind: written.add_format({"num_format": form}) for kind, form in forms.items()}
    for number, row in enumerate(page.rows):
        for place, value in enumerate(row):
            style = struck if number + 1 in struck_rows else styles.get(type(value))
            if isinstance(value, Formula):
                sheet.write_formula(number, place, value.text, style, value.value)
            elif isinstance(value, str):
                sheet.write_string(number, place, value, style) if value else None
            elif value is not None:
                sheet.write(number, place, value, style)
    for area in page.merged:
        _merge(sheet, page.rows, area)
    for number in page.hidden_rows:
        sheet.set_row(number - 1, None, None, {"hidden": True})
    for letter in page.hidden_columns:
        sheet.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
    for address, note in page.notes.items():
        sheet.write_comment(address, note)
    if page.is_hidden:
        sheet.hide()


def _merge(sheet: Any, rows: Sequence[Row], area: str) -> None:
    first_row, first_place = xlsxwriter.utility.xl_cell_to_rowcol(area.split(":")[0])
    last_row, last_place = xlsxwriter.utility.xl_cell_to_rowcol(area.split(":")[1])
    sheet.merge_range(first_row, first_place, last_row, last_place, rows[first_row][first_place])


def old_book(pages: dict[str, Sequence[Row]]) -> OldBook:
    """An .xls file, and what .et files are inside."""
    written = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for title, rows in pages.items():
        sheet = written.add_sheet(title)
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                if value not in (None, ""):
                    sheet.write(number, place, value, day if isinstance(value, date) else xlwt.Style.default_style)
    target = io.BytesIO()
    written.save(target)
    made = OldBook(target.getvalue())
    made.written = pages
    return made


def text_file(rows: Sequence[Row], mark: str = ",", encoding: str = "gb18030") -> bytes:
    """Rows of a text file; a cell with the mark, a quote or a line break in it is quoted."""
    lines = [mark.join(_quoted(str(cell), mark) for cell in row) for row in rows]
    return "\r\n".join(lines).encode(encoding)


def _quoted(cell: str, mark: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in (mark, '"', "\n")) else cell
