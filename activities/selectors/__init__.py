"""Reads of the area beyond figures, for its own sheets and for the rooms above."""

from datetime import date

from django.db.models import Max

from activities.models import GuidingThought, PlanItem
from activities.selectors.doubts import FORMULAS, guiding_warnings, result_row_warnings, result_warnings
from activities.selectors.hosts import is_joined_only, is_of_party
from activities.selectors.kinds import probable_kind
from activities.selectors.money import (
    beyond_entry,
    booked_of,
    cost_sums,
    cost_warnings,
    costs_of,
    left_of,
    standing_costs,
)
from activities.selectors.next_plan import (
    MONTHS_AT_MOST,
    OUTCOMES,
    ProposedItem,
    Source,
    ended_before,
    items_known,
    items_to_propose,
)
from activities.selectors.outcomes import entries_of_activity, results_of
from activities.selectors.own import OpenActivity, hours_by_year, open_to
from activities.selectors.plan_lines import LineState, PlanLine, PlanLines, months_of, plan_lines, state_of
from activities.selectors.rules import activity_warnings, broken_by, came_to
from activities.selectors.targets import activities_of, differs, is_counted, records_say, said_by, unlike_their_records
from core.models import Branch
from core.periods import Period

PlanKind = PlanItem.Kind

__all__ = [
    "FORMULAS",
    "MONTHS_AT_MOST",
    "OUTCOMES",
    "LineState",
    "OpenActivity",
    "PlanKind",
    "PlanLine",
    "PlanLines",
    "ProposedItem",
    "Source",
    "activities_of",
    "activity_warnings",
    "beyond_entry",
    "booked_of",
    "broken_by",
    "came_to",
    "cost_sums",
    "cost_warnings",
    "costs_of",
    "differs",
    "ended_before",
    "entries_of_activity",
    "guiding_warnings",
    "hours_by_year",
    "is_counted",
    "is_joined_only",
    "is_of_party",
    "items_known",
    "items_to_propose",
    "last_planned_day",
    "left_of",
    "months_of",
    "open_to",
    "plan_lines",
    "planned_periods",
    "probable_kind",
    "records_say",
    "result_row_warnings",
    "result_warnings",
    "results_of",
    "said_by",
    "standing_costs",
    "state_of",
    "unlike_their_records",
]


def last_planned_day(branch: Branch) -> date | None:
    """The first day of the last item that the branch planned; one query."""
    rows = PlanItem.objects.in_branches([branch]).standing()
    return rows.order_by().aggregate(last=Max("first_day"))["last"]


def planned_periods(branch: Branch) -> list[Period]:
    """The periods for which the branch has a guiding thought with both its days: it plans for them."""
    thoughts = GuidingThought.objects.in_branches([branch]).standing()
    days = thoughts.filter(first_day__isnull=False, last_day__isnull=False).values_list("first_day", "last_day")
    return [Period(first, last) for first, last in days]
