"""The cells of a file read without the program's own readers: with openpyxl, csv and the parser of web pages."""

import csv
import io
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

import openpyxl

from .makers import Formula, OldBook


class SourceCell(NamedTuple):
    """One cell that says something; row and column as the spreadsheet counts them, from 1."""

    tab: str
    row: int
    column: int
    value: Any


def cells_of(content: bytes, stem: str) -> list[SourceCell]:
    """Every cell of a file that is not empty. A file of one nameless table is called by the name of the file."""
    if isinstance(content, OldBook):
        found = (cell for tab, rows in content.written.items() for cell in _of_rows(tab, rows))
    elif content.startswith(b"PK"):
        found = _of_workbook(content)
    else:
        text = content.decode("utf-8-sig" if _is_utf8(content) else "gb18030")
        found = _of_rows(stem, _page(text) if "<html" in text else _lines(text))
    return [cell for cell in found if str(cell.value).strip()]


def _of_workbook(content: bytes) -> Iterator[SourceCell]:
    """What the cells show; of a formula that nobody worked out, the formula."""
    typed = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in openpyxl.load_workbook(io.BytesIO(content), data_only=True).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = typed[sheet.title].cell(cell.row, cell.column).value if cell.value is None else cell.value
                if value is not None:
                    yield SourceCell(sheet.title, cell.row, cell.column, value)


def _of_rows(tab: str, rows: list) -> Iterator[SourceCell]:
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            yield SourceCell(tab, number, place, value.value if isinstance(value, Formula) else value)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _lines(text: str) -> list[list[str]]:
    mark = max(",\t;", key=text.split("\n", 3)[2].count)
    return [[cell.removeprefix("'") for cell in row] for row in csv.reader(io.StringIO(text), delimiter=mark)]


class _Cells(HTMLParser):
    """The texts of a page's cells by row; what spans rows is written once, at its first."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag == "td":
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()


def _page(text: str) -> list[list[str]]:
    reader = _Cells()
    reader.feed(text)
    return reader.rows
