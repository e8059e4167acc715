"""What stands in a kept file, as far as it can be read by a program: before it is shown to strangers."""

import io
import re
import zipfile
from html import unescape
from xml.etree.ElementTree import ParseError

import python_calamine
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from core.models import Attachment
from core.models.attachment import AttachmentKind

MOST_PAGES = 100
SAID_OF_ITSELF = ("/Title", "/Author", "/Subject", "/Keywords")
WORD_PARTS = re.compile(r"word/(document|header\d*|footer\d*|comments|footnotes)\.xml|docProps/(core|app)\.xml")
TAG = re.compile(r"<[^>]*>")
UNREADABLE = (
    PyPdfError,
    zipfile.BadZipFile,
    python_calamine.CalamineError,
    ParseError,
    ValueError,
    KeyError,
    OSError,
    RecursionError,
)


def words_of(file: Attachment) -> str | None:
    """The text of a file with what it says of itself; empty for a picture, None for what cannot be read."""
    if file.is_picture:
        return ""
    reader = READERS.get(AttachmentKind(file.kind))
    if reader is None:
        return None
    try:
        return reader(file.read())
    except UNREADABLE:
        return None


def _of_pdf(content: bytes) -> str | None:
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted or len(reader.pages) > MOST_PAGES:
        return None
    # When it was made is a long number and tells of nobody.
    about = [str((reader.metadata or {}).get(name, "")) for name in SAID_OF_ITSELF]
    return "\n".join([*about, *(page.extract_text() for page in reader.pages)])


def _of_word(content: bytes) -> str:
    """Every word of the file, those that were struck out, too: whoever opens it can find them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if WORD_PARTS.fullmatch(name)]
    return "\n".join(unescape(TAG.sub("", part.replace("</w:p>", "\n").replace("</w:tc>", "\t"))) for part in parts)


def _of_workbook(content: bytes) -> str:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    rows = (row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python())
    return "\n".join(" ".join(map(_cell, row)) for row in rows)


def _cell(value) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


READERS = {
    AttachmentKind.PDF: _of_pdf,
    AttachmentKind.DOCX: _of_word,
    AttachmentKind.XLSX: _of_workbook,
    AttachmentKind.XLS: _of_workbook,
}
