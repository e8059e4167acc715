"""What does not go well together in the calendar. It is told and stops nobody."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from django.utils.translation import gettext as _

from core.calendars import CalendarItem
from core.day_names import day_name, is_chinese
from core.gaps import INNER_MARKS
from core.hours import NOON
from core.observances import HOLIDAYS_SOURCE
from core.periods import Period
from desk.calendar.days import WEEKEND, DayKind, days_between


@dataclass(frozen=True)
class Conflict:
    """One thing to be told: its first day, the sentence, the records concerned, and the law behind it."""

    day: date
    text: str
    numbers: tuple[str, ...]
    source: str = ""


def conflicts_of(items: Iterable[CalendarItem], period: Period, kinds: Mapping[date, DayKind]) -> list[Conflict]:
    """Two gatherings at one place on one day, and gatherings on days off, at weekends and on make-up days."""
    gathered = [item for item in items if item.gathers and not item.is_loose]
    found = [*_at_one_place(gathered, period), *_on_other_days(gathered, period, kinds)]
    return sorted(found, key=lambda conflict: (conflict.day, conflict.text))


def _at_one_place(gathered: Sequence[CalendarItem], period: Period) -> Iterator[Conflict]:
    """Where the hours of both are known, one in the morning and one after noon do not meet."""
    by_place: dict[str, list[CalendarItem]] = defaultdict(list)
    for item in gathered:
        by_place["".join(item.place.split()).casefold()].append(item)
    by_place.pop("", None)
    for items in by_place.values():
        for one, other in combinations(items, 2):
            first = max(one.days.first_day, other.days.first_day, period.first_day)
            last = min(one.days.last_day, other.days.last_day, period.last_day)
            if first <= last and not _are_apart(one, other):
                told = {
                    "first": _named(one),
                    "second": _named(other),
                    "place": one.place,
                    "day": day_name(first, period.first_day.year),
                }
                sentence = _("%(first)s and %(second)s are both at “%(place)s” on %(day)s.")
                yield Conflict(first, sentence % told, (one.number, other.number))


def _are_apart(one: CalendarItem, other: CalendarItem) -> bool:
    both_known = one.begins is not None and other.begins is not None
    return both_known and (one.begins.hour < NOON) != (other.begins.hour < NOON)


def _on_other_days(
    gathered: Sequence[CalendarItem], period: Period, kinds: Mapping[date, DayKind]
) -> Iterator[Conflict]:
    """Each gathering once, with the first of its days that is unlike others."""
    for item in gathered:
        first, last = max(item.days.first_day, period.first_day), min(item.days.last_day, period.last_day)
        for day in days_between(first, last):
            sentence = _sentence(day, kinds.get(day, DayKind()))
            if sentence:
                kind = kinds.get(day, DayKind())
                told = {"title": _named(item), "day": day_name(day, period.first_day.year), "name": kind.name}
                yield Conflict(day, sentence % told, (item.number,), HOLIDAYS_SOURCE if kind.is_by_law else "")
                break


def _sentence(day: date, kind: DayKind) -> str:
    if kind.is_off is False:
        return _("%(title)s is on %(day)s, a make-up working day (%(name)s).")
    if kind.is_by_law:
        return _("%(title)s is on %(day)s, a legal holiday (%(name)s).")
    if kind.is_off:
        return _("%(title)s is on %(day)s, a day off (%(name)s).")
    return _("%(title)s is on %(day)s, at a weekend.") if day.weekday() in WEEKEND else ""


def _named(item: CalendarItem) -> str:
    name = f"“{item.title.translate(INNER_MARKS)}”"
    if item.begins is None:
        return name
    return f"{name}（{item.begins:%H:%M}）" if is_chinese() else f"{name} ({item.begins:%H:%M})"
