"""Within how many days a suggestion is answered, as the rules set it: 30 days, or 15 working days."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from core.observances import legal_holidays
from core.periods import Period
from core.rules import rule

KEY = "disclosure.suggestion_days"
WORKING = "working"
USUAL_DAYS, LONGEST_DAYS = 15, 180
SATURDAY = 5


@dataclass(frozen=True)
class Term:
    """So many days, counted as days of the calendar or as working days; `source` is where that comes from."""

    days: int
    is_working: bool
    source: str = ""

    def __str__(self) -> str:
        text = _("%(count)d working days") if self.is_working else _("%(count)d days")
        return text % {"count": self.days}

    @property
    def value(self) -> str:
        return f"{self.days} {WORKING}" if self.is_working else str(self.days)

    def ends(self, begun: date) -> date:
        """The last day of the term; its first day does not count.

        Which days are moved for holidays is announced year by year and not known here: Saturdays and Sundays never
        work, the holidays of the law neither.
        """
        if not self.is_working:
            return begun + timedelta(days=self.days)
        holidays = legal_holidays(Period(begun, begun + timedelta(days=self.days * 3 + 30)))
        day, left = begun, self.days
        while left:
            day += timedelta(days=1)
            if day.weekday() < SATURDAY and day not in holidays:
                left -= 1
        return day


def read_term(value: str, source: str = "") -> Term | None:
    """The term that a rule's value names; None for a value that names none."""
    number, _blank, counted = value.partition(" ")
    if not number.isdigit() or counted not in {"", WORKING} or not 0 < int(number) <= LONGEST_DAYS:
        return None
    return Term(int(number), counted == WORKING, source)


def term_of(branch, on: date) -> Term:
    """The term that holds in a branch on a day: its own, else the usual one."""
    found = rule(KEY, on=on, branch=branch)
    return (read_term(found.value, found.source) if found else None) or Term(USUAL_DAYS, is_working=True)
