"""The forms in which a report leaves: one document, as many renderers."""

from collections.abc import Callable

from reports.document import Document
from reports.html import render_page
from reports.pdf import render_pdf


def html_bytes(document: Document) -> bytes:
    """The document as one self-contained page."""
    return render_page(document).encode()


RENDERERS: dict[str, Callable[[Document], bytes]] = {"html": html_bytes, "pdf": render_pdf}
TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
