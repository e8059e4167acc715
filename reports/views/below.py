from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from core.scopes import period_in_path, period_name, read_period
from members.access import get_branch_for
from reports.access import VIEW
from reports.desk_page import halves_and_years, roll_up_page
from reports.files import NAMES, RENDERERS, file_response
from reports.forms import DaysForm
from reports.roll_up import roll_up


@require_GET
def below(request, slug, period):
    """What an upper union writes of the branches below it."""
    branch = get_branch_for(request.user, slug, VIEW)
    asked, today = read_period(period), timezone.localdate()
    is_asked = "period" in request.GET
    offered = halves_and_years(branch, today=today)
    form = DaysForm(request.GET if is_asked else None, periods=offered, at_hand=asked)
    if is_asked and form.is_valid():
        return redirect("reports:below", slug, period_in_path(form.chosen))
    document = roll_up(branch, asked, today=today)
    context = {"branch": branch, "document": document, "forms": NAMES, "text": roll_up_page(document), "form": form}
    context |= {"period_name": period_name(asked), "path": period_in_path(asked), "is_asked": is_asked}
    return render(request, "reports/below.html", context, status=422 if is_asked else 200)


@require_POST
@limited(FILES)
def below_file(request, slug, period, form):
    branch = get_branch_for(request.user, slug, VIEW)
    asked = read_period(period)
    if form not in RENDERERS:
        raise Http404
    document = roll_up(branch, asked, today=timezone.localdate())
    try:
        content = RENDERERS[form](document)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:below", slug, period)
    told = {"subject": f"branches below {asked.slug}", "filters": f"as_of={document.day.isoformat()}"}
    note_export(kind=Kind.REPORT, form=form, content=content, user=request.user, branch=branch, **told)
    return file_response(content, f"{document.name}.{form}", form)
