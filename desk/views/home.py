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
from core.models import Attachment
from core.periods import Period
from core.readiness import database_answers, lacking
from core.scopes import period_in_path, period_name, read_scope, scope_of, scope_query
from core.signals import stranger_came
from core.usual_periods import periods_for
from desk.due import next_due
from desk.evidence import about_export, behind, list_of, read_group, rows_to_export, value_of
from desk.first_steps import first_steps
from desk.greeting import greeting, long_day
from desk.progress import progress_of
from desk.records.access import note_read_behind
from desk.records.kinds import RECORD, check_may_read
from desk.records.lists import way_to_rows
from desk.selectors import fact_groups, kind_for
from desk.this_month import month_of
from members.access import get_branch_for
from members.selectors import branches_of, is_unclaimed, own_people


@login_not_required
@require_GET
def health(request):
    """For what watches this process: pages are served and the database answers."""
    is_well = database_answers()
    return JsonResponse({"status": "ok" if is_well else "database"}, status=200 if is_well else 503)


@login_not_required
@require_GET
def ready(request):
    """For what sends requests here: whether they can be served, and what is lacking."""
    lacks = lacking()
    return JsonResponse({"status": "waiting" if lacks else "ok", "lacking": lacks}, status=503 if lacks else 200)


@login_not_required
@require_GET
def home(request):
    """Where somebody who comes by the bare address belongs: the start page, an open board, the login, or a desk."""
    if not request.user.is_authenticated:
        return redirect("members:start" if is_unclaimed() else _for_strangers())
    branch = branches_of(request.user, today=timezone.localdate()).first()
    if branch is None and own_people(request.user):
        return redirect("desk:my_home")
    if branch is None:
        return render(request, "desk/no_branch.html")
    return redirect("desk:branch", branch.slug)


def _for_strangers():
    """What a room has for those who have no account; without any, the login."""
    led = (address for _receiver, address in stranger_came.send(sender=None) if address)
    return next(led, "login")


def _around(user, branch, scope, today):
    """Who is here and what stands before them, whatever the records of the period say."""
    return {
        "branch": branch,
        "scope": scope,
        "greeting": greeting(user, timezone.localtime()),
        "day": long_day(today),
        "due": next_due(user, branch, today=today),
        "month": month_of(user, branch, today=today),
    }


@require_GET
def branch_home(request, slug):
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    periods, may_record = periods_for(branch, today=today), request.user.has_perm(RECORD, branch)
    period = Period.parse(request.GET["period"]) if request.GET.get("period") else periods.usual
    scope = scope_of(branch, period, today=today)
    context = _around(request.user, branch, scope, today) | {
        "period_name": period_name(period),
        "period_path": period_in_path(period),
        "report_kind": kind_for(period),
        "scope_query": scope_query(scope),
        "period_form": periods.form(period),
        "groups": fact_groups(scope),
        "has_records": periods.has_records,
        "gaps": gap_lines(request, scope, branch) if periods.has_records else [],
        "may_record": may_record,
        "progress": progress_of(request.user, branch, scope) if periods.has_records else [],
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
    found = behind(key, scope, read_group(request.GET), request.GET, way_to=way_to)
    models = [source.evidence.model for source in found.sources]
    note_read_behind(key, models, user=request.user, branch=branch)
    query = request.GET.copy()
    query.pop(BACK, None)
    context = {
        "branch": branch,
        "back": way_back(request),
        "behind": found,
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
    note_read_behind(key, [evidence.model], user=request.user, branch=branch)
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
    check_may_read(request.user, branch, attachment.target_label, attachment.target_id)
    note_file(attachment, user=request.user)
    return attachment_response(attachment, inline=True)
