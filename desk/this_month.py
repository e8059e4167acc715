"""What the home shows of the month at hand: activities and meetings, and whose birthday it is."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from core.day_names import day_name
from core.kept import kept, version_of
from core.models import Branch
from core.panels import record_url
from core.periods import Period
from desk.calendar.entries import Entry, entries_of, items_for
from members.selectors import birthdays_in

SOURCES = ("activities", "meetings")
SHOWN, PEOPLE = 6, 12


@dataclass(frozen=True)
class MonthLine:
    """One activity or meeting: on which day, what, how it stands, its page, and whether its day is over."""

    day: str
    title: str
    place: str
    state: str
    url: str
    is_past: bool


@dataclass(frozen=True)
class Born:
    """Somebody whose birthday is in the month, without the year."""

    name: str
    day: str
    url: str


@dataclass(frozen=True)
class Month:
    """`more` is how many activities and meetings are left to the calendar, `more_people` whether the list has more."""

    number: int
    lines: tuple[MonthLine, ...]
    more: int
    people: tuple[Born, ...]
    more_people: bool
    calendar_url: str


def month_of(user, branch: Branch, *, today: date) -> Month:
    """The month of today. What is still ahead goes first into what is shown; the order is that of the days."""
    period = Period.month(today.year, today.month)
    items = items_for(user, branch, period, SOURCES, today=today)
    entries = entries_of(items, user=user, branch=branch, query="", year=today.year)
    ahead = [entry for entry in entries if entry.item.days.last_day >= today][:SHOWN]
    past = [entry for entry in entries if entry.item.days.last_day < today]
    shown = [*past[max(0, len(past) - (SHOWN - len(ahead))) :], *ahead]
    people = kept(version_of([branch.pk]), lambda: _born(branch, today), "born", branch.slug, today)
    return Month(
        number=today.month,
        lines=tuple(_line(entry, today) for entry in shown),
        more=len(entries) - len(shown),
        people=tuple(people[:PEOPLE]),
        more_people=len(people) > PEOPLE,
        calendar_url=reverse("desk:calendar", args=[branch.slug]),
    )


def _born(branch: Branch, today: date) -> list[Born]:
    """One more than are shown, if there are."""
    people = birthdays_in(branch, today.month, today=today)[: PEOPLE + 1]
    return [Born(each.name, f"{each.birth_on:%m-%d}", record_url(branch.slug, "roster", each)) for each in people]


def _line(entry: Entry, today: date) -> MonthLine:
    days = entry.item.days
    return MonthLine(
        day_name(days, today.year), entry.item.title, entry.item.place, entry.state, entry.url, days.last_day < today
    )
