from functools import partial
from io import BytesIO

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.export_log import Kind, note_export
from core.limits import FILES, SEARCH, limited
from core.lists import XLSX, write_xlsx
from core.panels import acts_of_list
from desk.records.access import get_kind_for
from desk.records.kinds import PROTECTED
from desk.records.lists import list_of, page_for, rows_of
from desk.views.records import context_of


@require_GET
@limited(SEARCH, when=lambda request: bool(request.GET.get("q")))
def record_list(request, slug, kind):
    branch, sheet = get_kind_for(request.user, slug, kind)
    page = page_for(sheet, branch, request.GET)
    may_reveal = bool(sheet.protected) and request.user.has_perm(PROTECTED, branch)
    acts = acts_of_list(sheet.slug, slug, partial(request.user.has_perm, obj=branch))
    context = context_of(request, branch, sheet, page=page, may_reveal=may_reveal, acts=acts)
    return render(request, "desk/record_list.html", context)


@require_POST
@limited(FILES)
def record_export(request, slug, kind):
    """The rows that the filters of the list let through, as a workbook: with masks, or for a purpose in clear."""
    branch, sheet = get_kind_for(request.user, slug, kind, "workbook.export")
    in_clear, purpose = "in_clear" in request.POST, request.POST.get("purpose", "").strip()
    if in_clear and not request.user.has_perm(PROTECTED, branch):
        raise PermissionDenied
    if in_clear and not purpose:
        messages.error(request, _("Say what you need the full numbers for."))
        return redirect(f"{reverse('desk:record_list', args=[slug, kind])}?{request.GET.urlencode()}")
    declared, target = list_of(sheet, branch, in_clear=in_clear), BytesIO()
    rows = declared.filter_form(request.GET).apply(rows_of(sheet, branch, in_clear=in_clear))
    count = write_xlsx(declared, rows, target, sort=request.GET.get("sort", ""))
    told = {"columns": [column.name for column in declared.columns], "rows": count, "purpose": purpose}
    told |= {"filters": request.GET.urlencode(), "has_protected": in_clear and bool(sheet.protected)}
    content, who = target.getvalue(), {"user": request.user, "branch": branch}
    note_export(kind=Kind.LIST, subject=sheet.slug, form="xlsx", content=content, **who, **told)
    name = f"{branch.slug}-{sheet.slug}.xlsx"
    return HttpResponse(content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'})
