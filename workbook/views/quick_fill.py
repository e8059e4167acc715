from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.back import way_back, with_back
from core.errors import Refused
from core.scopes import period_name, read_period, read_scope, scope_query
from core.usual_periods import periods_for
from members.access import get_branch_for
from workbook.forms import LastSummaryForm, PlanLinesForm
from workbook.last_summary import keep_last_summary, split_summary
from workbook.quick_fill.form import page_of
from workbook.quick_fill.services import count_recorded, store_answers

RECORD = "desk.record"


@require_http_methods(["GET", "POST"])
def quick_fill(request, slug):
    """The questions of a half-year; what is answered is stored line by line."""
    branch = get_branch_for(request.user, slug, RECORD)
    today = timezone.localdate()
    periods = periods_for(branch, today=today)
    scope = read_scope(branch, {"period": periods.usual.slug, **request.GET.dict()}, today=today)
    more = request.POST.get("more", "")
    page = page_of(branch, request.POST or None, more=more)
    if request.method == "POST" and not more:
        store_answers(page, branch=branch, scope=scope, by=request.user)
        _tell(request, page)
    count_recorded(page, scope)
    context = {
        "branch": branch,
        "page": page,
        "scope": scope,
        "period_name": period_name(scope.period),
        "period_form": periods.form(scope.period),
        "scope_query": scope_query(scope),
        "last_summary_url": with_back(
            f"{reverse('workbook:last_summary', args=[slug])}?period={scope.period.following.slug}", request
        ),
    }
    return render(request, "workbook/quick_fill.html", context, status=422 if page.waiting else 200)


def _tell(request, page):
    if page.saved:
        messages.success(request, _("%(count)d lines are stored.") % {"count": page.saved})
    if page.waiting:
        messages.warning(
            request, _("%(count)d lines wait to be mended; nothing you typed is lost.") % {"count": page.waiting}
        )
    if not page.saved and not page.waiting:
        messages.info(request, _("Nothing was filled in yet."))


@require_http_methods(["GET", "POST"])
def last_summary(request, slug):
    """Last time's text pasted in: its parts, its guiding thought, and its plan lines to be ticked."""
    branch = get_branch_for(request.user, slug, RECORD)
    today = timezone.localdate()
    form = LastSummaryForm(request.POST or None, initial={"period": request.GET.get("period", "")}, today=today)
    context = {"branch": branch, "form": form}
    if request.method == "GET":
        return render(request, "workbook/last_summary.html", context)
    if not form.is_valid():
        return render(request, "workbook/last_summary.html", context, status=422)
    parts = split_summary(form.cleaned_data["text"])
    lines = PlanLinesForm(request.POST, parts=parts) if "keep" in request.POST else PlanLinesForm(parts=parts)
    if lines.is_bound and lines.is_valid():
        return _kept(request, branch, form, lines) or redirect("desk:branch", slug)
    return render(request, "workbook/last_summary.html", {**context, "parts": parts, "lines": lines})


def _kept(request, branch, form, lines):
    """Keep what was ticked, and lead on to the questions."""
    period = read_period(form.cleaned_data["period"])
    try:
        kept = keep_last_summary(
            branch=branch, period=period, thought=lines.thought, plan=lines.chosen, by=request.user
        )
    except Refused as refusal:
        messages.error(request, str(refusal))
        return None
    messages.success(request, _("Kept: %(count)d plan lines.") % {"count": kept})
    return redirect(way_back(request) or reverse("workbook:quick_fill", args=[branch.slug]) + f"?period={period.slug}")
