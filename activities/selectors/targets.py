"""What the records of its activities say of a plan item: how many it was, and what it cost."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from activities.models import Activity, PlanItem
from core.models import Branch
from core.quantities import Quantity

# Units in which an activity counts by how often it was held, and those of which it says how many.
TIMES = {"次", "场", "项", "期", "个"}
HOURS = {"课时", "小时"}
PEOPLE = {"人", "人次"}


def activities_of(branch: Branch, items: Iterable[int]) -> QuerySet[Activity]:
    """The standing activities of these items (ids), in the order of their days."""
    return Activity.objects.in_branches([branch]).standing().filter(plan_item__in=list(items))


def is_counted(activity: Activity, day: date) -> bool:
    """Whether it was held by that day: it was not cancelled, and its days are known and over."""
    is_cancelled = activity.cancelled_on is not None and activity.cancelled_on <= day
    return not is_cancelled and activity.held_to is not None and activity.held_to <= day


def said_by(activities: Iterable[Activity], unit: str, day: date) -> Quantity | None:
    """How many of a unit these activities make together: times, people, attendances or hours; None where it cannot be told.

    A series without a number, or an activity without its attendance, leaves the sum unknown. 人 and 人次 never mix.
    """
    held = [activity for activity in activities if is_counted(activity, day)]
    if unit in TIMES:
        parts = [None if one.occasions is None else Quantity(one.occasions, unit) for one in held]
    elif unit in HOURS:
        parts = [None if one.hours is None else Quantity(one.hours, unit) for one in held]
    elif unit in PEOPLE:
        known = [one.attendance for one in held]
        parts = [amount if amount is not None and amount.unit == unit else None for amount in known]
    else:
        return None
    if not parts or None in parts:
        return None
    total = Quantity.total(parts, unit)
    return Quantity(total.number, unit, total.approximate)


def records_say(item: PlanItem, *, on: date) -> Quantity | None:
    """What the item's own activities say of its target, as known on a day; one query where it has a target."""
    if item.target is None:
        return None
    return said_by(activities_of(item.branch, [item.pk]), item.target.unit, on)


def differs(item: PlanItem, said: Quantity | None) -> bool:
    """Whether the number entered for an item is not that of its records; what is only about right fits."""
    if item.actual is None or said is None or item.actual.unit != said.unit:
        return False
    return not (item.actual.approximate or said.approximate) and item.actual.number != said.number


def unlike_their_records(branches: Iterable[int], *, within: Q, on: date) -> list[int]:
    """Items (ids) whose number is not that of their records; two queries."""
    items = {item.pk: item for item in PlanItem.objects.standing().filter(within, branch__in=list(branches))}
    items = {key: item for key, item in items.items() if item.actual is not None}
    by_item: dict[int, list[Activity]] = {}
    for activity in Activity.objects.standing().filter(plan_item__in=list(items)) if items else ():
        by_item.setdefault(activity.plan_item_id, []).append(activity)
    found = []
    for key, activities in by_item.items():
        if differs(items[key], said_by(activities, items[key].actual.unit, on)):
            found.append(key)
    return found
