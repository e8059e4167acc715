"""Fetching a report of a branch and authorising in one step."""

from django.http import Http404

from core.models import Branch
from members.access import get_branch_for
from reports.models import HistoricFigure, Preset, Report
from reports.states import WRITE

VIEW = "reports.view"


def get_report_for(user, slug: str, public_id, permission: str = VIEW) -> tuple[Branch, Report]:
    """The branch and one of its reports; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    found = Report.objects.in_branches([branch]).standing().filter(public_id=public_id)
    report = found.select_related("branch", "corrects", "preset__word_head").first()
    if report is None:
        raise Http404
    return branch, report


def get_historic_for(user, slug: str, public_id) -> tuple[Branch, HistoricFigure]:
    """The branch and a figure of an earlier year there, for somebody who may write reports."""
    branch = get_branch_for(user, slug, WRITE)
    figure = HistoricFigure.objects.in_branches([branch]).standing().filter(public_id=public_id).first()
    if figure is None:
        raise Http404
    return branch, figure


def get_preset_for(user, slug: str, public_id) -> tuple[Branch, Preset]:
    """The branch and a preset of its texts, for somebody who may write reports."""
    branch = get_branch_for(user, slug, WRITE)
    preset = Preset.objects.in_branches([branch]).standing().filter(public_id=public_id).first()
    if preset is None:
        raise Http404
    return branch, preset
