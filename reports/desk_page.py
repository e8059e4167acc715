"""A report as the desk shows it: figures that lead to their rows, a table of contents, what it is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString

from core.figures import Scope
from core.models import Branch
from core.periods import Period
from core.scopes import halves_until
from core.selectors import last_recorded_day
from reports.compose import figures_of
from reports.document import Document, FigureRun, Heading, numbered
from reports.html import heading_anchor, render_html

HALVES_OFFERED = 4


@dataclass(frozen=True)
class DeskReport:
    """The parts of the report page."""

    html: SafeString
    contents: list[tuple[str, str]]
    figures: int
    paragraphs: int


def desk_report(document: Document, branch: Branch, scope: Scope) -> DeskReport:
    """The page's parts for a composed document."""
    blocks = numbered(document).blocks
    contents = [
        (heading_anchor(place), block.number + block.text)
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == 1
    ]
    html = render_html(document, evidence=evidence_links(branch, scope))
    return DeskReport(html, contents, len(figures_of(document)), len(blocks) - len(contents))


def evidence_links(branch: Branch, scope: Scope) -> Callable[[FigureRun], str]:
    """The address of the rows behind each figure of a document made for `scope`.

    A figure that was read for other days, such as those of the coming plan, says so itself.
    """

    def address(run: FigureRun) -> str:
        query = {"period": scope.period.slug, "as_of": scope.as_of.isoformat()}
        # Split by hand: the values of a part are quoted inside, and must stay so.
        query |= dict(part.split("=", 1) for part in run.scope.split("&") if part)
        return f"{reverse('desk:figure', args=[branch.slug, run.key])}?{urlencode(query)}"

    return address


def periods_to_write(branch: Branch, *, today: date) -> list[Period]:
    """The half-years up to today, and those up to the last record when they lie further back."""
    last = last_recorded_day(branch, today=today) or today
    return sorted({*halves_until(today, HALVES_OFFERED), *halves_until(last, HALVES_OFFERED)}, reverse=True)
