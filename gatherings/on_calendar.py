"""Gatherings as things that stand in the calendar."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet

from core.audit import target_of
from core.calendars import GONE, Asked, CalendarItem, Standing
from core.hours import read_hour
from core.records import BranchRecord
from gatherings.models import Gathering


def gatherings_on(rows: QuerySet, asked: Asked) -> QuerySet:
    """Those of the branch that touch the days asked for, each with its notices; two queries."""
    found = rows.in_branches([asked.branch])
    found = found if asked.is_whole else found.standing()
    notices = rows.model._meta.get_field("notices").related_model.objects.order_by("-pk")
    period = asked.period
    return found.filter(held_from__lte=period.last_day, held_to__gte=period.first_day).prefetch_related(
        Prefetch("notices", notices)
    )


def gathering_items(
    rows: QuerySet,
    asked: Asked,
    more: Callable[[Any], dict[str, Any]] = lambda gathering: {},
    beside: Callable[[Any], list[BranchRecord]] = lambda gathering: [],
) -> Iterator[CalendarItem]:
    """The gatherings of `gatherings_on`; `more` gives what an area knows of one beyond that.

    `beside` are the other records from which that is known; a notice, whose hour is told, is one of them anyway.
    """
    for gathering in gatherings_on(rows, asked):
        notices = list(gathering.notices.all())
        words = [notice.begins for notice in notices if not notice.is_voided]
        others = [*notices, *beside(gathering)]
        told = {
            "standing": Standing.HELD if is_over(gathering, asked) else Standing.AHEAD,
            "begins": read_hour(words[0]) if words else None,
            **more(gathering),
        }
        yield CalendarItem(
            gathering.held,
            gathering.title,
            number=str(gathering.public_id),
            place=gathering.place,
            gathers=told["standing"] not in GONE and not gathering.is_voided,
            # Of what was voided the versions count on, so that a number never falls.
            version=gathering.version + sum(other.version for other in others),
            beside=tuple(target_of(other) for other in others),
            since=gathering.created_at,
            is_voided=gathering.is_voided,
            **told,
        )


def is_over(gathering: Gathering, asked: Asked) -> bool:
    return gathering.held.last_day < asked.today
