"""The numbers of a period's motions on one page: the funnel, the shares, and how each department fares."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from django.db.models import Count, Q

from congress.models import Motion
from core.figures import FigureValue, Scope, evaluate, evaluate_by, facts

PARTS = ("accepted", "converted", "rejected", "withdrawn", "pending")
RATES = (
    "filing_rate",
    "reply_rate",
    "punctual_rate",
    "closing_rate",
    "carrying_out_rate",
    "fully_content_rate",
    "content_rate",
)
KEYS = ("filed", "merged", "replied", "resolved", "overdue", "excellent", *RATES)
# Shares and middles of fewer say more of single people than of work.
FEWEST = 5


@dataclass(frozen=True)
class Row:
    """Motions of one category or department: how many, how many answered, and the middle of the days that took."""

    name: str
    count: int
    replied: int = 0
    days: float | None = None
    share: float | None = None


@dataclass(frozen=True)
class Statistics:
    """What the page shows: figures, what became of the motions handed in, categories and departments."""

    values: dict[str, FigureValue]
    outcome: dict[str, int]
    categories: list[Row]
    departments: list[Row]
    overdue: list[Motion]

    def is_few(self, number: int | None) -> bool:
        """Whether a share of so many is not told."""
        return (number or 0) < FEWEST


def statistics_of(scope: Scope) -> Statistics:
    """The statistics of a scope: one query for each base of its figures, one each for outcome, categories, departments."""
    found = evaluate([f"congress.motions_{key}" for key in KEYS], scope)
    values = {key.removeprefix("congress.motions_"): value for key, value in found.items()}
    return Statistics(values, outcome_of(scope), categories_of(scope), departments_of(scope), overdue_of(scope))


def outcome_of(scope: Scope) -> dict[str, int]:
    """What had become, by the last day, of the motions handed in within the period.

    Each stands in one place: raises ArithmeticError when they do not add up.
    """
    day = scope.last_day
    withdrawn, filed = Q(withdrawn_on__lte=day), Q(filed_on__lte=day)
    converted, rejected = Q(converted_on__lte=day), Q(rejected_on__lte=day)
    still = Q(withdrawn_on=None) | Q(withdrawn_on__gt=day)
    open_ones = [
        Q(**{f"{step}": None}) | Q(**{f"{step}__gt": day}) for step in ("filed_on", "converted_on", "rejected_on")
    ]
    found = (
        Motion.objects.counted_for(scope)
        .handed_in(scope)
        .aggregate(
            submitted=Count("pk"),
            accepted=Count("pk", filter=filed & still),
            converted=Count("pk", filter=converted),
            rejected=Count("pk", filter=rejected),
            withdrawn=Count("pk", filter=withdrawn),
            pending=Count("pk", filter=still & open_ones[0] & open_ones[1] & open_ones[2]),
        )
    )
    if found["submitted"] != sum(found[part] for part in PARTS):
        raise ArithmeticError(f"Motions handed in do not add up: {found}")
    return found


def categories_of(scope: Scope) -> list[Row]:
    """How the motions handed in spread over the categories, the largest first."""
    parts = evaluate_by("congress.motions_by_category", scope, "category")
    total = sum(value.value for value in parts.values())
    rows = [
        Row(name, value.value, share=round(100 * value.value / total, 1) if total >= FEWEST else None)
        for (name,), value in parts.items()
    ]
    return sorted(rows, key=lambda row: (-row.count, row.name))


def overdue_of(scope: Scope) -> list[Motion]:
    """Motions whose reply is overdue on the last day, the longest first."""
    return sorted(
        (row.record for row in facts("congress.motions_overdue", scope)), key=lambda motion: motion.reply_due_on
    )


def departments_of(scope: Scope) -> list[Row]:
    """How each lead department fares with the motions filed; one query. The middle of few is not told."""
    filed = Motion.objects.counted_for(scope).filed(scope).exclude(lead_unit="")
    by_unit: dict[str, list] = {}
    for unit, began, filed_on, replied in filed.values_list("lead_unit", "assigned_on", "filed_on", "replied_on"):
        is_answered = replied is not None and replied <= scope.last_day
        by_unit.setdefault(unit, []).append((replied - (began or filed_on)).days if is_answered else None)
    rows = [_department(name, took) for name, took in by_unit.items()]
    return sorted(rows, key=lambda row: (-row.count, row.name))


def _department(name: str, took: Iterable[int | None]) -> Row:
    took = list(took)
    days = [value for value in took if value is not None]
    share = round(100 * len(days) / len(took), 1) if len(took) >= FEWEST else None
    return Row(name, len(took), len(days), median(days) if len(days) >= FEWEST else None, share)
