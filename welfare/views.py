from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from core.errors import Refused
from welfare.access import get_benefit_for, get_gift_for
from welfare.forms import DayForm, DepartmentForm, ListForm, MarkForm
from welfare.selectors import lines_to_mark, receivers_of
from welfare.services import approve_benefit, make_list, portion_of, sign_list
from welfare.states import APPROVE

RECORD = "desk.record"


@require_http_methods(["GET", "POST"])
def gift_list(request, slug, public_id):
    """Who gets something on an occasion, by its rule: looked at, changed by hand, and put on the list."""
    branch, gift = get_gift_for(request.user, slug, public_id, RECORD)
    choice = DepartmentForm(request.GET or None, gift=gift)
    receivers, portion = receivers_of(gift, department=choice.chosen()), portion_of(gift)
    sent = request.method == "POST"
    form = ListForm(request.POST if sent else None, people=receivers.people, has_items=portion.unit_price is not None)
    if sent and form.is_valid():
        try:
            added = make_list(gift, form.chosen(), by=request.user, amount=form.cleaned_data.get("amount"))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, ngettext("%d person added.", "%d people added.", added) % added)
            return redirect("desk:record_detail", slug, "disbursements", gift.public_id)
    context = {
        "branch": branch,
        "gift": gift,
        "choice": choice,
        "form": form,
        "receivers": receivers,
        "portion": portion,
    }
    return render(request, "welfare/list.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "POST"])
def gift_signing(request, slug, public_id):
    """The signed list as it came back: who signed, for whom somebody else did, what was given back."""
    branch, gift = get_gift_for(request.user, slug, public_id, RECORD)
    sent = request.method == "POST"
    data, all_signed = (request.POST, "all" in request.POST) if sent else (None, False)
    day = DayForm(data)
    rows = [MarkForm(data, line, all_signed=all_signed) for line in lines_to_mark(gift)]
    if sent and all([day.is_valid(), *[row.is_valid() for row in rows]]):
        changed = sign_list(gift, dict(row.mark for row in rows), on=day.cleaned_data["on"], by=request.user)
        messages.success(request, ngettext("%d line changed.", "%d lines changed.", changed) % changed)
        return redirect("welfare:gift_signing", slug, public_id)
    context = {"branch": branch, "gift": gift, "day": day, "rows": rows}
    return render(request, "welfare/signing.html", context, status=422 if sent else 200)


@require_POST
def benefit_approve(request, slug, kind, public_id):
    """Approve what one person is given."""
    _branch, benefit = get_benefit_for(request.user, slug, kind, public_id, APPROVE)
    try:
        approve_benefit(benefit, by=request.user, on=timezone.localdate())
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Approved."))
    return redirect("desk:record_detail", slug, kind, public_id)
