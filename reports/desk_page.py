"""A report as the desk shows it: figures that lead to their rows, a table of contents, what it is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from activities.selectors import planned_periods
from core.back import BACK
from core.figures import Scope
from core.models import Branch
from core.periods import Period, shift_month
from core.scopes import half_of, halves_until
from core.selectors import branches_below, last_recorded_day, last_recorded_day_in
from reports.compose import figures_of
from reports.document import Document, FigureRun, Heading, numbered
from reports.html import heading_anchor, render_html
from reports.outlines import KINDS, Kind

HALVES_OFFERED, MONTHS_OFFERED = 4, 4


@dataclass(frozen=True)
class DeskReport:
    """The parts of the report page."""

    html: SafeString
    contents: list[tuple[str, str]]
    figures: int
    paragraphs: int


def desk_report(document: Document, branch: Branch, scope: Scope, request: HttpRequest) -> DeskReport:
    """The parts of the page at hand for a composed document; what stands behind its figures leads back to it."""
    return _page(document, evidence_links(branch, scope, back=request.get_full_path()))


def roll_up_page(document: Document) -> DeskReport:
    """The page's parts for a text about the branches below, whose figures lead to the table behind it."""
    headings = [place for place, block in enumerate(document.blocks) if isinstance(block, Heading)]
    table = f"#{heading_anchor(headings[-1])}" if headings else ""
    return _page(document, lambda run: table)


def _page(document: Document, evidence: Callable[[FigureRun], str]) -> DeskReport:
    blocks = numbered(document).blocks
    contents = [
        (heading_anchor(place), block.number + block.text)
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == 1
    ]
    html = render_html(document, evidence=evidence)
    return DeskReport(html, contents, len(figures_of(document)), len(blocks) - len(contents))


def evidence_links(branch: Branch, scope: Scope, *, back: str = "") -> Callable[[FigureRun], str]:
    """The address of the rows behind each figure of a document made for `scope`.

    A figure that was read for other days, such as those of the coming plan, says so itself; one that rests on what was
    written down of an earlier year leads there. `back` is the page that the rows lead back to.
    """
    way_back = {BACK: back} if back else {}

    def address(run: FigureRun) -> str:
        if run.historic:
            return f"{reverse('reports:earlier', args=[branch.slug])}#earlier-{run.historic}"
        query = {"period": scope.period.slug, "as_of": scope.as_of.isoformat()}
        # Split by hand: the values of a part are quoted inside, and must stay so.
        query |= dict(part.split("=", 1) for part in run.scope.split("&") if part and not part.startswith("scope="))
        return f"{reverse('desk:figure', args=[branch.slug, run.key])}?{urlencode(query | way_back)}"

    return address


@dataclass(frozen=True)
class Offer:
    """A kind of report with the periods for which it is likely to be asked, the latest first."""

    kind: Kind
    periods: list[Period]


def reports_to_write(branch: Branch, *, today: date) -> list[Offer]:
    """Summaries of the halves and years up to today, and up to the last record when that lies further back; plans for
    what is running or comes next, and for the days that the branch's own guiding thoughts are for; of union money also
    the last months.
    """
    days = _days_at_hand(branch, today)
    found = {
        "half_year": _halves(days),
        "annual": _years(days),
        "work_plan": _plans(branch, days),
        "motion_report": _years(days),
        "finance_statement": _months(days) | _halves(days) | _years(days),
    }
    return [Offer(KINDS[key], sorted(periods, reverse=True)) for key, periods in found.items()]


def plans_to_write(branch: Branch, *, today: date) -> list[Period]:
    """The periods for which a plan is likely to be written, the latest first."""
    return sorted(_plans(branch, _days_at_hand(branch, today)), reverse=True)


def _days_at_hand(branch: Branch, today: date) -> set[date]:
    return {today, last_recorded_day(branch, today=today) or today}


def _plans(branch: Branch, days: set[date]) -> set[Period]:
    running = {half_of(day) for day in days}
    coming = {half.following for half in running} | {Period.year_of(day.year + 1) for day in days}
    return {*planned_periods(branch), *running, *coming}


def halves_and_years(branch: Branch, *, today: date) -> list[Period]:
    """The halves and years for which an upper union is likely to ask what was done below it, the latest first."""
    days = {today, last_recorded_day_in(branches_below(branch), today=today) or today}
    return sorted(_halves(days) | _years(days), reverse=True)


def _halves(days: set[date]) -> set[Period]:
    return {half for day in days for half in halves_until(day, HALVES_OFFERED)}


def _months(days: set[date]) -> set[Period]:
    """The month of each day and those before it: a statement is made once a month has ended."""
    back = range(MONTHS_OFFERED)
    return {Period.month(*shift_month(day.year, day.month, -number)) for day in days for number in back}


def _years(days: set[date]) -> set[Period]:
    return {Period.year_of(day.year - back) for day in days for back in (0, 1)}
