from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_POST

from accounts.access import APPOINT
from core.downloads import result_content
from core.export_log import Kind, note_export
from core.file_work import file_work_page
from core.limits import FILES, limited
from desk.handover.open_items import sections
from desk.handover.pack import REPORT_FORMS, files_bound
from desk.jobs import handover_work as work_of
from desk.jobs import handovers_made, start_handover
from members.access import get_branch_for
from reports.selectors import settled_files
from workbook.access import LEAVE
from workbook.export import sheets_leaving
from workbook.permissions import PROTECTED, may_leave


@require_GET
def handover(request, slug):
    """What goes into the pack, and whose time is over."""
    branch = get_branch_for(request.user, slug, LEAVE)
    today, user = timezone.localdate(), request.user
    with override("zh-hans"):
        unfinished = [(title, len(rows)) for title, rows in sections(branch, user, today=today)]
    context = {
        "branch": branch,
        "sheets": sheets_leaving(partial(may_leave, user, branch=branch, in_clear=False)),
        "reports": settled_files(branch, REPORT_FORMS[:1]),
        "files": len(files_bound(branch, user)),
        "unfinished": unfinished,
        "made": handovers_made(branch, user),
        "may_reveal": user.has_perm(PROTECTED, branch),
        "may_appoint": user.has_perm(APPOINT, branch),
    }
    return render(request, "desk/handover.html", context)


@require_POST
def handover_make(request, slug):
    """Have the pack made; with whole numbers only for those who may see them and say what for."""
    branch = get_branch_for(request.user, slug, LEAVE)
    in_clear, purpose = "in_clear" in request.POST, request.POST.get("purpose", "").strip()
    if in_clear and not request.user.has_perm(PROTECTED, branch):
        raise PermissionDenied
    if in_clear and not purpose:
        messages.error(request, _("Say what you need the full numbers for."))
        return redirect("desk:handover", slug)
    job = start_handover(branch, in_clear=in_clear, purpose=purpose, by=request.user)
    return redirect("desk:handover_work", slug, job.public_id)


def _work_for(request, slug, public_id):
    branch = get_branch_for(request.user, slug, LEAVE)
    job = work_of(branch, request.user, public_id)
    if job is None:
        raise Http404
    return branch, job


@require_GET
def handover_work(request, slug, public_id):
    """How far the making of the pack is; once it is there, a button to take it."""
    branch, job = _work_for(request, slug, public_id)
    file_url = reverse("desk:handover_file", args=[slug, public_id])
    about = reverse("desk:handover", args=[slug])
    return file_work_page(request, branch, job, name=_("Handover"), about=about, file_url=file_url)


@require_POST
@limited(FILES)
def handover_file(request, slug, public_id):
    """The pack that was made, for whoever may still see all that is in it; it leaves now and is noted now."""
    branch, job = _work_for(request, slug, public_id)
    in_clear = job.params["in_clear"]
    may = partial(may_leave, request.user, branch=branch, in_clear=in_clear)
    if not job.result_path:
        raise Http404
    sheets = job.message_params["sheets"]
    if (in_clear and not may(PROTECTED)) or not {sheet.slug for sheet in sheets_leaving(may)}.issuperset(sheets):
        raise PermissionDenied
    content = result_content(job)
    told = {"purpose": job.params["purpose"], "has_protected": in_clear, "columns": sheets}
    note_export(
        kind=Kind.WORKBOOK, subject="handover", form="zip", content=content, user=request.user, branch=branch, **told
    )
    named = {"Content-Disposition": content_disposition_header(True, job.result_name), "Cache-Control": "no-store"}
    return HttpResponse(content, content_type="application/zip", headers=named)
