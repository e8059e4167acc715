from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from core.money import yuan
from core.scopes import scope_query
from core.usual_periods import year_of_page
from finance.access import get_entry_for, get_statement_for
from finance.forms import CloseForm, CorrectionForm, SortForm, code_forms, sort_entries, take_codes
from finance.models import Account
from finance.selectors.allotments import allotments_of
from finance.selectors.budget import budget_of, changes_of, execution, year_until
from finance.selectors.dues import dues_of_year, reckoning_for
from finance.selectors.sorting import accounts_of, unsorted_entries
from finance.services import correct_entry, make_statement
from finance.states import KEEP
from members.access import get_branch_for

RECORD = "desk.record"


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
def chart_codes(request, slug):
    """The accounts of the chart of 2021 by their names; whoever has it before them enters the codes."""
    branch, sent = get_branch_for(request.user, slug, RECORD), request.method == "POST"
    lines = code_forms(request.POST if sent else None, branch)
    refused = ""
    try:
        done = take_codes(lines, branch=branch, by=request.user) if sent else None
        if done is not None:
            messages.success(request, _("%(count)d accounts are entered.") % {"count": done})
            return redirect("desk:record_list", slug, "accounts")
    except Refused as refusal:
        refused = str(refusal)
    sides = [
        (side.label, [line for line in lines if line.direction == side])
        for side in (Account.Direction.INCOME, Account.Direction.EXPENDITURE)
    ]
    context = {"branch": branch, "sides": [side for side in sides if side[1]], "refused": refused}
    return render(request, "finance/chart.html", context, status=422 if sent else 200)


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


def year_context(request, branch, **more):
    """The year that a page is about, with those beside it."""
    today = timezone.localdate()
    year = year_of_page(branch, request.GET.get("year", ""), today=today, latest=today.year + 1)
    beside = {"earlier": year - 1, "later": year + 1 if year <= today.year else None}
    return {"branch": branch, "today": today, "year": year, **beside, **more}


@require_GET
def dues(request, slug):
    """What is expected of dues and contribution in a year against what came in."""
    branch = get_branch_for(request.user, slug)
    context = year_context(request, branch, own_share=_("as the branch has chosen"))
    contribution, own_dues = dues_of_year(branch, context["year"], context["today"])
    context |= {"contribution": contribution, "dues": own_dues, "may_record": request.user.has_perm(RECORD, branch)}
    context["rates"] = reckoning_for(branch, date(context["year"], 1, 1))
    return render(request, "finance/dues.html", context)


@require_GET
def budget(request, slug):
    """How the budget of a year is carried out, and what groups spent of their allotments."""
    branch = get_branch_for(request.user, slug)
    context = year_context(request, branch, may_record=request.user.has_perm(RECORD, branch))
    on = min(context["today"], date(context["year"], 12, 31))
    told = execution(branch, context["year"], on)
    context |= {"sides": [told.income, told.expenditure], "query": scope_query(year_until(branch, context["year"], on))}
    context |= {"budget": budget_of(branch, context["year"]), "changes": changes_of(branch, context["year"])}
    context["allotments"] = allotments_of(branch, context["year"], on)
    return render(request, "finance/budget.html", context)
