"""Of whom, of which days, and as known on which day a figure speaks."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from core.periods import Period


@dataclass(frozen=True)
class Scope:
    """Branches (ids), a period with both days included, and the day as of which the facts are read."""

    branches: tuple[int, ...]
    period: Period
    as_of: date

    @classmethod
    def of(cls, branch, period: Period, as_of: date | None = None) -> Self:
        """The scope of one branch; without a day it reads the facts as known at the period's end."""
        return cls((branch.pk,), period, as_of or period.last_day)

    @property
    def first_day(self) -> date:
        return self.period.first_day

    @property
    def last_day(self) -> date:
        """The last day that counts: the period's end, or the day of reading when that is earlier."""
        return min(self.period.last_day, self.as_of)

    @property
    def is_whole_year(self) -> bool:
        """Whether it reads a calendar year to its end."""
        return self.period == Period.year_of(self.first_day.year) and self.last_day == self.period.last_day

    def on(self, day: date) -> Self:
        """The same scope as it stood on an earlier day."""
        return replace(self, as_of=day)
