from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.access_log import note_access
from core.downloads import attachment_response
from core.figures import declared
from core.lists import XLSX, write_xlsx
from core.mending import gap_lines
from core.models import Attachment, Branch
from core.periods import Period
from core.scopes import period_in_path, period_name, read_scope, scope_of, scope_query
from core.usual_periods import periods_for
from desk.due import next_due
from desk.evidence import behind, list_of, read_group, rows_to_export
from desk.first_steps import first_steps
from desk.forms import LoginForm
from desk.greeting import greeting, long_day
from desk.records.kinds import RECORD, check_may_read
from desk.selectors import fact_groups, kind_for
from members.access import get_branch_for
from members.selectors import branches_of, is_unclaimed


class Login(LoginView):
    """The login page; in demo mode it says where the made-up accounts are written down."""

    # The view of Django would take a PUT for a form that was sent.
    http_method_names = ["get", "post", "head", "options"]
    template_name = "desk/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs):
        accounts = settings.VAR_DIR / "demo-accounts.txt" if settings.DEMO else None
        return super().get_context_data(**kwargs, demo_accounts=accounts, may_start=is_unclaimed())

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)


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
    context = {
        "branch": branch,
        "behind": behind(key, scope, read_group(request.GET), request.GET),
        "scope": scope,
        "period_name": period_name(scope.period),
        "period_path": period_in_path(scope.period),
        "scope_query": scope_query(scope),
        "query": request.GET.urlencode(),
    }
    return render(request, "desk/figure_detail.html", context)


@require_POST
def figure_export(request, slug, key):
    branch = get_branch_for(request.user, slug, "workbook.export")
    _known(key)
    scope = read_scope(branch, request.GET, today=timezone.localdate())
    evidence = rows_to_export(key, scope, read_group(request.GET))
    note_access("export", user=request.user, branch=branch, target=f"figure {key}")
    name = f"{branch.slug}-{key}-{period_in_path(scope.period)}.xlsx"
    response = HttpResponse(content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
    write_xlsx(list_of(evidence), evidence.rows, response)
    return response


@require_GET
def file_detail(request, slug, public_id):
    branch = get_branch_for(request.user, slug)
    attachment = get_object_or_404(Attachment, branch=branch, public_id=public_id)
    check_may_read(request.user, branch, attachment.target_label)
    return attachment_response(attachment, inline=True)
