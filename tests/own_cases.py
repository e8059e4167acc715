"""Branches of the tests' own, taken in from sheets as an officer keeps them, and the files of what they settle."""

import io
import re
from html import unescape
from io import BytesIO

import openpyxl
from pypdf import PdfReader

from core.models import Branch
from reports.drafts import Draft
from reports.models import Report
from reports.services.drafts import Typed, save_words
from reports.tests.reading_word import docx_words
from workbook.services import import_workbook

Sheets = dict[str, list[dict]]


def workbook_of(sheets: Sheets) -> bytes:
    """A workbook with these sheets; a row names only the columns that it fills."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        heads = list(dict.fromkeys(head for row in rows for head in row))
        page.append(heads)
        for row in rows:
            page.append([row.get(head) for head in heads])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def take_in_whole(sheets: Sheets, slug: str, by=None) -> Branch:
    """The branch that these sheets describe; every row of them is taken."""
    result = import_workbook(content=workbook_of(sheets), file_name="台账.xlsx", slug=slug, by=by)
    assert ([str(fault) for fault in result.faults], result.not_recognised) == ([], [])
    return result.branch


def write(report: Report, statement: str, text: str, *, by) -> None:
    """Type words into the place in which a statement speaks; `{}` stands for what the records say there."""
    place = next(place for place in Draft(report).places if statement in place.part.key.split("+"))
    typed = Typed(place.part.pk, place.part.version, text.replace("{}", place.told), place.told)
    assert save_words(report, [typed], told={place.part.pk: place.told}, by=by).faults == {}


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def files_of(report: Report) -> dict[str, str]:
    """What the files of a settled report say, by form, without spaces and line breaks."""
    files = {file.form: bytes(file.content) for file in report.files.all()}
    pages = [page.extract_text() for page in PdfReader(BytesIO(files["pdf"])).pages]
    body = re.search(r"<article.*</article>", files["html"].decode(), re.DOTALL)[0]
    return {
        "html": squeezed(unescape(re.sub(r"<[^>]*>", "", body))),
        "pdf": squeezed("".join(re.sub(r"— ?\d+ ?—", "", page) for page in pages)),
        "docx": squeezed("".join(docx_words(files["docx"]))),
    }


def missing(report: Report, sentences: list[str]) -> list[tuple[str, str]]:
    """The sentences that a file of a settled report does not say."""
    return [
        (form, text) for form, words in files_of(report).items() for text in sentences if squeezed(text) not in words
    ]
