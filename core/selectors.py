"""Reads over the records of all areas alike."""

from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from typing import Any

from django.apps import apps
from django.db.models import BigAutoField, DateField, Max, Q, QuerySet

from core.kept import kept, version_of
from core.models import Branch
from core.ready_queries import Given, ReadyQuery
from core.records import BranchRecord


def last_recorded_day(branch: Branch, *, today: date) -> date | None:
    """The latest day, not after today, on which a standing record of the branch says that something happened.

    None when nothing is recorded. One query.
    """
    version = version_of([branch.pk])
    days = partial(DAYS.rows, branch=branch.pk, today=today)
    return kept(version, lambda: _latest(days()), "last recorded day", branch.pk, today)


def last_recorded_day_in(branches: Iterable, *, today: date) -> date | None:
    """The same over several branches; one query."""
    branches = list(branches)
    return _latest(_days(Q(branch__in=branches), today)) if branches else None


def _latest(days: Iterable[tuple[date]]) -> date | None:
    return max((day for (day,) in days), default=None)


def _days(of_branches: Q, today: Any) -> QuerySet:
    """The latest day of each of these branches in each of the dated columns."""
    first, *others = (
        model.objects.standing()
        .filter(of_branches, **{f"{name}__lte": today})
        .order_by()
        .values("branch")
        .annotate(day=Max(name))
        .values_list("day")
        for model, name in _dated_columns()
    )
    return first.union(*others, all=True)


# Over a hundred and sixty columns: Django takes ten times as long to put it together as the database to answer it.
DAYS = ReadyQuery(lambda: _days(Q(branch=Given("branch", BigAutoField())), Given("today", DateField())))


def branches_below(branch: Branch) -> QuerySet[Branch]:
    """The branches that answer to this one within the installation, through any number of steps."""
    below = Branch.objects.filter(path__startswith=branch.path) if branch.path else Branch.objects.none()
    return below.exclude(pk=branch.pk).order_by("path", "slug")


@cache
def _dated_columns() -> list[tuple[type[BranchRecord], str]]:
    """The columns that say when something happened: exact days (`…_on`) and the last day of precise ones (`…_to`)."""
    return [
        (model, field.name)
        for model in apps.get_models()
        if issubclass(model, BranchRecord)
        for field in model._meta.fields
        if isinstance(field, DateField) and (field.name == "on" or field.name.endswith(("_on", "_to")))
    ]
