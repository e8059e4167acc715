"""The pages of the calendar: a month as weeks, a half-year as a list, a year at a glance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import pgettext

from core.calendars import CalendarItem, CalendarSource, all_sources, source_named
from core.dates import PreciseDay
from core.day_names import day_name, is_chinese
from core.errors import Refused
from core.models import Branch
from core.periods import Period, shift_month
from desk.calendar.conflicts import Conflict, conflicts_of
from desk.calendar.days import WEEKEND, DayKind, days_between, kinds_of_days
from desk.calendar.entries import Entry, entries_of, items_for
from desk.calendar.question import VIEWS, Question

DAYS_OFF = "days_off"
SHORT_WEEKDAYS = tuple("一二三四五六日")


@dataclass(frozen=True)
class Day:
    """One day: how it is named, whether it is off or worked, and what stands on it."""

    day: date
    entries: tuple[Entry, ...]
    kind: DayKind
    is_today: bool
    is_in_month: bool = True

    @property
    def again(self) -> tuple[Entry, ...]:
        """What stood on the day before, too: a list tells it once, on its first day within the month."""
        begun = self.day.day == 1
        return () if begun else tuple(entry for entry in self.entries if entry.item.days.first_day < self.day)

    @property
    def fresh(self) -> tuple[Entry, ...]:
        """What does not."""
        return tuple(entry for entry in self.entries if entry not in self.again)

    @property
    def is_busy(self) -> bool:
        """Whether any work stands on it, beside festivals and days off."""
        return any(entry.is_record for entry in self.entries)

    @property
    def weekday(self) -> str:
        return str(WEEKDAYS[self.day.weekday()])

    @property
    def is_free(self) -> bool:
        """Whether people are at home: off, or a weekend that nothing makes a working day."""
        return self.day.weekday() in WEEKEND if self.kind.is_off is None else self.kind.is_off

    @property
    def mark(self) -> str:
        """休 or 班, as calendars have it."""
        return {True: pgettext("calendar", "off"), False: pgettext("calendar", "work"), None: ""}[self.kind.is_off]

    @property
    def anchor(self) -> str:
        return f"d{self.day:%m%d}"


@dataclass(frozen=True)
class Month:
    """One month: its name, its weeks from Monday on, and what stands in it without a day."""

    first: date
    weeks: tuple[tuple[Day, ...], ...]
    loose: tuple[Entry, ...]
    url: str = ""

    @property
    def name(self) -> str:
        return month_name(self.first)

    @property
    def days(self) -> list[Day]:
        """Its own days on which anything begins, in order."""
        return [day for week in self.weeks for day in week if day.is_in_month and day.fresh]

    @property
    def count(self) -> int:
        """How much work stands in it, each thing once."""
        told = [entry for day in self.days for entry in day.fresh] + list(self.loose)
        return sum(entry.is_record for entry in told)

    @property
    def is_empty(self) -> bool:
        return not self.days and not self.loose


def month_name(first: date) -> str:
    """2024年5月 or May 2024."""
    return f"{first.year}年{first.month}月" if is_chinese() else date_format(first, "F Y")


def short_weekday(name: str) -> str:
    """一 of 星期一, Mo of Monday."""
    return name[-1] if is_chinese() else name[:2]


def months_of(period: Period, entries: Sequence[Entry], kinds: Mapping[date, DayKind], *, today: date) -> list[Month]:
    """The months of a period with what stands on their days; the days beside a month are empty.

    What lasts for months without a day of its own is told once, in the first of the months shown.
    """
    loose = [entry for entry in entries if entry.item.is_loose]
    by_day: dict[date, list[Entry]] = {}
    for entry in entries:
        if not entry.item.is_loose:
            first, last = entry.item.days.first_day, entry.item.days.last_day
            for day in days_between(max(first, period.first_day), min(last, period.last_day)):
                by_day.setdefault(day, []).append(entry)
    return [
        _month(
            month,
            by_day,
            tuple(e for e in loose if month.first_day <= _told_from(e, period) <= month.last_day),
            kinds,
            today,
        )
        for month in _months(period)
    ]


def _told_from(entry: Entry, period: Period) -> date:
    return max(entry.item.days.first_day, period.first_day)


def _months(period: Period) -> list[Period]:
    first = period.first_day
    return [Period.month(*shift_month(first.year, first.month, by)) for by in range(period.months_touched)]


def _month(month: Period, by_day: Mapping, loose: tuple[Entry, ...], kinds: Mapping, today: date) -> Month:
    first, last = month.first_day, month.last_day
    begins = first - timedelta(days=first.weekday())
    ends = last + timedelta(days=6 - last.weekday())
    days = [
        Day(day, tuple(by_day.get(day, ())) if inside else (), kinds.get(day, DayKind()), day == today, inside)
        for day in days_between(begins, ends)
        for inside in [first <= day <= last]
    ]
    weeks = tuple(tuple(days[place : place + 7]) for place in range(0, len(days), 7))
    return Month(first, weeks, loose)


@dataclass(frozen=True)
class Shown:
    """What a page or a paper is made of."""

    months: list[Month]
    conflicts: list[Conflict]
    items: list[CalendarItem]


def shown(user, branch: Branch, question: Question, *, today: date) -> Shown:
    """The months of a question with their entries, and what does not go well together."""
    period = question.period
    items = items_for(user, branch, period, {*question.sources, DAYS_OFF}, today=today)
    return arranged(user, branch, question, items, period, today=today)


def arranged(
    user, branch: Branch, question: Question, items: Sequence[CalendarItem], period: Period, *, today: date
) -> Shown:
    """Items as months; days off mark their days even where they are not told as entries."""
    kinds = kinds_of_days(items, period)
    told = [item for item in items if item.source in question.sources]
    conflicts = conflicts_of(told, period, kinds)
    troubled = frozenset(number for conflict in conflicts for number in conflict.numbers)
    entries = entries_of(told, user=user, branch=branch, query=question.query, year=question.year, troubled=troubled)
    return Shown(months_of(period, entries, kinds, today=today), conflicts, told)


@dataclass(frozen=True)
class Way:
    """A link to another view of the calendar."""

    label: Any
    query: str
    is_here: bool = False


def page_of(user, branch: Branch, question: Question, *, today: date) -> dict[str, Any]:
    """What the template of the calendar shows."""
    found = shown(user, branch, question, today=today)
    address = reverse("desk:calendar", args=[branch.slug])
    before, after = question.shifted(-1), question.shifted(1)
    months = [replace(m, url=f"{address}?{_at_month(question, m.first).query}") for m in found.months]
    passed = [month for month in months if month.first.replace(day=1) < today.replace(day=1)]
    is_running = question.period.first_day <= today <= question.period.last_day
    return {
        "question": question,
        "title": title_of(question),
        "months": months,
        "coming": [month for month in months if month not in passed] if is_running else months,
        "passed": passed if is_running else [],
        "conflicts": found.conflicts,
        "is_empty": not found.items,
        "weekdays": [str(name) for name in WEEKDAYS.values()],
        "short_weekdays": [(str(name), short_weekday(str(name))) for name in WEEKDAYS.values()],
        "is_everything": len(question.sources) == len(all_sources()),
        "views": [
            Way(label, replace(question, view=view).query, view == question.view) for view, label in VIEWS.items()
        ],
        "before": before and before.query,
        "after": after and after.query,
        "now": question.at(today).query,
        "sources": [(source, source.key in question.sources) for source in all_sources()],
    }


def _at_month(question: Question, first: date) -> Question:
    return replace(question.at(first), view="month")


def title_of(question: Question) -> str:
    """What is shown, by name: 2024年5月, 2024年上半年, 2024年."""
    period = question.period
    if question.view == "month":
        return month_name(period.first_day)
    return period.label if is_chinese() else _english(period)


def _english(period: Period) -> str:
    if period.months_touched > 6:
        return str(period.first_day.year)
    return f"{date_format(period.first_day, 'F')} – {date_format(period.last_day, 'F Y')}"


def stands_on(source: CalendarSource, record: Any) -> str:
    """The days of a record that may be moved, in words; empty while it has none."""
    days = getattr(record, source.held)
    return day_name(days) if days else ""


@dataclass(frozen=True)
class Undo:
    """The way back after something was moved: where to, and from which days in words."""

    url: str
    days: str
    stood: str


def undo_of(branch: Branch, moved: str, stood: str) -> Undo | None:
    """The way back that an address offers after a move; None where it names nothing that could be moved."""
    key, _dot, number = moved.partition(".")
    source = source_named(key)
    if source is None or source.move is None:
        return None
    try:
        days = PreciseDay.parse(stood)
        url = reverse("desk:calendar_move", args=[branch.slug, key, UUID(number)])
    except (Refused, ValueError):
        return None
    return Undo(url, days.chinese(with_year=True), day_name(days))
