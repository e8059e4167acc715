"""The office's own Word file as the head of a document: what stands in it above 【正文】 stays as it is."""

from __future__ import annotations

import io
from typing import Any

import docx
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from core.errors import Refused
from core.filetypes import document_kind
from core.models.attachment import AttachmentKind
from reports.word.page import number_pages, set_paper

MARK = "【正文】"
# GB/T 9704-2012: two empty lines between the red rule and the title.
LINES_ABOVE_TITLE = 2
# Kinds of relations that lead out of a file without fetching anything: what a reader clicks, and the file that this
# one was once begun from, which is dropped.
CLICKED, BEGUN_FROM = "/hyperlink", "/attachedTemplate"


def opened_template(content: bytes) -> WordFile:
    """The office's file, cut off at the paragraph that says 【正文】, or whole when none does.

    Refused when it is no Word file, is damaged, has macros, fetches something from elsewhere, or when the mark does
    not stand alone in its paragraph.
    """
    if document_kind(content, gettext("the file with the head")) != AttachmentKind.DOCX:
        raise Refused(_("The file with the head must be a Word file (.docx)."), code="head_not_word")
    try:
        file = docx.Document(io.BytesIO(content))
        body = file.element.body
        _close(file)
    except Refused:
        raise
    except Exception as error:  # the library meets damaged files with many kinds of exceptions
        message = _("The file with the head cannot be read. Save it anew as an ordinary .docx file, then upload that.")
        raise Refused(message, code="head_broken") from error
    _cut(body)
    _make_ready(file)
    return file


def empty_lines_at_end(file: WordFile) -> int:
    """How many empty paragraphs the office left under its head."""
    count = 0
    for element in reversed(_content(file.element.body)):
        if element.tag != qn("w:p") or not _is_empty(element):
            break
        count += 1
    return count


def _is_empty(paragraph: Any) -> bool:
    """Whether nothing is seen of the paragraph: no words, picture or rule."""
    seen = ("w:drawing", "w:pict", "w:object", "w:pBdr", "w:sectPr")
    return not _words(paragraph).strip() and not any(paragraph.findall(f".//{qn(tag)}") for tag in seen)


def _close(file: WordFile) -> None:
    """Whoever opens the document must not fetch anything from elsewhere by it."""
    for part in file.part.package.iter_parts():
        for key, relation in list(part.rels.items()):
            if relation.is_external and relation.reltype.endswith(BEGUN_FROM):
                del part.rels[key]
            elif relation.is_external and not relation.reltype.endswith(CLICKED):
                message = _("The file with the head shows pictures or texts of other files. Put them into it first.")
                raise Refused(message, code="head_links")
    for element in file.settings.element.findall(qn("w:attachedTemplate")):
        file.settings.element.remove(element)


def _cut(body: Any) -> None:
    content = _content(body)
    marked = [place for place, element in enumerate(content) if _is_mark(element)]
    kept = content[: marked[0]] if marked else content
    if any(MARK in _words(element) for element in kept):
        message = _("Put 【正文】 into a paragraph of its own in the file with the head: the text goes there.")
        raise Refused(message, code="head_mark")
    for element in content[len(kept) :]:
        body.remove(element)


def _content(body: Any) -> list[Any]:
    return [element for element in body if element.tag != qn("w:sectPr")]


def _is_mark(element: Any) -> bool:
    return element.tag == qn("w:p") and _words(element).strip() == MARK


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def _make_ready(file: WordFile) -> None:
    """The office's paper stays; a file that says nothing of it, or has no footers, gets those of the standard."""
    if not len(file.sections):
        file.element.body.append(parse_xml(f"<w:sectPr {nsdecls('w')}/>"))
        set_paper(file.sections[-1])
    section = file.sections[-1]
    if section._sectPr.findall(qn("w:footerReference")):
        return
    number_pages(section)
    for reference in section._sectPr.findall(qn("w:headerReference")):
        # Even pages get a footer of their own, and with it would lose the header that they share with the odd ones.
        if reference.get(qn("w:type")) == "default" and not file.settings.odd_and_even_pages_header_footer:
            reference.addnext(
                parse_xml(f'<w:headerReference {nsdecls("w", "r")} w:type="even" r:id="{reference.get(qn("r:id"))}"/>')
            )
    file.settings.odd_and_even_pages_header_footer = True
