from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from core.mending import gap_lines
from core.scopes import period_name, read_scope, scope_query
from core.usual_periods import periods_for
from desk.records.kinds import RECORD
from members.access import get_branch_for


@require_GET
def gaps(request, slug):
    """Everything that is missing for a period; pages of reports show the most useful of it."""
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    scope = read_scope(branch, request.GET, today=today)
    context = {
        "branch": branch,
        "gaps": gap_lines(request, scope, branch, most=None),
        "may_record": request.user.has_perm(RECORD, branch),
        "period_name": period_name(scope.period),
        "period_form": periods_for(branch, today=today).form(scope.period),
        "scope": scope,
        "scope_query": scope_query(scope),
    }
    return render(request, "desk/gaps.html", context)
