"""The official copy of a settled report: the leader's Word file or the sealed scan, with the numbers that differ in it."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.core.files.storage import default_storage
from lxml import etree

from core.models import Attachment
from core.models.attachment import AttachmentKind
from reports.document import plain_text
from reports.models import Report
from reports.settled import settled_document

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?[%％]?")
PAGE_NUMBER = re.compile(r"^\s*[—－-]\s*\d+\s*[—－-]\s*$", re.MULTILINE)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STOPS = ("。", "！", "？")
MOST_BYTES = 50_000_000
# Sentences less alike than this are not taken for the same one.
ALIKE = 0.5


@dataclass(frozen=True)
class Differing:
    """A sentence of ours whose numbers read otherwise in the official copy, or that stands there no more (`theirs` empty)."""

    ours: str
    theirs: str
    numbers: tuple[tuple[str, str], ...]


def copies_of(report: Report) -> list[Attachment]:
    """The official copies of a report, the latest first."""
    return list(Attachment.objects.of(report).order_by("-pk"))


def differing_figures(report: Report, copy: Attachment) -> list[Differing] | None:
    """Where the numbers of a copy are not those that were settled; None for a copy without text, such as a scan."""
    words = words_of(copy)
    if not words:
        return None
    ours = sentences(plain_text(settled_document(report), by_row=True))
    if copy.kind == AttachmentKind.PDF:
        return list(compared(*_without_common(ours, "".join("".join(words).split()))))
    return list(compared(ours, sentences(words)))


def words_of(copy: Attachment) -> list[str]:
    """The text of a Word file or of a PDF that has some, paragraph by paragraph."""
    with default_storage.open(copy.path) as file:
        content = file.read()
    if copy.kind == AttachmentKind.DOCX:
        return _words_of_docx(content)
    if copy.kind == AttachmentKind.PDF:
        return _words_of_pdf(content)
    return []


def _words_of_docx(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        try:
            part = package.getinfo("word/document.xml")
        except KeyError:
            return []
        if part.file_size > MOST_BYTES:
            return []
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            body = etree.fromstring(package.read(part), parser)
        except etree.XMLSyntaxError:
            return []
    return ["".join(text.text or "" for text in line.iter(f"{WORD}t")) for line in _lines(body)]


def _lines(body: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a Word file, and each row of a table as one line."""
    for line in body.iter(f"{WORD}p", f"{WORD}tr"):
        if line.tag == f"{WORD}tr" or next(line.iterancestors(f"{WORD}tr"), None) is None:
            yield line


def _words_of_pdf(content: bytes) -> list[str]:
    from pypdf import PdfReader  # slow import
    from pypdf.errors import PyPdfError  # slow import

    try:
        # Lines of a page are no paragraphs: a sentence goes on in the next one.
        return [PAGE_NUMBER.sub("", "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))]
    except PyPdfError:
        return []


def sentences(lines: Iterable[str]) -> list[str]:
    """The sentences of a text, without the spaces and line breaks that a layout puts in."""
    found = []
    for line in lines:
        found += [part for part in re.split(r"(?<=[。！？])", "".join(line.split())) if part]
    return found


def _without_common(ours: list[str], page: str) -> tuple[list[str], list[str]]:
    """The sentences of ours that do not stand in the text of pages, and what is left there without the others.

    Pages do not tell where a paragraph or a row ends, and bring words of their own, such as the numbers of a chart.
    """
    missing = set()
    for sentence in sorted(set(ours), key=len, reverse=True):
        begin = r"(?<!\d)" if sentence[0].isdigit() and sentence.endswith(STOPS) else ""
        page, count = re.subn(begin + re.escape(sentence), STOPS[0], page)
        missing |= {sentence} if not count else set()
    return [sentence for sentence in ours if sentence in missing], sentences([page])


def compared(ours: list[str], theirs: list[str]) -> Iterable[Differing]:
    """The sentences of ours whose numbers are others in theirs, or that are gone with their numbers."""
    for tag, first, last, start, end in SequenceMatcher(a=ours, b=theirs, autojunk=False).get_opcodes():
        if tag not in {"replace", "delete"}:
            continue
        left = theirs[start:end]
        for sentence in ours[first:last]:
            match = max(left, key=lambda other: _likeness(sentence, other), default="")
            if _likeness(sentence, match) < ALIKE:
                match = ""
            else:
                left.remove(match)
            numbers = tuple(_other_numbers(NUMBER.findall(sentence), NUMBER.findall(match)))
            if numbers:
                yield Differing(sentence, match, numbers)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(a=one, b=other, autojunk=False).ratio() if other else 0.0


def _other_numbers(ours: list[str], theirs: list[str]) -> Iterable[tuple[str, str]]:
    for tag, first, last, start, end in SequenceMatcher(a=ours, b=theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        count = max(last - first, end - start)
        olds, news = (found + [""] * (count - len(found)) for found in (ours[first:last], theirs[start:end]))
        yield from zip(olds, news, strict=True)
