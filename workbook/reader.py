"""Opening an officer's file safely: what it is is told by its content, and a bad file is refused in a sentence."""

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, WorksheetNotFound

from core.errors import Refused
from workbook.markup import tables_of_page
from workbook.sheet_xml import Told, told_by_xml

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_ROWS = 200_000
MOST_SHARED = 20_000
DELIMITERS, SAMPLE = (",", "\t", ";"), 20_000
PAGE = re.compile(r"<\s*(?:html|table|!doctype)\b", re.IGNORECASE)
# A PDF has readable beginnings, and an XML of the year 2003 is a workbook that nothing here reads.
NO_TABLES = ("%PDF", "{\\rtf", "<?xml")
# How workbooks begin: zip containers, and the older compound files that .xls and .et are.
BOOKS = (b"PK", b"\xd0\xcf\x11\xe0")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Grid:
    """One worksheet as it stands: raw cells by row, the first row being row 1 of the sheet.

    `hidden` are the numbers of the rows that the spreadsheet program does not show, `struck` of those that are struck
    through; `is_hidden` is the worksheet as a whole, `notes` are those that people left on cells (address and text);
    `column` how many columns of the sheet stand to the left, where the grid is only a part of it; `file` is
    the name of a file that has no other worksheet.
    """

    title: str
    rows: list[list[Any]]
    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    is_hidden: bool = False
    notes: tuple[tuple[str, str], ...] = ()
    column: int = 0
    file: str = ""


def file_content(path: Path) -> bytes:
    """The bytes of a file on disk. Raises `Refused` when it cannot be opened or is too large to be a workbook."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        return path.read_bytes()
    except OSError as error:
        raise Refused(_("The file cannot be opened: %(path)s."), params={"path": path}, code="no_file") from error


def read_file(content: bytes) -> list[Grid]:
    """The tables of a workbook, of a text file of comma or tab separated values, or of a web page that is called .xls.

    Raises `Refused` in a sentence for whatever is none of these.
    """
    _check_size(content)
    if content.startswith(BOOKS):
        return read_workbook(content)
    text = _decoded(content)
    if PAGE.search(text[:SAMPLE]):
        return [Grid("", _squared(rows)) for rows in tables_of_page(text)]
    return [read_delimited(text)]


def read_workbook(content: bytes) -> list[Grid]:
    """The worksheets of .xlsx, .xls, .et, .xlsm, .xlsb or .ods content; merged cells are filled with their value."""
    _check_size(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        told = told_by_xml(content)
        return [_grid(book, name, told.get(name, Told())) for name in book.sheet_names]
    except PasswordError as error:
        raise _locked() from error
    except (CalamineError, WorksheetNotFound, zipfile.BadZipFile, ValueError, OSError) as error:
        if _is_encrypted(content):
            raise _locked() from error
        raise _no_workbook() from error


def read_delimited(text: str) -> Grid:
    """The rows of a text parted by commas, tabs or semicolons."""
    sample = text[:SAMPLE]
    delimiter = max(DELIMITERS, key=sample.count)
    if not sample.count(delimiter):
        raise _no_workbook()
    rows = []
    try:
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            rows.append([_without_guard(cell) for cell in row])
    except csv.Error as error:
        raise _no_workbook() from error
    return Grid("", _squared(rows))


def _squared(rows: list[list[str]]) -> list[list[str]]:
    """The rows made equally long."""
    if len(rows) > MOST_ROWS:
        raise _too_many_rows("")
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or GBK. Raises `Refused` for what is no text, or no table."""
    encodings = ["utf-16"] if content[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and not text.startswith(NO_TABLES):
            return text
    raise _no_workbook()


def _without_guard(cell: str) -> str:
    """A cell without the apostrophe or tab that keeps spreadsheet programs from rounding a long number."""
    text = cell.strip()
    return text[1:] if text[:1] == "'" else text


def _check_size(content: bytes) -> None:
    if not content:
        raise Refused(_("The file is empty."), code="empty")
    if len(content) > MOST_BYTES:
        raise _too_large()
    if content[:2] != b"PK":
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile as error:
        raise _no_workbook() from error
    if unpacked > MOST_UNPACKED:
        raise Refused(
            _("The file unpacks to more than %(most)d MB. It was not opened."),
            params={"most": MOST_UNPACKED // 2**20},
            code="bomb",
        )


def _grid(book: CalamineWorkbook, name: str, told: Told) -> Grid:
    sheet = book.get_sheet_by_name(name)
    if sheet.height > MOST_ROWS:
        raise _too_many_rows(name)
    rows = _shared(sheet.iter_rows())
    _show(rows, told.failed)
    for (first_row, first_column), (last_row, _last_column) in sheet.merged_cell_ranges or []:
        _fill(rows, first_row, first_column, last_row)
    return Grid(name, rows, told.hidden, told.struck, told.is_hidden, told.notes)


def _shared(rows: Iterable[list[Any]]) -> list[list[Any]]:
    """The rows with every text that stands in many cells, such as a department, kept once."""
    known: dict[str, str] = {}
    shared = []
    for row in rows:
        shared.append([known.setdefault(cell, cell) if type(cell) is str else cell for cell in row])
        if len(known) > MOST_SHARED:
            known.clear()
    return shared


def _show(rows: list[list[Any]], failed: list[tuple[int, int, str]]) -> None:
    """Put what formulas without a value show into their cells; the last rows may hold nothing else."""
    # Not as far as a file may claim: one cell far out must not blow up the whole grid.
    far_down, far_right = len(rows) + 1000, max(map(len, rows), default=0) + 50
    known = [cell for cell in failed if cell[0] < far_down and cell[1] < far_right]
    width = max([*map(len, rows), *(column + 1 for _row, column, _text in known)], default=0)
    height = max([len(rows), *(row + 1 for row, _column, _text in known)])
    rows += [[] for _missing in range(height - len(rows))]
    for row in rows if known else ():
        row += [""] * (width - len(row))
    for row, column, text in known:
        rows[row][column] = text


def _fill(rows: list[list[Any]], first_row: int, column: int, last_row: int) -> None:
    """A value merged over several rows belongs to each of them, in its first column: a wide title stays one cell."""
    if first_row >= len(rows) or column >= len(rows[first_row]):
        return
    value = rows[first_row][column]
    for row in rows[first_row + 1 : last_row + 1]:
        row[column] = value


def _is_encrypted(content: bytes) -> bool:
    return content.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in content


def _locked() -> Refused:
    return Refused(_("The file is protected by a password. Take the password off and try once more."), code="password")


def _too_large() -> Refused:
    most = MOST_BYTES // 2**20
    return Refused(
        _("The file is larger than %(most)d MB. Remove pictures, or split it."), params={"most": most}, code="too_large"
    )


def _too_many_rows(name: str) -> Refused:
    return Refused(
        _("The sheet “%(name)s” has more than %(most)d rows."),
        params={"name": name, "most": MOST_ROWS},
        code="too_many_rows",
    )


def _no_workbook() -> Refused:
    return Refused(
        _("This file is not an Excel workbook, or it is damaged. Save it again as .xlsx and try once more."),
        code="not_workbook",
    )
