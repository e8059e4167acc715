from io import BytesIO

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.export_log import Kind, note_export
from core.limits import FILES, limited
from core.lists import XLSX
from core.scopes import period_in_path
from members.access import get_branch_for
from reports.access import VIEW
from reports.files import RENDERERS, file_response
from reports.forms import StatisticsForm
from reports.statistics import (
    WITHOUT_SOURCE,
    file_query,
    statistics_document,
    write_statistics,
    year_at_hand,
    years_offered,
)
from reports.statistics import statistics as table_of

ASKED = ("year", "first_day", "last_day")


def _asked(request, branch, data):
    """The form as it was sent, else with the year at hand; its days, or None while it is at fault."""
    today = timezone.localdate()
    year = year_at_hand(branch, today=today)
    sent = data if any(data.get(name) for name in ASKED) else {"year": str(year)}
    form = StatisticsForm(sent)
    return form, form.chosen if form.is_valid() else None


@require_GET
def statistics(request, slug):
    """The figures that upper unions ask for, of one statistics year."""
    branch = get_branch_for(request.user, slug, VIEW)
    form, period = _asked(request, branch, request.GET)
    found = period and table_of(branch, period, today=timezone.localdate(), back=request.get_full_path())
    year = form.cleaned_data.get("year")
    offered = years_offered(branch, today=timezone.localdate())
    context = {
        "branch": branch,
        "form": form,
        "found": found,
        "missing": WITHOUT_SOURCE,
        "query": period and file_query(period),
        "path": period and period_in_path(period),
        "year": year,
        "years": sorted({year or offered[0], *offered}, reverse=True),
    }
    return render(request, "reports/statistics.html", context, status=200 if period else 422)


@require_POST
@limited(FILES)
def statistics_file(request, slug, form):
    """The same table as a workbook, or to be printed."""
    branch = get_branch_for(request.user, slug, VIEW)
    if form != "xlsx" and form not in RENDERERS:
        raise Http404
    asked, period = _asked(request, branch, request.GET)
    if period is None:
        messages.error(request, " ".join(error for errors in asked.errors.values() for error in errors))
        return redirect("reports:statistics", slug)
    found = table_of(branch, period, today=timezone.localdate())
    document, target = statistics_document(found), BytesIO()
    if form == "xlsx":
        write_statistics(found, target)
    content = target.getvalue() or RENDERERS[form](document)
    told = {"subject": f"statistics {period.slug}", "filters": f"as_of={found.scope.as_of.isoformat()}"}
    note_export(kind=Kind.REPORT, form=form, content=content, user=request.user, branch=branch, **told)
    if form != "xlsx":
        return file_response(content, f"{document.name}.{form}", form)
    name = f"{branch.slug}-statistics-{period.last_day.year}.xlsx"
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
