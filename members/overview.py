"""How membership stands today, for the page of the members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.text import capfirst

from core.columns import column_label
from core.facts import Fact, fact_of
from core.figures import evaluate
from core.models import Branch
from core.papers import Paper, all_papers
from core.periods import Period
from core.scopes import scope_of, scope_query
from members.models import Application, MembershipEvent, Person
from members.register import still_open
from members.selectors.people import birthdays_in
from members.states import UNDER_WAY

FIGURES = (
    "members.members",
    "members.membership_rate",
    "members.staff",
    "members.women_members",
    "members.retained_members",
    "members.coverage_rate",
    "members.real_name_rate",
    "members.joined",
)
SHOWN = 8
# What the masks stand for.
LABELS = {"id_mask": "id_number", "phone_mask": "phone"}


@dataclass(frozen=True)
class Open:
    """One thing that the register asks for: its name, and of how many members it is open."""

    name: str
    count: int


@dataclass(frozen=True)
class Overview:
    day: date
    query: str
    facts: list[Fact]
    applications: QuerySet[Application]
    birthdays: QuerySet[Person]
    changes: QuerySet[MembershipEvent]
    open: list[Open]
    papers: Sequence[Paper]


def overview_of(branch: Branch, *, today: date) -> Overview:
    """Everything the page shows; the figures are those of the year so far, as known today."""
    scope = scope_of(branch, Period.year_of(today.year), today=today)
    values = evaluate(FIGURES, scope)
    events = MembershipEvent.objects.in_branches([branch]).whole().exclude(on=None).select_related("person")
    applications = Application.objects.in_branches([branch]).standing().filter(state__in=UNDER_WAY)
    return Overview(
        day=today,
        query=scope_query(scope),
        facts=[fact_of(values[key]) for key in FIGURES],
        applications=applications.select_related("person")[:SHOWN],
        birthdays=birthdays_in(branch, today.month, today=today)[:30],
        changes=events.order_by("-on", "-pk")[:SHOWN],
        open=[Open(_label(name), count) for name, count in still_open(branch, today).items()],
        papers=[paper for paper in all_papers() if paper.may_be_blank],
    )


def _label(name: str) -> str:
    return capfirst(column_label(Person, LABELS.get(name, name)))
