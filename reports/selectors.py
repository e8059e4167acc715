"""Reports as pages and other apps list them."""

from core.figures import Scope
from core.models import Branch
from reports.models import HistoricFigure, Report
from reports.states import ReportState

SHOWN = 50


def reports_of(branch: Branch) -> list[Report]:
    """The reports of a branch that are being written or were settled, the latest first."""
    rows = Report.objects.in_branches([branch]).standing().exclude(state=ReportState.DROPPED)
    return list(rows.select_related("branch", "created_by")[:SHOWN])


def draft_of(branch: Branch, kind: str, period) -> Report | None:
    """The latest report of a kind and period that is not replaced, if somebody began one."""
    rows = Report.objects.in_branches([branch]).standing()
    rows = rows.filter(kind=kind, first_day=period.first_day, last_day=period.last_day)
    return rows.exclude(state__in=[ReportState.DROPPED, ReportState.CORRECTED]).order_by("-pk").first()


def historic_of(branch: Branch) -> list[HistoricFigure]:
    """What was written down of earlier years, the latest first."""
    return list(HistoricFigure.objects.in_branches([branch]).standing().select_related("created_by"))


def historic_figures(scope: Scope) -> dict[str, HistoricFigure]:
    """What was written down of exactly the days that a scope reads, by the key of its figure; one branch's only."""
    if len(scope.branches) != 1:
        return {}
    rows = HistoricFigure.objects.in_branches(scope.branches).standing()
    return {row.key: row for row in rows.filter(first_day=scope.first_day, last_day=scope.last_day)}
