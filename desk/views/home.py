from functools import partial
from io import BytesIO

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.back import BACK, way_back
from core.downloads import attachment_response
from core.export_log import Kind, note_export, note_file
from core.figures import declared
from core.limits import FILES, limited
from core.lists import XLSX, write_xlsx
from core.mending import gap_lines
from core.models import Attachment, Branch
from core.periods import Period
from core.scopes import period_in_path, period_name, read_scope, scope_of, scope_query
from core.usual_periods import periods_for
from desk.due import next_due
from desk.evidence import about_export, behind, list_of, read_group, rows_to_export, value_of
from desk.first_steps import first_steps
from desk.greeting import greeting, long_day
from desk.records.kinds import RECORD, check_may_read
from desk.records.lists import way_to_rows
from desk.selectors import fact_groups, kind_for
from members.access import get_branch_for
from members.selectors import branches_of, is_unclaimed, own_people


@login_not_required
@require_GET
def health(request):
    """For the process that watches this one: pages are served and the database answers."""
    return JsonResponse({"status": "ok", "branches": Branch.objects.exists()})


@login_not_required
@require_GET
def home(request):
    """Where somebody who comes by the bare address belongs: the start page, the login, or the desk of a branch."""
    if not request.user.is_authenticated:
        return redirect("members:start" if is_unclaimed() else "login")
    branch = branches_of(request.user, today=timezone.localdate()).first()
    if branch is None and own_people(request.user):
        return redirect("desk:my_home")
    if branch is None:
        return render(request, "desk/no_branch.html")
    return redirect("desk:branch", branch.slug)


@require_GET
def branch_home(request, slug):
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    periods, may_record = periods_for(branch, today=today), request.user.has_perm(RECORD, branch)
    period = Period.parse(request.GET["period"]) if request.GET.get("period") else periods.usual
    scope = scope_of(branch, period, today=today)
    context = {
        "branch": branch,
        "greeting": greeting(request.user, timezone.localtime()),
        "day": long_day(today),
        "period_name": period_name(period),
        "period_path": period_in_path(period),
        "report_kind": kind_for(period),
        "scope": scope,
        "scope_query": scope_query(scope),
        "period_form": periods.form(period),
        "groups": fact_groups(scope),
        "has_records": periods.has_records,
        "gaps": gap_lines(request, scope, branch) if periods.has_records else [],
        "may_record": may_record,
        "due": next_due(request.user, branch, today=today),
        "steps": first_steps(request, branch, scope) if may_record else [],
        "needs_password": not request.user.has_usable_password(),
    }
    return render(request, "desk/branch_home.html", context)


def _known(key):
    try:
        return declared(key)
    except KeyError as error:
        raise Http404 from error


@require_GET
def figure_detail(request, slug, key):
    branch = get_branch_for(request.user, slug)
    _known(key)
    scope = read_scope(branch, request.GET, today=timezone.localdate())
    way_to = partial(way_to_rows, user=request.user, branch=branch)
    query = request.GET.copy()
    query.pop(BACK, None)
    context = {
        "branch": branch,
        "back": way_back(request),
        "behind": behind(key, scope, read_group(request.GET), request.GET, way_to=way_to),
        "scope": scope,
        "period_name": period_name(scope.period),
        "period_path": period_in_path(scope.period),
        "scope_query": scope_query(scope),
        "query": query.urlencode(),
    }
    return render(request, "desk/figure_detail.html", context)


@require_POST
@limited(FILES)
def figure_export(request, slug, key):
    branch = get_branch_for(request.user, slug, "workbook.export")
    _known(key)
    scope = read_scope(branch, request.GET, today=timezone.localdate())
    group = read_group(request.GET)
    evidence = rows_to_export(key, scope, group)
    declared_list, target = list_of(evidence), BytesIO()
    about = about_export(evidence, value_of(key, scope, group), scope, group)
    count = write_xlsx(declared_list, evidence.rows, target, about=about)
    told = {"filters": request.GET.urlencode(), "rows": count, "columns": [c.name for c in declared_list.columns]}
    content, who = target.getvalue(), {"user": request.user, "branch": branch}
    note_export(kind=Kind.FIGURE, subject=key, form="xlsx", content=content, **who, **told)
    name = f"{branch.slug}-{key}-{period_in_path(scope.period)}.xlsx"
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@require_GET
def file_detail(request, slug, public_id):
    branch = get_branch_for(request.user, slug)
    attachment = get_object_or_404(Attachment, branch=branch, public_id=public_id)
    check_may_read(request.user, branch, attachment.target_label)
    note_file(attachment, user=request.user)
    return attachment_response(attachment, inline=True)
