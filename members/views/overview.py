from io import BytesIO

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.export_log import Kind, note_export
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
    purpose = request.POST.get("purpose", "").strip()
    if not purpose:
        messages.error(request, _("Say what you need the full numbers for."))
        return redirect("members:overview", slug)
    today, target = timezone.localdate(), BytesIO()
    name = f"{branch.slug}-real-name-{today:%Y-%m-%d}.xlsx"
    told = {"rows": write_register(branch, today, target, clear=True), "purpose": purpose, "has_protected": True}
    content, who = target.getvalue(), {"user": request.user, "branch": branch}
    note_export(kind=Kind.LIST, subject="real-name register", form="xlsx", content=content, **who, **told)
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
