from io import BytesIO

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.export_log import Kind, note_export
from core.limits import FILES, limited
from core.lists import XLSX
from core.periods import Period
from members.access import get_branch_for
from reports.below import below as table_of
from reports.below import write_below, year_of


@require_GET
def below(request, slug):
    """What an upper union sees of the branches below it."""
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    year, years = year_of(branch, request.GET.get("year", ""), today=today)
    context = {
        "branch": branch,
        "found": table_of(branch, Period.year_of(year), today=today),
        "year": year,
        "years": years,
    }
    return render(request, "desk/below.html", context)


@require_POST
@limited(FILES)
def below_export(request, slug):
    """The same table as a workbook."""
    branch = get_branch_for(request.user, slug, "workbook.export")
    today = timezone.localdate()
    year, _years = year_of(branch, request.POST.get("year", ""), today=today)
    found = table_of(branch, Period.year_of(year), today=today)
    target = BytesIO()
    write_below(found, target, total=_("Total"), heading=_("As of %(day)s") % {"day": found.scope.as_of.isoformat()})
    content, who = target.getvalue(), {"user": request.user, "branch": branch}
    note_export(kind=Kind.LIST, subject=f"branches below, {year}", form="xlsx", content=content, **who)
    name = f"{branch.slug}-below-{year}-{found.scope.as_of:%Y-%m-%d}.xlsx"
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
