"""What the officer's home shows, computed from the figures of the areas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.facts import Fact, fact_of
from core.figures import FigureValue, Scope, all_declared, evaluate
from core.periods import Period

MEETINGS = (
    "congress.staff_congress",
    "congress.staff_assembly",
    "congress.members_congress",
    "congress.members_assembly",
    "congress.committee",
    "congress.audit",
    "congress.group",
    "congress.preparatory",
    "congress.symposium",
)
# One area a row: its heading, its figures (the first leads), and whether nought goes without saying.
STRIP: tuple[tuple[Any, tuple[str, ...], bool], ...] = (
    (_("Members"), ("members.members", "members.membership_rate"), False),
    (_("Meetings"), MEETINGS, True),
    (_("Motions"), ("congress.motions_filed", "congress.motions_resolved", "congress.motions_open"), False),
    (_("Festival gifts"), ("welfare.festival_people", "welfare.festival_amount", "welfare.festival_gifts"), False),
    (_("Money"), ("finance.expenditure", "finance.income", "finance.closing_balance"), False),
)
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class FactGroup:
    """The figures of one area of work; `lead` is shown large. Without any figure `lead` is None."""

    label: Any
    lead: Fact | None
    others: tuple[Fact, ...]


def fact_groups(scope: Scope) -> list[FactGroup]:
    """The strip of facts of a branch; one query for each base of the figures."""
    known = {item.key for item in all_declared()}
    # An area that is not installed says nothing.
    strip = [(label, [key for key in keys if key in known], quiet) for label, keys, quiet in STRIP]
    values = evaluate([key for _label, keys, _quiet in strip for key in keys], scope)
    return [_group(label, keys, quiet, values) for label, keys, quiet in strip if keys]


def _group(label: Any, keys: Sequence[str], quiet: bool, values: Mapping[str, FigureValue]) -> FactGroup:
    found = [values[key] for key in keys]
    if quiet:
        found = sorted((value for value in found if value), key=lambda value: -value.value)
    facts = [fact_of(value) for value in found]
    return FactGroup(label, facts[0] if facts else None, tuple(facts[1:]))


def kind_for(period: Period) -> str:
    """The kind of summary that is usual for a period of this length."""
    return "annual" if period.months_touched >= MONTHS_OF_A_YEAR else "half_year"
