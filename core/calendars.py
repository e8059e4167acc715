"""日历: what stands on which day, declared beside the area in its `calendars.py`; page, paper and feed are made from it.

An area brings a source by one declaration. A source reads one branch for some days by a fixed number of queries.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.dates import PreciseDay, Precision
from core.models import Branch
from core.periods import Period

# A span of more days stands above the month and not on each of its days.
LONGEST_ON_DAYS = 14
EXACT = {Precision.DAY, Precision.DAYS, Precision.FESTIVAL}


class Standing(models.TextChoices):
    """How something that stands in the calendar fares."""

    AHEAD = "ahead", _("planned")
    HELD = "held", pgettext_lazy("calendar", "held")
    DONE = "done", _("done")
    PUT_OFF = "put_off", _("postponed")
    OFF = "off", _("cancelled")
    MOVED = "moved", _("moved to a later time")
    LATE = "late", _("overdue")


# Not on these days, whatever becomes of it on others.
GONE = {Standing.OFF, Standing.MOVED}


@dataclass(frozen=True)
class Asked:
    """Of which branch and days somebody asks, and on which day. `is_whole` asks for what was voided, too."""

    branch: Branch
    period: Period
    today: date
    is_whole: bool = False


@dataclass(frozen=True)
class CalendarItem:
    """One thing on one or more days.

    `number` is the outward identity of its record, `sheet` the kind of record where it is not the source's own; an item
    without a record leads nowhere. `part` tells several items of a source about one record apart, and lasts. `who` is a right beyond that to see the desk. What is not `is_open` names somebody
    and stays inside the desk. `gathers` people at a `place`, from the hour `begins` where that is known. `is_off` is set
    for days off (True) and make-up days (False). `told_by` is the source that tells the same better. `since` is when
    it was entered, `version` how often it was written, together with those `beside` it of which it tells (as
    `core.audit.target_of` names them).
    """

    days: PreciseDay
    title: str
    number: str = ""
    part: str = ""
    sheet: str = ""
    standing: str = ""
    place: str = ""
    begins: time | None = None
    was: PreciseDay | None = None
    who: str = ""
    is_open: bool = True
    gathers: bool = False
    is_off: bool | None = None
    may_move: bool = False
    told_by: str = ""
    version: int = 1
    beside: tuple[str, ...] = ()
    since: datetime | None = None
    is_voided: bool = False
    source: str = ""

    @property
    def is_loose(self) -> bool:
        """Whether it belongs to no day: only its month is known, or it lasts for weeks."""
        span = (self.days.last_day - self.days.first_day).days
        return self.days.precision not in EXACT or span >= LONGEST_ON_DAYS

    def is_on(self, day: date) -> bool:
        return self.days.first_day <= day <= self.days.last_day


Move = Callable[[Branch, str, PreciseDay, Any], PreciseDay]


@dataclass(frozen=True)
class CalendarSource:
    """One kind of thing that stands in the calendar.

    `items(asked)` gives what touches the days asked for. `sheet` is the kind of record behind it. `move(branch, number,
    days, user)` puts a record that may be moved on other days and returns those it stood on; Refused where it may not.
    `is_shared` says whether the feed carries it; what it says there names nobody. `held` is the attribute of a record that may be
    moved in which its days stand. `tone` is the colour beside its name.
    """

    key: str
    name: Any
    rank: int
    items: Callable[[Asked], Iterable[CalendarItem]]
    sheet: str = ""
    tone: str = ""
    is_shared: bool = False
    move: Move | None = None
    held: str = ""


_registry: dict[str, CalendarSource] = {}


def calendar_source(declared: CalendarSource) -> CalendarSource:
    """Register a source; its name must be free, and fit for an address."""
    if declared.key in _registry or not declared.key.isidentifier():
        raise ImproperlyConfigured(f"{declared.key}: a source of the calendar has one name, a word without marks.")
    _registry[declared.key] = declared
    return declared


def all_sources() -> list[CalendarSource]:
    """Every declared source in the order in which they stand."""
    return sorted(_registry.values(), key=lambda source: (source.rank, source.key))


def source_named(key: str) -> CalendarSource | None:
    """The source of that key, or None."""
    return _registry.get(key)


def items_of(asked: Asked, keys: Iterable[str]) -> list[CalendarItem]:
    """What these sources tell of the days asked for, by day and rank; what another of them tells better is left out."""
    chosen = [source for source in all_sources() if source.key in set(keys)]
    found = [
        (source.rank, replace(item, source=source.key, sheet=item.sheet or source.sheet))
        for source in chosen
        for item in source.items(asked)
    ]
    known = {source.key for source in chosen}
    told = [(rank, item) for rank, item in found if item.told_by not in known]
    return [item for _rank, item in sorted(told, key=_place)]


def _place(ranked: tuple[int, CalendarItem]) -> tuple:
    rank, item = ranked
    return (item.days.first_day, rank, item.begins or time.min, item.days.last_day, item.title, item.number)
