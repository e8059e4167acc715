from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from core.scopes import read_scope, scope_query
from members.access import get_branch_for
from reports.access import get_report_for
from reports.chapter_page import Editor, chapter_page, typed_of
from reports.drafts import Draft
from reports.files import RENDERERS, file_response
from reports.forms import HeadForm
from reports.outlines import KINDS
from reports.presets import preset_named
from reports.report_page import file_of, report_page
from reports.services.approval import move_report, start_correction
from reports.services.copies import keep_official_copy
from reports.services.drafts import change_head, compare_part, start_report
from reports.states import REPORT_MOVES, WRITE


@require_POST
def start(request, slug):
    branch = get_branch_for(request.user, slug, WRITE)
    kind = request.POST.get("kind", "")
    try:
        if kind not in KINDS:
            raise Refused(_("Choose what to write."), code="no_kind")
        scope = read_scope(branch, request.POST, today=timezone.localdate())
        chosen = request.POST.get("order", "")
        preset = preset_named(branch, kind, chosen)
        told = {"preset": preset} if preset else {"order": chosen}
        begun = start_report(kind, branch=branch, period=scope.period, as_of=scope.as_of, by=request.user, **told)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:index", slug)
    return redirect("reports:report", slug, begun.public_id)


@require_GET
def report(request, slug, public_id):
    branch, found = get_report_for(request.user, slug, public_id)
    page = report_page(found, request)
    return render(request, "reports/report.html", {"branch": branch, "report": found, "page": page, "text": page.text})


@require_http_methods(["GET", "HEAD", "POST"])
def chapter(request, slug, public_id, key):
    branch, found = get_report_for(request.user, slug, public_id, WRITE)
    editor = Editor(found, key, by=request.user)
    status = 200
    if request.method == "POST":
        editor.act(typed_of(request.POST), request.POST.get("do", "save"), request.POST)
        if editor.is_done:
            messages.success(request, _("Saved."))
            return redirect(editor.address(slug))
        status = 422
    page = chapter_page(editor, query=request.GET.get("q", ""))
    context = {"branch": branch, "report": found, "page": page, "editor": editor}
    return render(request, "reports/chapter.html", context, status=status)


@require_POST
def compare(request, slug, public_id):
    _branch, found = get_report_for(request.user, slug, public_id, WRITE)
    asked = request.POST.get("place", "")
    try:
        for place in Draft(found).places:
            if str(place.part.pk) == asked:
                compare_part(found, place.part, take="take" in request.POST, told=place.told, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("reports:report", slug, public_id)


@require_POST
def move(request, slug, public_id, action):
    if action not in REPORT_MOVES:
        raise Http404
    _branch, found = get_report_for(request.user, slug, public_id, REPORT_MOVES[action].permission)
    try:
        on, note = timezone.localdate(), request.POST.get("reason", "")
        moved = move_report(found, action=action, by=request.user, on=on, note=note)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:report", slug, public_id)
    messages.success(request, _("The text is now: %(state)s.") % {"state": moved.get_state_display()})
    return redirect(*(("reports:index", slug) if action == "drop" else ("reports:report", slug, public_id)))


@require_POST
def correct(request, slug, public_id):
    _branch, found = get_report_for(request.user, slug, public_id, WRITE)
    try:
        corrected = start_correction(found, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:report", slug, public_id)
    return redirect("reports:report", slug, corrected.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
def head(request, slug, public_id):
    branch, found = get_report_for(request.user, slug, public_id, WRITE)
    form = HeadForm(request.POST or None, report=found)
    is_sent = request.method == "POST"
    if is_sent and form.is_valid():
        try:
            change_head(found, form.changes(), version=form.cleaned_data["version"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("reports:report", slug, public_id)
    context = {"branch": branch, "report": found, "form": form}
    return render(request, "reports/head.html", context, status=422 if is_sent else 200)


@require_POST
def copy(request, slug, public_id):
    _branch, found = get_report_for(request.user, slug, public_id, WRITE)
    try:
        kept = keep_official_copy(found, request.FILES.get("copy"), by=request.user)
        messages.success(request, _("Kept as the official copy: %(name)s.") % {"name": kept.name})
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("reports:report", slug, public_id)


@require_POST
@limited(FILES)
def file(request, slug, public_id, form):
    branch, found = get_report_for(request.user, slug, public_id)
    if form not in RENDERERS:
        raise Http404
    try:
        content, name = file_of(found, form)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:report", slug, public_id)
    told = {"subject": f"{found.kind} {found.period.slug}", "filters": scope_query(found.scope)}
    note_export(kind=Kind.REPORT, form=form, content=content, user=request.user, branch=branch, **told)
    return file_response(content, name, form)
