"""What the text of an .xlsx says beyond its values: formulas that failed, rows that are hidden or struck through."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree

# A formula that failed: calamine gives such a cell as an empty one.
FAILED = re.compile(
    rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(?:(?!</c>).)*?<v>([^<]*)</v>', re.DOTALL
)
# A formula whose value nobody kept, as scripts write them: to calamine such a cell is empty, too.
UNCOUNTED = re.compile(
    rb'<c\b[^>]*\br="([A-Z]{1,3})(\d{1,7})"[^>]*><f\b(?:[^>]*/>|[^>]*>([^<]*)</f>)(?:<v\s*/>|<v></v>)?</c>'
)
HIDDEN = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*\br="(\d{1,7})"')
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
OFF = {"0", "false"}


@dataclass(frozen=True)
class Told:
    """Of one worksheet: where formulas failed or have no value (row and column from 0, and what is shown), and by their numbers (from 1)
    the rows that are hidden and those that are struck through; whether the whole of it is hidden, and the notes on its
    cells as (address, text)."""

    failed: list[tuple[int, int, str]] = field(default_factory=list)
    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()
    is_hidden: bool = False
    notes: tuple[tuple[str, str], ...] = ()


def told_by_xml(content: bytes) -> dict[str, Told]:
    """What an .xlsx says of its worksheets, by their names; nothing for another kind of workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            struck = _struck_styles(archive)
            return {
                name: replace(_told_by(archive.read(path), struck), is_hidden=hidden, notes=_notes(archive, path))
                for name, path, hidden in _sheet_paths(archive)
            }
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError):
        # .xls and .xlsb keep no such text, .ods keeps it in its cells.
        return {}


def _sheet_paths(archive: zipfile.ZipFile) -> Iterator[tuple[str, str, bool]]:
    """The name of each worksheet, where its text is, and whether it is hidden."""
    targets = {number: path for number, _kind, path in _relations(archive, "xl/workbook.xml")}
    for item in ElementTree.fromstring(archive.read("xl/workbook.xml")).iterfind(".//{*}sheet"):
        yield item.get("name"), targets[item.get(RELATION)], item.get("state", "visible") != "visible"


def _relations(archive: zipfile.ZipFile, path: str) -> Iterator[tuple[str, str, str]]:
    """The parts that a part of the file refers to: number, kind and path."""
    folder, name = posixpath.split(path)
    listed = f"{folder}/_rels/{name}.rels"
    for item in ElementTree.fromstring(archive.read(listed)) if listed in archive.namelist() else ():
        target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", "")))
        yield item.get("Id"), item.get("Type", "").rpartition("/")[2], target.lstrip("/")


def _notes(archive: zipfile.ZipFile, path: str) -> tuple[tuple[str, str], ...]:
    """The notes that people left on cells; replies in threads stand in them as text."""
    listed = [target for _number, kind, target in _relations(archive, path) if kind == "comments"]
    found = [note for each in listed for note in ElementTree.fromstring(archive.read(each)).iterfind(".//{*}comment")]
    return tuple((note.get("ref", ""), "".join(text.text or "" for text in note.iterfind(".//{*}t"))) for note in found)


def _struck_styles(archive: zipfile.ZipFile) -> set[str]:
    """The numbers of the cell styles whose font is struck through."""
    if "xl/styles.xml" not in archive.namelist():
        return set()
    styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    marks = [font.find("{*}strike") for font in styles.iterfind("{*}fonts/{*}font")]
    fonts = {str(place) for place, mark in enumerate(marks) if mark is not None and mark.get("val") not in OFF}
    cells = styles.iterfind("{*}cellXfs/{*}xf")
    return {str(place) for place, style in enumerate(cells) if style.get("fontId") in fonts}


def _told_by(worksheet: bytes, struck_styles: set[str]) -> Told:
    hidden = HIDDEN.findall(worksheet) if b"hidden=" in worksheet else []
    struck = _struck_in(worksheet, struck_styles) if struck_styles else frozenset()
    return Told(_failed_in(worksheet), frozenset(int(number) for number in hidden), struck)


def _struck_in(worksheet: bytes, styles: set[str]) -> frozenset[int]:
    """The rows whose cells are struck through, all but at most one, such as their number in the list."""
    found = set()
    for row in ElementTree.fromstring(worksheet).iterfind("{*}sheetData/{*}row"):
        marks = [cell.get("s") in styles for cell in row if len(cell)]
        if sum(marks) and sum(marks) >= len(marks) - (len(marks) > 2):
            found.add(int(row.get("r", 0)))
    return frozenset(found)


def _failed_in(worksheet: bytes) -> list[tuple[int, int, str]]:
    failed = FAILED.findall(worksheet) if b't="e"' in worksheet else []
    uncounted = [(*at, b"=" + formula) for *at, formula in UNCOUNTED.findall(worksheet)] if b"<f" in worksheet else []
    return [
        (int(row) - 1, _column_number(letters.decode()), text.decode()) for letters, row, text in failed + uncounted
    ]


def _column_number(letters: str) -> int:
    """A is 0, Z is 25, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
