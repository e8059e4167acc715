"""Activities, items of the work plan, days off and make-up days in the calendar."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, DayOff, PlanItem
from activities.moving import may_move_activity, may_move_item, move_activity, move_item
from core.calendars import Asked, CalendarItem, CalendarSource, Standing, calendar_source
from core.dates import PreciseDay
from gatherings.on_calendar import gathering_items, is_over

OUTCOMES = {
    PlanItem.Outcome.DONE: Standing.DONE,
    PlanItem.Outcome.MOVED: Standing.MOVED,
    PlanItem.Outcome.DROPPED: Standing.OFF,
}


def activities(asked: Asked) -> Iterator[CalendarItem]:
    """Activities as they fare: planned, held, postponed, cancelled."""

    def more(activity: Activity) -> dict[str, Any]:
        told = {"was": activity.postponed_from, "may_move": may_move_activity(activity, asked.today)}
        if activity.cancelled_on:
            return {**told, "standing": Standing.OFF}
        is_put_off = activity.postponed_from is not None and not is_over(activity, asked)
        return {**told, "standing": Standing.PUT_OFF} if is_put_off else told

    yield from gathering_items(Activity.objects.all(), asked, more)


def plan_items(asked: Asked) -> Iterator[CalendarItem]:
    """Items of the plan; one that an activity carries out within its days is told by that activity."""
    rows = PlanItem.objects.in_branches([asked.branch])
    rows = rows if asked.is_whole else rows.standing()
    carried_out = Activity.objects.standing().filter(
        plan_item=OuterRef("pk"), held_from__gte=OuterRef("first_day"), held_to__lte=OuterRef("last_day")
    )
    period = asked.period
    found = rows.filter(first_day__lte=period.last_day, last_day__gte=period.first_day)
    for item in found.annotate(is_carried_out=Exists(carried_out)):
        yield CalendarItem(
            item.days,
            item.title,
            number=str(item.public_id),
            standing=OUTCOMES.get(item.outcome, ""),
            gathers=item.kind == PlanItem.Kind.ACTIVITY and not item.outcome and not item.is_voided,
            may_move=may_move_item(item, asked.today),
            told_by="activities" if item.is_carried_out else "",
            version=item.version,
            since=item.created_at,
            is_voided=item.is_voided,
        )


def days_off(asked: Asked) -> Iterator[CalendarItem]:
    period = asked.period
    rows = DayOff.objects.in_branches([asked.branch]).standing()
    for each in rows.filter(first_day__lte=period.last_day, last_day__gte=period.first_day):
        yield CalendarItem(
            PreciseDay.span(each.first_day, each.last_day),
            each.name,
            number=str(each.public_id),
            is_off=each.kind == DayOff.Kind.OFF,
        )


calendar_source(
    CalendarSource(
        "activities",
        _("Activities"),
        rank=30,
        items=activities,
        sheet="activities",
        tone="ok",
        is_shared=True,
        move=move_activity,
        held="held",
    )
)
calendar_source(
    CalendarSource(
        "plan",
        _("Work plan"),
        rank=40,
        items=plan_items,
        sheet="plan",
        tone="hot",
        is_shared=True,
        move=move_item,
        held="days",
    )
)
calendar_source(CalendarSource("days_off", _("Days off and make-up days"), rank=5, items=days_off, sheet="days-off"))
