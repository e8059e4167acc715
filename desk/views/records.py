from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.access_log import note_access
from core.attachments import store as store_file
from core.audit import target_of
from core.back import way_back
from core.errors import Refused
from core.limits import FILES, limited
from core.services import void_record
from core.sheets.words import kind_name, kind_plural
from desk.records.access import get_kind_for, get_record_for
from desk.records.detail import detail_of, revealed
from desk.records.forms import blank, filled, form_class, store
from desk.records.kinds import PROTECTED, RECORD, area_named, counts_of
from members.access import get_branch_for, may_erase


def context_of(request, branch, sheet, **more):
    return {
        "branch": branch,
        "sheet": sheet,
        "area": area_named(request.user, branch, sheet.model._meta.app_label),
        "kind_name": kind_name(sheet),
        "kind_plural": kind_plural(sheet),
        "may_record": request.user.has_perm(RECORD, branch),
        **more,
    }


@require_GET
def area(request, slug, area):
    """The kinds of record of one area, each with how many there are."""
    branch = get_branch_for(request.user, slug)
    found = area_named(request.user, branch, area)
    context = {"branch": branch, "area": found, "kinds": counts_of(found, branch)}
    return render(request, "desk/area.html", context | {"may_record": request.user.has_perm(RECORD, branch)})


@require_http_methods(["GET", "POST"])
def record_create(request, slug, kind):
    branch, sheet = get_kind_for(request.user, slug, kind, RECORD)
    made = form_class(sheet, branch, protected=request.user.has_perm(PROTECTED, branch))
    form = made(request.POST) if request.method == "POST" else made(initial=blank(sheet, request.GET))
    leave = way_back(request) or reverse("desk:record_list", args=[slug, kind])
    context = context_of(request, branch, sheet, form=form, leave=leave)
    return _stored(request, branch, sheet, form) or render(
        request, "desk/record_form.html", context, status=_status(request)
    )


@require_http_methods(["GET", "POST"])
def record_edit(request, slug, kind, public_id):
    branch, sheet, record = get_record_for(request.user, slug, kind, public_id, RECORD)
    if record.is_voided:
        raise PermissionDenied
    made = form_class(sheet, branch, protected=request.user.has_perm(PROTECTED, branch), record=record)
    form = made(request.POST) if request.method == "POST" else made(initial=filled(sheet, record))
    leave = way_back(request) or _address(branch, sheet, record)
    context = context_of(request, branch, sheet, form=form, record=record, leave=leave)
    return _stored(request, branch, sheet, form) or render(
        request, "desk/record_form.html", context, status=_status(request)
    )


def _status(request):
    return 422 if request.method == "POST" else 200


def _stored(request, branch, sheet, form):
    """Store a form that was sent and lead to its record; None to show the form, with its errors where it was sent."""
    if request.method != "POST":
        return None
    try:
        stored = store(form, branch=branch, by=request.user)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None
    if stored.record is None:
        return None
    messages.success(request, _("Saved."))
    for warning in stored.warnings:
        messages.warning(request, warning)
    return redirect(way_back(request) or _address(branch, sheet, stored.record))


def _address(branch, sheet, record):
    return reverse("desk:record_detail", args=[branch.slug, sheet.slug, record.public_id])


@require_GET
def record_detail(request, slug, kind, public_id):
    branch, sheet, record = get_record_for(request.user, slug, kind, public_id)
    detail = detail_of(sheet, record, user=request.user)
    may_reveal = detail.has_masked and request.user.has_perm(PROTECTED, branch)
    more = {"may_reveal": may_reveal, "may_erase": may_erase(request.user, branch, record)}
    context = context_of(request, branch, sheet, record=record, detail=detail, **more)
    return render(request, "desk/record_detail.html", context)


@never_cache
@require_POST
def record_reveal(request, slug, kind, public_id):
    """The protected facts of one record in clear, for this once: who asked and why is noted before they are shown."""
    branch, sheet, record = get_record_for(request.user, slug, kind, public_id, PROTECTED)
    reason = request.POST.get("reason", "").strip()
    if not reason:
        messages.error(request, _("Say what you need the full numbers for."))
        return redirect(_address(branch, sheet, record))
    columns = [column.attr for column in sheet.protected]
    note_access("reveal", user=request.user, branch=branch, target=target_of(record), reason=reason, columns=columns)
    context = context_of(request, branch, sheet, record=record, facts=revealed(sheet, record))
    return render(request, "desk/record_reveal.html", context)


@require_POST
def record_void(request, slug, kind, public_id):
    branch, sheet, record = get_record_for(request.user, slug, kind, public_id, RECORD)
    void = sheet.void or void_record
    return _acted(
        request, branch, sheet, record, lambda: void(record, by=request.user, reason=request.POST.get("reason", ""))
    )


@require_POST
def record_move(request, slug, kind, public_id, action):
    branch, sheet, record = get_record_for(request.user, slug, kind, public_id)
    if sheet.flow is None or action not in sheet.flow.moves:
        raise PermissionDenied
    if not request.user.has_perm(sheet.flow.moves[action].permission, branch):
        raise PermissionDenied
    how = {"action": action, "by": request.user, "on": timezone.localdate(), "note": request.POST.get("note", "")}
    return _acted(request, branch, sheet, record, lambda: sheet.flow.door(record, **how))


@require_POST
@limited(FILES)
def record_paper(request, slug, kind, public_id):
    """Keep a photo or scan of the paper behind the record."""
    branch, sheet, record = get_record_for(request.user, slug, kind, public_id, RECORD)
    file = request.FILES.get("paper")
    if file is None:
        messages.error(request, _("Choose a file first."))
        return redirect("desk:record_detail", slug, sheet.slug, record.public_id)
    return _acted(
        request, branch, sheet, record, lambda: store_file(file, branch=branch, by=request.user, target=record)
    )


def _acted(request, branch, sheet, record, act):
    """Do one act with a record and lead back to it, with a word of what came of it."""
    try:
        act()
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Done."))
    return redirect(way_back(request) or _address(branch, sheet, record))
