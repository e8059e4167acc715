from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from desk.organisation import page_of, warnings_of
from desk.records.kinds import RECORD
from members.access import get_branch_for


@require_GET
def organisation(request, slug):
    """How the union is organised today: papers, parts, bodies, posts, and what speaks against any of it."""
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    context = {
        "branch": branch,
        "today": today,
        "warnings": warnings_of(request, branch, today=today),
        "may_record": request.user.has_perm(RECORD, branch),
        **page_of(branch, today=today),
    }
    return render(request, "desk/organisation.html", context)
