"""The plan of a period line by line: what became of each item, and what its activities say of it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, PlanItem
from activities.selectors.money import cost_sums
from activities.selectors.targets import differs, said_by
from core.dates import PreciseDay
from core.models import Branch
from core.periods import Period
from core.quantities import Quantity

K, O = PlanItem.Kind, PlanItem.Outcome  # noqa: E741


class LineState(models.TextChoices):
    """How a line stands on the day of reading; what nobody recorded is over, on, or still ahead."""

    DONE = "done", _("done")
    UNDER_WAY = "under_way", _("under way")
    MOVED = "moved", _("moved to a later time")
    DROPPED = "dropped", _("dropped")
    AHEAD = "ahead", _("still ahead")
    ON = "on", _("due in these days")
    NOT_KNOWN = "not_known", _("nothing recorded")


@dataclass(frozen=True)
class PlanLine:
    """One item with its activities, with what their records make of its target, and with what they cost."""

    item: PlanItem
    state: LineState
    activities: list[Activity] = field(default_factory=list)
    said: Quantity | None = None
    spent: Decimal | None = None

    @property
    def actual(self) -> Quantity | None:
        """The number entered, else what the records say."""
        return self.item.actual if self.item.actual is not None else self.said

    @property
    def is_unlike(self) -> bool:
        """Whether the number entered is not that of the records."""
        return differs(self.item, self.said)

    @property
    def is_over_budget(self) -> bool:
        return self.spent is not None and self.item.budget is not None and self.spent > self.item.budget


@dataclass(frozen=True)
class PlanLines:
    """The lines within a period, those of longer plans that run through it, and what was held without standing in it."""

    lines: list[PlanLine]
    longer: list[PlanLine]
    unplanned: list[Activity]


def state_of(item: PlanItem, day: date) -> LineState:
    """How an item stands on a day, as its figures read it."""
    if item.outcome and item.outcome_on <= day:
        return LineState(item.outcome)
    if item.first_day > day:
        return LineState.AHEAD
    return LineState.ON if item.last_day >= day else LineState.NOT_KNOWN


def plan_lines(branch: Branch, period: Period, *, day: date) -> PlanLines:
    """The plan of a period as it stands on a day: every standing item that touches it, once. Three queries."""
    touched = {"first_day__lte": period.last_day, "last_day__gte": period.first_day}
    rows = PlanItem.objects.in_branches([branch]).standing().filter(**touched)
    items = list(rows.select_related("campaign").order_by("first_day", "last_day", "position", "pk"))
    keys = {item.pk for item in items}
    by_item: dict[int | None, list[Activity]] = defaultdict(list)
    for activity in _activities(branch, period, keys):
        by_item[activity.plan_item_id if activity.plan_item_id in keys else None].append(activity)
    sums = cost_sums(branch, [one.pk for key, some in by_item.items() if key is not None for one in some])
    lines = [_line(item, by_item.get(item.pk, []), sums, day) for item in items]
    inside = [line for line in lines if period.contains(line.item.first_day, line.item.last_day)]
    return PlanLines(inside, [line for line in lines if line not in inside], by_item.get(None, []))


def _activities(branch: Branch, period: Period, items: set[int]) -> Iterator[Activity]:
    """Those of the items, and those of the period that stand in no plan; cancelled ones are kept."""
    within = Q(held_from__gte=period.first_day, held_to__lte=period.last_day)
    in_no_plan = Q(plan_item=None) | Q(plan_item__voided_at__isnull=False)
    rows = Activity.objects.in_branches([branch]).standing()
    yield from rows.filter(Q(plan_item__in=items) | within & in_no_plan).order_by("held_from", "held_to", "pk")


def _line(item: PlanItem, activities: list[Activity], sums: dict[int, Decimal], day: date) -> PlanLine:
    spent = [sums[one.pk] for one in activities if one.pk in sums]
    return PlanLine(
        item=item,
        state=state_of(item, day),
        activities=activities,
        said=said_by(activities, item.target.unit, day) if item.target is not None else None,
        spent=sum(spent, Decimal(0)) if spent else None,
    )


def months_of(item: PlanItem) -> PreciseDay:
    """The months in which an item is planned, as one span: 2024年9月, 2024年9月至10月."""
    first, last = item.first_day, item.last_day
    count = Period(first, last).months_touched
    months = Period.months_from(first.year, first.month, count)
    return PlanItem(first_day=months.first_day, last_day=months.last_day).days
