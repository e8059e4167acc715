"""Reports as pages and other apps list them."""

from core.models import Branch
from reports.models import Report
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
