from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from gatherings.access import RECORD, get_gathering_for, get_part_of
from gatherings.desk import answer_of, counts_for, desk_of, ticked
from gatherings.forms import MarkForm
from gatherings.page import address, context_of, paper_address
from gatherings.papers import SIGN_IN
from gatherings.services import fill_numbers, mark_all, unmark


@require_GET
def check_in(request, slug, kind, public_id):
    """The desk at the door: names are typed, who came is marked, the counts stand beside."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id)
    more = {"desk": desk_of(kind, gathering), "paper": paper_address(branch, kind, gathering, SIGN_IN)}
    return render(request, "gatherings/check_in.html", context_of(request, branch, kind, gathering, **more))


@require_POST
def check_in_mark(request, slug, kind, public_id):
    """Mark whoever was typed or chosen. A page with scripts gets data; without them the page comes again."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    form = MarkForm(request.POST)
    try:
        answer = answer_of(kind, gathering, form, by=request.user)
    except Refused as refusal:
        answer = {"status": "nobody", "message": str(refusal)}
    if "row" in answer:
        answer["undo"] = address("check_in_undo", branch, kind, gathering, answer.pop("row"))
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse(answer, status=200 if answer["status"] != "nobody" else 422)
    if answer["status"] == "marked":
        messages.success(request, answer["message"])
        return redirect(address("check_in", branch, kind, gathering))
    more = {
        "desk": desk_of(kind, gathering),
        "answer": answer,
        "paper": paper_address(branch, kind, gathering, SIGN_IN),
    }
    context = context_of(request, branch, kind, gathering, **more)
    return render(request, "gatherings/check_in.html", context, status=422)


@require_POST
def check_in_undo(request, slug, kind, public_id, row):
    """Undo one mark."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    before = request.POST.get("before", "")
    if before not in {"", *kind.attendance.Presence.values}:
        raise PermissionDenied
    row = get_part_of(gathering, kind.attendance, row)
    unmark(kind=kind, gathering=gathering, row=row, before=before, by=request.user)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"status": "undone", "name": str(row), "counts": counts_for(kind, gathering)})
    messages.success(request, _("The mark of %(name)s is undone.") % {"name": row})
    return redirect(address("check_in", branch, kind, gathering))


@require_http_methods(["GET", "POST"])
def check_in_all(request, slug, kind, public_id):
    """The whole sheet to be ticked, as keyed from paper."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    desk = desk_of(kind, gathering)
    if request.method == "POST":
        changed = mark_all(kind=kind, gathering=gathering, marks=ticked(desk, request.POST), by=request.user)
        messages.success(request, _("%(count)d lines changed.") % {"count": changed})
        return redirect(address("check_in", branch, kind, gathering))
    return render(request, "gatherings/check_in_all.html", context_of(request, branch, kind, gathering, desk=desk))


@require_POST
def check_in_numbers(request, slug, kind, public_id):
    """Write the counts into the record itself."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    fill_numbers(kind=kind, gathering=gathering, by=request.user)
    messages.success(request, _("The numbers stand in the record."))
    return redirect(address("check_in", branch, kind, gathering))
