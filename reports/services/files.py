"""A report as a file."""

from datetime import date
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.outfiles import write_file
from core.periods import Period
from reports.compose import compose
from reports.html import render_page
from reports.pdf import render_pdf
from reports.word import render_docx


def write_report(kind: str, *, branch: Branch, period: Period, target: Path, as_of: date | None = None) -> None:
    """Write a report to `target`; its ending says whether as HTML, Word or PDF.

    Refused for another ending, and for a day on which the period has not begun.
    """
    period.cut(as_of)
    document = compose(kind, branch=branch, period=period, as_of=as_of)
    if target.suffix == ".html":
        content = render_page(document).encode()
    elif target.suffix == ".pdf":
        content = render_pdf(document)
    elif target.suffix == ".docx":
        content = render_docx(document)
    else:
        message = _("Name the file .html, .docx or .pdf, not “%(name)s”.")
        raise Refused(message, params={"name": target.name}, code="ending")
    write_file(target, content)
