"""What an address asks of the calendar: which view, of when, with which sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.calendars import all_sources
from core.periods import Period, shift_month

VIEWS = {"month": _("Month"), "list": _("List of the half-year"), "year": _("Whole year")}
MONTHS = {"month": 1, "list": 6, "year": 12}
# A festival table reaches that far, and nobody plans beyond it.
YEARS = range(1902, 2099)


@dataclass(frozen=True)
class Question:
    """One view of the calendar; `year` and `month` lie in what is shown, `sources` are the keys of those switched on."""

    view: str
    year: int
    month: int
    sources: tuple[str, ...]

    @property
    def period(self) -> Period:
        """What is shown, from its first to its last day."""
        if self.view == "year":
            return Period.year_of(self.year)
        if self.view == "list":
            return Period.half(self.year, 1 if self.month <= 6 else 2)
        return Period.month(self.year, self.month)

    @property
    def on(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def query(self) -> str:
        """The address of this view after its question mark; all sources go without saying."""
        said = QueryDict(mutable=True)
        said["view"], said["on"] = self.view, self.on
        if set(self.sources) != {source.key for source in all_sources()}:
            said["chosen"] = "1"
            said.setlist("source", list(self.sources))
        return said.urlencode()

    def shifted(self, by: int) -> "Question | None":
        """The same view of what comes before or after; None where no calendar reaches."""
        first = self.period.first_day
        year, month = shift_month(first.year, first.month, by * MONTHS[self.view])
        return replace(self, year=year, month=month) if year in YEARS else None

    def at(self, day: date) -> "Question":
        """The same view of the days about another one."""
        return replace(self, year=day.year, month=day.month)


def read_question(said: Mapping[str, Any], *, today: date) -> Question:
    """What the address asks; this month with everything where it asks nothing that makes sense."""
    view = said.get("view", "")
    found = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})(?:-[0-9]{1,2})?", said.get("on", ""))
    year, month = (int(found[1]), int(found[2])) if found else (today.year, today.month)
    if year not in YEARS or not 1 <= month <= 12:
        year, month = today.year, today.month
    known = [source.key for source in all_sources()]
    chosen = set(said.getlist("source")) if said.get("chosen") else set(known)
    return Question(view if view in VIEWS else "month", year, month, tuple(key for key in known if key in chosen))
