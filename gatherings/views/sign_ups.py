from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from core.errors import Refused
from gatherings.access import RECORD, get_gathering_for, get_part_of
from gatherings.forms import PasteForm, SignUpForm
from gatherings.page import address, context_of
from gatherings.pasted import chosen_of, preview_of
from gatherings.selectors import entries_of, notice_of
from gatherings.services import cancel, sign_up, sign_up_all


@require_http_methods(["GET", "POST"])
def sign_ups(request, slug, kind, public_id):
    """Who signed up and who waits; an officer adds one by hand."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id)
    is_sent = request.method == "POST"
    form = SignUpForm(request.POST if is_sent else None, branch=branch)
    context = context_of(request, branch, kind, gathering, form=form, notice=notice_of(kind, gathering))
    if is_sent and not context["may_record"]:
        raise PermissionDenied
    if is_sent and form.is_valid():
        try:
            row = sign_up(kind=kind, gathering=gathering, **form.cleaned_data, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%(name)s is on the list.") % {"name": row})
            return redirect(address("sign_ups", branch, kind, gathering))
    context |= {"entries": entries_of(kind, gathering)}
    return render(request, "gatherings/sign_ups.html", context, status=422 if is_sent else 200)


@require_POST
def sign_up_cancel(request, slug, kind, public_id, row):
    """Take one off the list; whoever waits first comes up."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    row = get_part_of(gathering, kind.sign_up, row)
    cancel(kind=kind, sign_up=row, by=request.user)
    messages.success(request, _("%(name)s is off the list.") % {"name": row})
    return redirect(address("sign_ups", branch, kind, gathering))


@require_http_methods(["GET", "POST"])
def sign_up_list(request, slug, kind, public_id):
    """A list from a messenger group: pasted, looked at, and taken only when the officer says so."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    is_sent = request.method == "POST"
    form = PasteForm(request.POST if is_sent else None)
    context = context_of(request, branch, kind, gathering, form=form)
    if is_sent and form.is_valid():
        preview = preview_of(kind, gathering, form.cleaned_data["text"])
        chosen = chosen_of(preview, request.POST) if "take" in request.POST else None
        if chosen is not None and chosen.rows:
            taken = sign_up_all(kind=kind, gathering=gathering, rows=chosen.rows, by=request.user)
            told = {"new": taken.made, "changed": taken.changed, "known": taken.known}
            messages.success(request, _("%(new)d new, %(changed)d changed, %(known)d known before.") % told)
            return redirect(address("sign_ups", branch, kind, gathering))
        context |= {"preview": chosen.preview if chosen else preview, "is_refused": chosen is not None}
    is_bad = is_sent and (not form.is_valid() or context.get("is_refused"))
    return render(request, "gatherings/sign_up_list.html", context, status=422 if is_bad else 200)
