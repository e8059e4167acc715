"""Mentoring and proposals that name somebody: they keep names as the paper has them."""

import re

from django.db.models import Prefetch, Q

from activities.models import Mentoring, MentoringRecord, Proposal
from members.models import Person

BETWEEN = re.compile(r"[、，,;；/和及与\s]+")


def names_in(text: str) -> set[str]:
    """The names that stand in a cell by themselves: 赵示甲、钱示乙."""
    return {part for part in BETWEEN.split(text) if part}


def mentoring_naming(person: Person) -> list[Mentoring]:
    """Mentoring that names the person as mentor or apprentice, the latest first, with its records; two queries."""
    rows = Mentoring.objects.in_branches([person.branch]).standing()
    named = rows.filter(Q(mentors__contains=person.name) | Q(apprentices__contains=person.name))
    records = Prefetch("records", MentoringRecord.objects.standing())
    found = named.order_by("-held_from", "-pk").prefetch_related(records)
    return [row for row in found if person.name in names_in(f"{row.mentors}、{row.apprentices}")]


def proposals_naming(person: Person) -> list[Proposal]:
    """Proposals that name the person, the latest first."""
    rows = Proposal.objects.in_branches([person.branch]).standing().filter(proposer__contains=person.name)
    return [row for row in rows.order_by("-handed_in_on", "-pk") if person.name in names_in(row.proposer)]
