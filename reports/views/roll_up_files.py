from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from core.scopes import period_in_path, period_name, read_period
from members.access import get_branch_for
from members.selectors import profile_of
from reports.access import VIEW
from reports.below import below
from reports.desk_page import halves_and_years
from reports.forms import DaysForm, ReceivedForm
from reports.roll_up_files.received import beside, read_all
from reports.roll_up_files.sending import own_fingerprint, roll_up_file


def _page(request, branch, period, *, status=200, **more):
    """The page of a period: what can be sent up, and what was sent in, as far as it was read."""
    today = timezone.localdate()
    days = DaysForm(periods=halves_and_years(branch, today=today), at_hand=period)
    context = {"branch": branch, "days": days, "files": ReceivedForm(), "path": period_in_path(period)}
    context |= {
        "period_name": period_name(period),
        "profile": profile_of(branch),
        "fingerprint": own_fingerprint(branch),
    }
    return render(request, "reports/roll_up_files.html", context | more, status=status)


@require_GET
def roll_up_files(request, slug, period):
    """Figures for a union above with an installation of its own, and those of unions below with theirs."""
    branch = get_branch_for(request.user, slug, VIEW)
    asked, today = read_period(period), timezone.localdate()
    if "period" not in request.GET:
        return _page(request, branch, asked)
    days = DaysForm(request.GET, periods=halves_and_years(branch, today=today), at_hand=asked)
    if days.is_valid():
        return redirect("reports:roll_up_files", slug, period_in_path(days.chosen))
    return _page(request, branch, asked, status=422, days=days, is_asked=True)


@require_POST
@limited(FILES)
def roll_up_make(request, slug, period):
    """The signed file of the branch and those below it."""
    branch = get_branch_for(request.user, slug, VIEW)
    asked = read_period(period)
    try:
        content = roll_up_file(branch, asked, today=timezone.localdate(), made_at=timezone.now())
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:roll_up_files", slug, period)
    told = {"subject": f"roll-up {asked.slug}", "filters": ""}
    note_export(kind=Kind.REPORT, form="json", content=content, user=request.user, branch=branch, **told)
    name = f"{branch.slug}-roll-up-{asked.slug}.json"
    head = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/json", headers=head)


@require_POST
@limited(FILES)
def roll_up_read(request, slug, period):
    """The files that were sent in, beside the branches kept here; shown and not stored."""
    branch = get_branch_for(request.user, slug, VIEW)
    asked = read_period(period)
    form = ReceivedForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, branch, asked, status=422, files=form)
    received, faults = read_all(branch, form.contents(), asked)
    found = beside(below(branch, asked, today=timezone.localdate()), received) if received else None
    status = 200 if received else 422
    return _page(request, branch, asked, status=status, received=received, faults=faults, found=found)
