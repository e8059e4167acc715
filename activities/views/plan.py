from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from activities.access import get_item_for
from activities.forms import MarkForm
from activities.plan_page import Asked, period_form, plan_page, plan_periods
from activities.services import mark_item
from core.errors import Refused
from core.scopes import period_name, read_period
from members.access import get_branch_for

RECORD, REPORTS = "desk.record", "reports.view"


@require_GET
def plan(request, slug):
    """The plan of a period by its months: what became of each item, what its activities make of it, what they cost."""
    return _page(request, get_branch_for(request.user, slug))


@require_POST
def plan_mark(request, slug, public_id):
    """Say what became of one item, and come back to it; what could not be taken stands in its form."""
    branch, item = get_item_for(request.user, slug, public_id, RECORD)
    form = MarkForm(request.POST, item=item)
    if form.is_valid():
        try:
            mark_item(item=item, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("“%(name)s”: noted.") % {"name": item})
            period = read_period(request.GET.get("period", "")).slug if request.GET.get("period") else ""
            address = reverse("activities:plan", args=[slug])
            return redirect(f"{address}{f'?period={period}' if period else ''}#item-{item.public_id}")
    return _page(request, branch, form)


def _page(request, branch, sent=None):
    today, asked = timezone.localdate(), request.GET.get("period")
    period, offered = plan_periods(branch, read_period(asked) if asked else None, today=today)
    context = {
        "branch": branch,
        "page": plan_page(Asked(request, branch, today, sent), period),
        "period": period,
        "period_name": period_name(period),
        "period_form": period_form(period, offered),
        "may_record": request.user.has_perm(RECORD, branch),
        "may_report": request.user.has_perm(REPORTS, branch),
    }
    return render(request, "activities/plan.html", context, status=422 if sent else 200)
