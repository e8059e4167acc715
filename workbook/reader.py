"""Opening an officer's file safely: what it is is told by its content, and a bad file is refused in a sentence."""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from django.utils.translation import gettext_lazy as _
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, WorksheetNotFound

from core.errors import Refused

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_ROWS = 200_000
# A formula that failed: calamine gives such a cell as an empty one.
FAILED = re.compile(
    rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(?:(?!</c>).)*?<v>([^<]*)</v>', re.DOTALL
)
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Grid:
    """One worksheet as it stands: raw cells by row, the first row being row 1 of the sheet."""

    title: str
    rows: list[list[Any]]


def file_content(path: Path) -> bytes:
    """The bytes of a file on disk. Raises `Refused` when it cannot be opened or is too large to be a workbook."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large()
        return path.read_bytes()
    except OSError as error:
        raise Refused(_("The file cannot be opened: %(path)s."), params={"path": path}, code="no_file") from error


def read_workbook(content: bytes) -> list[Grid]:
    """The worksheets of .xlsx, .xls, .xlsm, .xlsb or .ods content; merged cells are filled with their value."""
    _check_size(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        failed = _failed_formulas(content)
        return [_grid(book, name, failed.get(name, [])) for name in book.sheet_names]
    except PasswordError as error:
        raise _locked() from error
    except (CalamineError, WorksheetNotFound, zipfile.BadZipFile, ValueError, OSError) as error:
        if _is_encrypted(content):
            raise _locked() from error
        raise Refused(
            _("This file is not an Excel workbook, or it is damaged. Save it again as .xlsx and try once more."),
            code="not_workbook",
        ) from error


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
        raise Refused(
            _("This file is not an Excel workbook, or it is damaged. Save it again as .xlsx and try once more."),
            code="not_workbook",
        ) from error
    if unpacked > MOST_UNPACKED:
        raise Refused(
            _("The file unpacks to more than %(most)d MB. It was not opened."),
            params={"most": MOST_UNPACKED // 2**20},
            code="bomb",
        )


def _grid(book: CalamineWorkbook, name: str, failed: list[tuple[int, int, str]]) -> Grid:
    sheet = book.get_sheet_by_name(name)
    if sheet.height > MOST_ROWS:
        raise Refused(
            _("The sheet “%(name)s” has more than %(most)d rows."),
            params={"name": name, "most": MOST_ROWS},
            code="too_many_rows",
        )
    rows = sheet.to_python(skip_empty_area=False)
    for row, column, shown in failed:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = shown
    for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or []:
        _fill(rows, first_row, first_column, last_row, last_column)
    return Grid(name, rows)


def _fill(rows: list[list[Any]], first_row: int, first_column: int, last_row: int, last_column: int) -> None:
    """A value merged over several rows of one column belongs to each of them; a merged title stays where it is."""
    if first_row >= len(rows) or first_column != last_column:
        return
    value = rows[first_row][first_column]
    for row in rows[first_row + 1 : last_row + 1]:
        row[first_column] = value


def _failed_formulas(content: bytes) -> dict[str, list[tuple[int, int, str]]]:
    """Where formulas of an .xlsx failed, by worksheet: row and column from 0, and what is shown there (#REF!)."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            paths = _sheet_paths(archive)
            return {name: _failed_in(archive.read(path)) for name, path in paths.items()}
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError):
        # Another kind of workbook: .xls and .xlsb keep no such text, .ods keeps it in its cells.
        return {}


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {item.get("Id"): posixpath.join("/xl", item.get("Target", ""))[1:] for item in relations}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iterfind(".//{*}sheet")
    return {item.get("name"): targets[item.get(RELATION)] for item in sheets}


def _failed_in(worksheet: bytes) -> list[tuple[int, int, str]]:
    found = FAILED.findall(worksheet) if b't="e"' in worksheet else []
    return [(int(row) - 1, _column_number(letters.decode()), shown.decode()) for letters, row, shown in found]


def _column_number(letters: str) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _is_encrypted(content: bytes) -> bool:
    return content.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in content


def _locked() -> Refused:
    return Refused(_("The file is protected by a password. Take the password off and try once more."), code="password")


def _too_large() -> Refused:
    most = MOST_BYTES // 2**20
    return Refused(
        _("The file is larger than %(most)d MB. Remove pictures, or split it."), params={"most": most}, code="too_large"
    )
