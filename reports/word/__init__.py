"""A document as a Word file in the form of GB/T 9704-2012, for Word, WPS and LibreOffice.

The words are those of HTML and PDF. Numbers of headings and items are written out and not counted by the word
processor: whoever takes a paragraph out keeps the numbers that the office has approved, and the copies stay alike.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from docx.document import Document as WordFile

from reports.document import Document
from reports.word import styles
from reports.word.blank import blank_file
from reports.word.body import Writer
from reports.word.package import packed
from reports.word.template import LINES_ABOVE_TITLE, empty_lines_at_end, opened_template
from reports.word.words import seen

# A document without a day says of itself that it was made on this one: the clock would change its bytes.
NO_DAY = datetime(2000, 1, 1)


def render_docx(document: Document, *, template: bytes | None = None) -> bytes:
    """The document as a Word file; the same bytes for the same data, whenever and wherever it is made.

    With the office's own Word file as `template` the text follows what stands in it above 【正文】; styles that the
    file has under the names of ours are the office's, and so is its paper; a head of the document's own is not drawn
    beside it. What follows 【正文】 is left out. Refused
    for a file that cannot serve.
    """
    if template is None:
        file, lines_above = blank_file(), 1
    else:
        file, document = opened_template(template), replace(document, head=None)
        lines_above = max(0, LINES_ABOVE_TITLE - empty_lines_at_end(file))
    Writer(file, styles.install(file), lines_above).write(document)
    _describe(file, document)
    return packed(file)


def _describe(file: WordFile, document: Document) -> None:
    """What the file says of itself: nothing of who made it, on which machine and when."""
    properties = file.core_properties
    made = datetime.combine(document.day, time()) if document.day else NO_DAY
    properties.title, properties.author = seen(document.name)[:255], seen(document.signature)[:255]
    properties.created = properties.modified = made
    properties.last_modified_by = properties.comments = properties.keywords = properties.subject = ""
    properties.language, properties.revision = "zh-CN", 1
