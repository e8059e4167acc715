from decimal import Decimal

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from members.access import get_branch_for
from welfare.access import get_benefit_for, get_gift_for, get_offer_for, get_scheme_for
from welfare.examples import example_named, examples
from welfare.forms import DayForm, DepartmentForm, ExampleForm, InsureForm, LeftOverForm, ListForm, MarkForm, TermForm
from welfare.selectors import (
    CRITERIA,
    insurable,
    left_over_of,
    lines_to_mark,
    queue_of,
    receivers_of,
    staying,
    stock_of,
    term_after,
)
from welfare.selectors.proposals import gift_proposals
from welfare.services import (
    approve_benefit,
    give_places,
    insure,
    make_list,
    portion_of,
    renew,
    sign_list,
    store_left_over,
)
from welfare.services.examples import take_over
from welfare.services.proposals import draw_up
from welfare.states import APPROVE

RECORD, PRINT = "desk.record", "workbook.export"


@require_http_methods(["GET", "POST"])
def gift_list(request, slug, public_id):
    """Who gets something on an occasion, by its rule: looked at, changed by hand, and put on the list."""
    branch, gift = get_gift_for(request.user, slug, public_id, RECORD)
    choice = DepartmentForm(request.GET or None, branch=branch)
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
def gift_proposed(request, slug):
    """What may be drawn up now, and a draft of it by one click; who must be chosen is chosen on the list's own page."""
    branch, today = get_branch_for(request.user, slug, RECORD), timezone.localdate()
    sent = request.method == "POST"
    if sent:
        try:
            gift = draw_up(branch, request.POST.get("key", ""), by=request.user, today=today)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Drawn up as a draft: enter the things and look through the list."))
            return redirect("desk:record_detail", slug, "disbursements", gift.public_id)
    context = {"branch": branch, "proposals": gift_proposals(branch, today=today)}
    return render(request, "welfare/proposals.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "POST"])
def by_law_examples(request, slug):
    """What others once allowed, for reading; one of them as a draft for the branch's own by-law."""
    branch, sent = get_branch_for(request.user, slug, RECORD), request.method == "POST"
    example = example_named((request.POST if sent else request.GET).get("take", ""))
    form = ExampleForm(request.POST if sent else None, branch=branch, example=example) if example else None
    if sent and form and form.is_valid():
        law = form.cleaned_data["by_law"]
        told = take_over(form.chosen(), branch=branch, by_law=law, by=request.user)
        if not told.faults:
            messages.success(request, _("Entered. They hold from the day on which the by-law is in force."))
            return redirect("desk:record_detail", slug, "by-laws", law.public_id)
        for fault in told.faults:
            form.add_error(None, str(fault))
    context = {"branch": branch, "examples": examples(), "taken": example, "form": form}
    return render(request, "welfare/examples.html", context, status=422 if sent else 200)


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


@require_http_methods(["GET", "POST"])
def scheme_insure(request, slug, public_id):
    """Who is put into a scheme of mutual aid: the members, changed by hand, with what is paid for each."""
    branch, scheme = get_scheme_for(request.user, slug, public_id, RECORD)
    choice = DepartmentForm(request.GET or None, branch=branch)
    receivers = insurable(scheme, department=choice.chosen())
    sent = request.method == "POST"
    form = InsureForm(request.POST if sent else None, people=receivers.people)
    if sent and form.is_valid():
        try:
            added = insure(scheme, form.chosen(), form.told(), by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, ngettext("%d person added.", "%d people added.", added) % added)
            return redirect("desk:record_detail", slug, "mutual-aid", scheme.public_id)
    context = {"branch": branch, "scheme": scheme, "choice": choice, "form": form, "receivers": receivers}
    return render(request, "welfare/insure.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "POST"])
def scheme_renew(request, slug, public_id):
    """The next term of a scheme: who goes on, who does not and why."""
    branch, scheme = get_scheme_for(request.user, slug, public_id, RECORD)
    sent = request.method == "POST"
    form = TermForm(request.POST if sent else None, initial=term_after(scheme))
    fits = sent and form.is_valid()
    if fits and "look" not in request.POST:
        try:
            term = renew(scheme, **form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The next term is recorded; those who stay are on its roster."))
            return redirect("desk:record_detail", slug, "mutual-aid", term.public_id)
    day = form.cleaned_data.get("first_day") if fits else None
    context = {"branch": branch, "scheme": scheme, "form": form}
    context["staying"] = staying(scheme, day or term_after(scheme)["first_day"])
    return render(request, "welfare/renew.html", context, status=422 if sent and form.errors else 200)


@require_GET
def stock(request, slug):
    """What is in stock: how many of each thing, what they are worth, and who keeps them."""
    branch = get_branch_for(request.user, slug)
    ledgers = stock_of(branch)
    context = {
        "branch": branch,
        "ledgers": ledgers,
        "worth": sum((ledger.worth for ledger in ledgers), Decimal(0)),
        "may_record": request.user.has_perm(RECORD, branch),
        "may_print": request.user.has_perm(PRINT, branch),
    }
    return render(request, "welfare/stock.html", context)


@require_http_methods(["GET", "POST"])
def gift_left_over(request, slug, public_id):
    """What an occasion left over: how many of each thing go into the stock."""
    branch, gift = get_gift_for(request.user, slug, public_id, RECORD)
    left, sent = left_over_of(gift), request.method == "POST"
    form = LeftOverForm(request.POST if sent else None, left=left)
    if sent and form.is_valid():
        try:
            kinds = store_left_over(gift, form.numbers(), on=form.cleaned_data["on"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            words = ngettext("%d kind of things is in the stock.", "%d kinds of things are in the stock.", kinds)
            messages.success(request, words % kinds)
            return redirect("desk:record_detail", slug, "disbursements", gift.public_id)
    context = {"branch": branch, "gift": gift, "left": left, "form": form}
    return render(request, "welfare/left_over.html", context, status=422 if sent else 200)


@require_GET
def places_queue(request, slug, public_id):
    """Who waits for a place, in which order and why; who has one already."""
    branch, offer = get_offer_for(request.user, slug, public_id, "desk.view")
    context = {
        "branch": branch,
        "offer": offer,
        "queue": queue_of(offer),
        "criteria": CRITERIA,
        "may_record": request.user.has_perm(RECORD, branch),
    }
    return render(request, "welfare/queue.html", context)


@require_POST
def places_give(request, slug, public_id):
    """Give the free places to those who are next."""
    _branch, offer = get_offer_for(request.user, slug, public_id, RECORD)
    try:
        given = give_places(offer, on=timezone.localdate(), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, ngettext("%d place given.", "%d places given.", given) % given)
    return redirect("welfare:places_queue", slug, offer.public_id)
