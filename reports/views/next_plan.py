from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from core.back import way_back
from core.errors import Refused
from core.scopes import period_in_path, period_name, read_period
from core.usual_periods import PeriodForm, periods_for
from members.access import get_branch_for
from reports.desk_page import plans_to_write
from reports.next_plan import next_plan_page, outcome_parts
from reports.services.next_plan import plan_chosen

RECORD = "desk.record"


@require_http_methods(["GET", "HEAD", "POST"])
def next_plan(request, slug):
    """What the plan of a period might hold; what is ticked goes into it."""
    branch, today = get_branch_for(request.user, slug, RECORD), timezone.localdate()
    asked = request.GET.get("period")
    period = read_period(asked) if asked else periods_for(branch, today=today).usual.following
    is_sent = request.method == "POST"
    page = next_plan_page(branch, period, user=request.user, today=today, data=request.POST if is_sent else None)
    if is_sent and _stored(request, page):
        return redirect(way_back(request) or _plan_of(slug, period))
    offered = dict.fromkeys([period, *plans_to_write(branch, today=today)])
    context = {
        "branch": branch,
        "page": page,
        "period_name": period_name(period),
        "period_form": PeriodForm({"period": period.slug}, periods=[*offered], auto_id="id_%s"),
        "parts": outcome_parts(branch, period, today=today),
        "ended_name": period_name(period.preceding),
        "leave": way_back(request) or reverse("reports:index", args=[slug]),
    }
    return render(request, "reports/next_plan.html", context, status=422 if is_sent else 200)


def _stored(request, page):
    """Whether the ticked lines are in the plan now; if not, a message says what is in the way."""
    try:
        count = plan_chosen(page, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return False
    told = ngettext("%(count)d item is in the plan now.", "%(count)d items are in the plan now.", count)
    messages.success(request, told % {"count": count} if count else _("These items are in the plan already."))
    return True


def _plan_of(slug, period):
    return reverse("reports:detail", args=[slug, "work_plan", period_in_path(period)])
