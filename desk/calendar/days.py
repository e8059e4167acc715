"""Which days are off, which are worked to make up for them, and what is said of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from core.calendars import CalendarItem
from core.observances import festival_name, legal_holidays
from core.periods import Period

WEEKEND = {5, 6}


@dataclass(frozen=True)
class DayKind:
    """Whether a day is off (True), worked instead (False) or a day like others (None), and by which name.

    `is_by_law` tells a holiday that no list of the branch speaks of.
    """

    is_off: bool | None = None
    name: str = ""
    is_by_law: bool = False


def kinds_of_days(items: Iterable[CalendarItem], period: Period) -> dict[date, DayKind]:
    """The days of a period that are unlike others: by the branch's own list, else by law."""
    found = {
        day: DayKind(True, festival_name(festival), is_by_law=True) for day, festival in legal_holidays(period).items()
    }
    for item in items:
        if item.is_off is not None:
            first, last = max(item.days.first_day, period.first_day), min(item.days.last_day, period.last_day)
            found |= {day: DayKind(item.is_off, item.title) for day in days_between(first, last)}
    return found


def days_between(first: date, last: date) -> list[date]:
    """Every day from one to another, both included."""
    return [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
