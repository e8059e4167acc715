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


def write_report(kind: str, *, branch: Branch, period: Period, target: Path, as_of: date | None = None) -> None:
    """Write a report to `target`; its ending says whether as HTML or PDF.

    Refused for another ending, and for a day on which the period has not begun.
    """
    period.cut(as_of)
    document = compose(kind, branch=branch, period=period, as_of=as_of)
    if target.suffix == ".html":
        content = render_page(document).encode()
    elif target.suffix == ".pdf":
        content = render_pdf(document)
    else:
        raise Refused(_("Name the file .html or .pdf, not “%(name)s”."), params={"name": target.name}, code="ending")
    write_file(target, content)
