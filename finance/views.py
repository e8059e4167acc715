from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from core.errors import Refused
from core.money import yuan
from finance.access import get_entry_for, get_statement_for
from finance.forms import CloseForm, CorrectionForm, SortForm, sort_entries
from finance.selectors.sorting import accounts_of, unsorted_entries
from finance.services import KEEP, correct_entry, make_statement
from members.access import get_branch_for


@require_http_methods(["GET", "POST"])
def close_month(request, slug):
    """Make the statement of a month from its entries."""
    branch = get_branch_for(request.user, slug, KEEP)
    sent = request.method == "POST"
    form = CloseForm(request.POST if sent else None, branch=branch)
    if sent and form.is_valid():
        try:
            said = form.cleaned_data
            made = make_statement(branch=branch, month=said["month"], by=request.user, opening=said.get("opening"))
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The statement of %(month)s is made.") % {"month": made})
            return redirect("desk:record_detail", slug, "month-statements", made.public_id)
    return render(request, "finance/close.html", {"branch": branch, "form": form}, status=422 if sent else 200)


@require_POST
def remake_statement(request, slug, public_id):
    """Bring a draft statement up to date with the entries."""
    branch, statement = get_statement_for(request.user, slug, public_id, KEEP)
    try:
        make_statement(branch=branch, month=statement.month, by=request.user, opening=statement.opening)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The statement of %(month)s is made.") % {"month": statement})
    return redirect("desk:record_detail", slug, "month-statements", public_id)


@require_http_methods(["GET", "POST"])
def entries_sort(request, slug):
    """Entries that came in without an account, each with the one it probably belongs to."""
    branch = get_branch_for(request.user, slug, KEEP)
    rows, waiting = unsorted_entries(branch)
    sent = request.method == "POST"
    lines = [SortForm(request.POST if sent else None, row) for row in rows]
    refused = ""
    try:
        done = sort_entries(lines, branch=branch, by=request.user) if sent else None
        if done is not None:
            messages.success(request, _("%(count)d entries were given an account.") % {"count": done})
            return redirect("finance:entries_sort", slug)
    except Refused as refusal:
        refused = str(refusal)
    context = {
        "branch": branch,
        "lines": lines,
        "waiting": waiting,
        "refused": refused,
        "accounts": accounts_of(branch),
    }
    return render(request, "finance/sort.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "POST"])
def entry_correct(request, slug, public_id):
    """Correct an entry by another one."""
    branch, entry = get_entry_for(request.user, slug, public_id, KEEP)
    sent = request.method == "POST"
    form = CorrectionForm(request.POST if sent else None, entry=entry)
    if sent and form.is_valid():
        try:
            made = correct_entry(entry=entry, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        except ValidationError as error:
            form.add_error(None, error.messages)
        else:
            messages.success(request, _("The correction is entered."))
            return redirect("desk:record_detail", slug, "entries", made.public_id)
    context = {"branch": branch, "entry": entry, "amount": yuan(entry.amount), "form": form}
    return render(request, "finance/correct.html", context, status=422 if sent else 200)
