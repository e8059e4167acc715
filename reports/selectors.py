"""Reports as pages and other apps list them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from core.figures import Scope
from core.models import AuditChain, Branch
from core.querysets import BranchRecordQuerySet
from reports.models import HistoricFigure, Report, ReportFile
from reports.states import CURRENT, ReportState

SHOWN = 50


@dataclass(frozen=True)
class PublishedText:
    """A published report as strangers may know it: its title, the day, and the number of its files."""

    title: str
    published_on: date
    public_id: UUID


@dataclass(frozen=True)
class PublishedFile:
    """A kept file of a published text without its bytes: its key, its fingerprint, the title of the text."""

    pk: int
    sha256: str
    title: str


def reports_of(branch: Branch) -> list[Report]:
    """The reports of a branch that are being written or were settled, the latest first."""
    rows = Report.objects.in_branches([branch]).standing().exclude(state=ReportState.DROPPED)
    return list(rows.select_related("branch", "created_by")[:SHOWN])


def reports_to_compare() -> BranchRecordQuerySet[Report]:
    """The settled texts of all branches since whose last comparison something was recorded there."""
    entries = AuditChain.objects.filter(branch=OuterRef("branch")).values("length")
    rows = Report.objects.standing().filter(state__in=CURRENT).annotate(entries=Subquery(entries))
    return rows.exclude(compared_at=F("entries")).select_related("branch")


def draft_of(branch: Branch, kind: str, period) -> Report | None:
    """The latest report of a kind and period that is not replaced, if somebody began one."""
    rows = Report.objects.in_branches([branch]).standing()
    rows = rows.filter(kind=kind, first_day=period.first_day, last_day=period.last_day)
    return rows.exclude(state__in=[ReportState.DROPPED, ReportState.CORRECTED]).order_by("-pk").first()


def published_texts(branch: Branch, year: int) -> list[PublishedText]:
    """The texts of a branch that were published in a year and that nothing has replaced, the latest first."""
    rows = Report.objects.in_branches([branch]).standing().filter(state=ReportState.PUBLISHED, published_on__year=year)
    told = rows.order_by("-published_on", "-pk").values_list("settled_title", "published_on", "public_id")
    return [PublishedText(*row) for row in told[:SHOWN]]


def texts_titled(branch: Branch, words: str) -> list[PublishedText]:
    """The published texts of a branch, of all years, whose titles say some words; the latest first."""
    rows = Report.objects.in_branches([branch]).standing().filter(state=ReportState.PUBLISHED)
    told = rows.filter(settled_title__icontains=words).order_by("-published_on", "-pk")
    return [PublishedText(*row) for row in told.values_list("settled_title", "published_on", "public_id")[:SHOWN]]


def published_file(branch: int, public_id: UUID, form: str) -> PublishedFile | None:
    """A kept file of a published text of a branch (its id); None for what is not published, or not in that form."""
    rows = ReportFile.objects.filter(report__branch=branch, report__public_id=public_id, form=form)
    standing = rows.filter(report__state=ReportState.PUBLISHED, report__voided_at=None)
    found = standing.values_list("pk", "sha256", "report__settled_title").first()
    return PublishedFile(*found) if found else None


def bytes_of_file(pk: int) -> bytes:
    """What a kept file holds, as it always will; one query."""
    return bytes(ReportFile.objects.values_list("content", flat=True).get(pk=pk))


def settled_files(branch: Branch, forms: Sequence[str]) -> list[ReportFile]:
    """The kept files of the texts that are settled and that nothing has replaced, in these forms, the oldest first."""
    rows = ReportFile.objects.filter(report__branch=branch, report__voided_at=None, report__state__in=CURRENT)
    rows = rows.filter(form__in=forms).select_related("report").defer("content")
    return list(rows.order_by("report__first_day", "report_id", "form"))


def correction_begun(report: Report) -> Report | None:
    """The corrected issue of a report, written or being written."""
    return report.corrections.standing().exclude(state=ReportState.DROPPED).select_related("branch").first()


def historic_of(branch: Branch) -> list[HistoricFigure]:
    """What was written down of earlier years, the latest first."""
    return list(HistoricFigure.objects.in_branches([branch]).standing().select_related("created_by"))


def historic_figures(scope: Scope) -> dict[str, HistoricFigure]:
    """What was written down of exactly the days that a scope reads, by the key of its figure; one branch's only."""
    if len(scope.branches) != 1:
        return {}
    rows = HistoricFigure.objects.in_branches(scope.branches).standing()
    return {row.key: row for row in rows.filter(first_day=scope.first_day, last_day=scope.last_day)}
