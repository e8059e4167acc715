"""What falls due in activities: items of the plan, and the end of signing up."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import ActivityNotice, PlanItem
from core.deadlines import Deadline, DueItem, deadline

RECORD = "desk.record"


def _items(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """Planned activities and main work that nobody has said anything of; goals are for a whole period."""
    rows = PlanItem.objects.in_branches(branches).standing().filter(outcome="")
    for item in rows.exclude(kind=PlanItem.Kind.GOAL):
        yield DueItem(item, item.last_day, {"name": item.title, "day": item.last_day.isoformat()})


def _closings(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """Notices whose day for signing up is still to come; what is over needs nothing."""
    rows = ActivityNotice.objects.in_branches(branches).standing().filter(closes_on__gte=today, of__voided_at=None)
    for notice in rows.filter(Q(of__cancelled_on=None)).select_related("of"):
        yield DueItem(notice.of, notice.closes_on, {"name": notice.of.title, "day": notice.closes_on.isoformat()})


deadline(
    Deadline(
        "activities.plan_item",
        sentence=_("“%(name)s” is planned until %(day)s: say what became of it."),
        sheet="plan",
        in_calendar=False,
        who=RECORD,
        remind_days=(7,),
        items=_items,
        stale_days=60,
    )
)
deadline(
    Deadline(
        "activities.sign_up",
        sentence=_("Signing up for “%(name)s” ends on %(day)s."),
        sheet="activities",
        who=RECORD,
        remind_days=(1,),
        items=_closings,
        stale_days=1,
    )
)
