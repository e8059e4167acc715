"""Reads of the area beyond figures, for its own sheets and for the rooms above."""

from activities.models import GuidingThought, PlanItem
from activities.selectors.doubts import FORMULAS, guiding_warnings, result_warnings
from activities.selectors.next_plan import (
    MONTHS_AT_MOST,
    OUTCOMES,
    ProposedItem,
    Source,
    ended_before,
    items_known,
    items_to_propose,
)
from core.models import Branch
from core.periods import Period

PlanKind = PlanItem.Kind

__all__ = [
    "FORMULAS",
    "MONTHS_AT_MOST",
    "OUTCOMES",
    "PlanKind",
    "ProposedItem",
    "Source",
    "ended_before",
    "guiding_warnings",
    "items_known",
    "items_to_propose",
    "planned_periods",
    "result_warnings",
]


def planned_periods(branch: Branch) -> list[Period]:
    """The periods for which the branch has a guiding thought with both its days: it plans for them."""
    thoughts = GuidingThought.objects.in_branches([branch]).standing()
    days = thoughts.filter(first_day__isnull=False, last_day__isnull=False).values_list("first_day", "last_day")
    return [Period(first, last) for first, last in days]
