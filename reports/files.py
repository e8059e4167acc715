"""The forms in which a report leaves: one document, as many renderers."""

from collections.abc import Callable
from urllib.parse import quote

from django.http import HttpResponse

from reports.document import Document
from reports.html import render_page
from reports.pdf import render_pdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def html_bytes(document: Document) -> bytes:
    """The document as one self-contained page."""
    return render_page(document).encode()


def docx_bytes(document: Document, template: bytes | None = None) -> bytes:
    """The document as a Word file, below the office's own head where there is one."""
    from reports.word import render_docx  # slow import

    return render_docx(document, template=template)


RENDERERS: dict[str, Callable[[Document], bytes]] = {"html": html_bytes, "docx": docx_bytes, "pdf": render_pdf}
TYPES = {"html": "text/html; charset=utf-8", "docx": WORD, "pdf": "application/pdf"}
NAMES = {"html": "HTML", "docx": "Word", "pdf": "PDF"}


def rendered(form: str, document: Document, *, template: bytes | None = None) -> bytes:
    """The document in one form; `template` is the office's own Word file above the text."""
    return docx_bytes(document, template) if form == "docx" else RENDERERS[form](document)


def file_response(content: bytes, name: str, form: str) -> HttpResponse:
    """The file as a download under its name."""
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return HttpResponse(content, content_type=TYPES[form], headers={"Content-Disposition": disposition})
