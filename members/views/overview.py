from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.access_log import note_access
from core.lists import XLSX
from members.access import get_branch_for
from members.overview import overview_of
from members.register import write_register

EXPORT, PROTECTED = "workbook.export", "members.see_protected"


@require_GET
def overview(request, slug):
    """How membership stands: figures with their day, what is under way, birthdays, what the register still lacks."""
    branch = get_branch_for(request.user, slug)
    context = {
        "branch": branch,
        "found": overview_of(branch, today=timezone.localdate()),
        "may_record": request.user.has_perm("desk.record", branch),
        "may_export": request.user.has_perm(EXPORT, branch),
        "may_register": request.user.has_perm(EXPORT, branch) and request.user.has_perm(PROTECTED, branch),
    }
    return render(request, "members/overview.html", context)


@require_POST
def register(request, slug):
    """The national real-name sheet with numbers in full, for whoever may see them."""
    branch = get_branch_for(request.user, slug, EXPORT)
    if not request.user.has_perm(PROTECTED, branch):
        raise PermissionDenied
    today = timezone.localdate()
    name = f"{branch.slug}-real-name-{today:%Y-%m-%d}.xlsx"
    response = HttpResponse(content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
    rows = write_register(branch, today, response, clear=True)
    note_access("export", user=request.user, branch=branch, target=f"real-name register, {rows} people")
    return response
