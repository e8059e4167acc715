"""The spans of time that plans, figures and reports speak of. Both days are included."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from core.errors import Refused

EARLIEST_YEAR, LATEST_YEAR = 1900, 2200
HALF_NAMES = {1: "上半年", 2: "下半年"}
QUARTER_NAMES = {1: "一季度", 2: "二季度", 3: "三季度", 4: "四季度"}


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The (year, month) that lies `by` months later, or earlier when negative."""
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


@dataclass(frozen=True, order=True)
class Period:
    """From `first_day` to `last_day`, both included; the name it goes by follows from the two days."""

    first_day: date
    last_day: date

    def __post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise Refused(
                _("The period ends on %(last)s, before it begins on %(first)s."),
                params={"first": self.first_day.isoformat(), "last": self.last_day.isoformat()},
                code="period_reversed",
            )

    def __str__(self) -> str:
        return self.label

    @classmethod
    def months_from(cls, year: int, month: int, count: int) -> Period:
        """`count` whole months, beginning with the month given."""
        return cls(date(year, month, 1), month_end(*shift_month(year, month, count - 1)))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """One calendar month."""
        return cls.months_from(year, month, 1)

    @classmethod
    def quarter(cls, year: int, number: int) -> Period:
        """Quarter 1 to 4 of a calendar year."""
        return cls.months_from(year, number * 3 - 2, 3)

    @classmethod
    def half(cls, year: int, number: int) -> Period:
        """Half 1 (January to June) or 2 (July to December) of a calendar year."""
        return cls.months_from(year, number * 6 - 5, 6)

    @classmethod
    def year_of(cls, year: int) -> Period:
        """The whole calendar year."""
        return cls.months_from(year, 1, 12)

    @classmethod
    def school_year(cls, year: int) -> Period:
        """The school year that begins in September of `year` and ends in August of the next."""
        return cls.months_from(year, 9, 12)

    @classmethod
    def term(cls, year: int, number: int) -> Period:
        """A term of the school year that begins in `year`: 1 = September to January, 2 = February to July.

        Customary bounds, set by no law: a school whose calendar differs gives its own two days.
        """
        if number == 1:
            return cls.months_from(year, 9, 5)
        if number == 2:
            return cls.months_from(year + 1, 2, 6)
        raise ValueError(f"a school year has two terms, not {number}")

    @classmethod
    def statistics_year(cls, year: int) -> Period:
        """The union statistics year: 1 October of the year before to 30 September.

        Unconfirmed for any given year: the yearly notice decides, so callers let the two days be edited.
        """
        return cls.months_from(year - 1, 10, 12)

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period that a slug names: 2024, 2024H1, 2024Q2, 2024-09, 2024-09/2024-12, 2024-02-01/2024-08-31.

        Years, halves and months are read in Chinese words, too: 2024年上半年.

        Raises Refused when the text is none of these, names an impossible day, or ends before it begins.
        """
        first, slash, last = text.strip().upper().partition("/")
        if not slash:
            return _parse_single(first, text)
        begins, ends = _parse_single(first, text), _parse_single(last, text)
        return cls(begins.first_day, ends.last_day)

    @property
    def months_touched(self) -> int:
        """In how many calendar months the period has days."""
        first, last = self.first_day, self.last_day
        return (last.year - first.year) * 12 + last.month - first.month + 1

    @property
    def is_whole_months(self) -> bool:
        """Whether it begins on the first of a month and ends on the last day of one."""
        return self.first_day.day == 1 and self.last_day == month_end(self.last_day.year, self.last_day.month)

    @property
    def label(self) -> str:
        """The name in official Chinese: 2024年上半年, 2024年9月至12月, 2024年2月1日至8月31日."""
        first, last = self.first_day, self.last_day
        if not self.is_whole_months:
            return _day_label(first, last)
        named = self._named_part()
        if named is not None:
            kind, number = named
            part = {"H": HALF_NAMES, "Q": QUARTER_NAMES}[kind][number] if kind else ""
            return f"{first.year}年{part}"
        if self.months_touched == 1:
            return f"{first.year}年{first.month}月"
        if self._is_whole_years():
            return f"{first.year}年至{last.year}年"
        end = f"{last.month}月" if first.year == last.year else f"{last.year}年{last.month}月"
        return f"{first.year}年{first.month}月至{end}"

    @property
    def school_label(self) -> str:
        """2024—2025学年, 2024—2025学年第一学期; the plain label when it is neither a school year nor a term."""
        year = self.first_day.year if self.first_day.month >= 9 else self.first_day.year - 1
        name = f"{year}—{year + 1}学年"
        if self == Period.school_year(year):
            return name
        if self == Period.term(year, 1):
            return f"{name}第一学期"
        if self == Period.term(year, 2):
            return f"{name}第二学期"
        return self.label

    @property
    def slug(self) -> str:
        """The shortest text that `parse` reads back to this period."""
        first, last = self.first_day, self.last_day
        if self.is_whole_months:
            named = self._named_part()
            if named is not None:
                kind, number = named
                return f"{first.year}{kind}{number}" if kind else f"{first.year}"
            if self.months_touched == 1:
                return f"{first:%Y-%m}"
            return f"{first:%Y-%m}/{last:%Y-%m}"
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"

    @property
    def months(self) -> tuple[Period, ...]:
        """Month by month, each cut to the period: together they are exactly the period."""
        year, month = self.first_day.year, self.first_day.month
        whole = (Period.month(*shift_month(year, month, index)) for index in range(self.months_touched))
        return tuple(Period(max(part.first_day, self.first_day), min(part.last_day, self.last_day)) for part in whole)

    @property
    def following(self) -> Period:
        """The period that the next plan is for: next half, next year, next term, else the same length after it."""
        school = self.first_day.year if self.first_day.month >= 9 else self.first_day.year - 1
        if self == Period.term(school, 1):
            return Period.term(school, 2)
        if self == Period.term(school, 2):
            return Period.term(school + 1, 1)
        if self.is_whole_months:
            next_month = shift_month(self.last_day.year, self.last_day.month, 1)
            return Period.months_from(*next_month, self.months_touched)
        begin = self.last_day + timedelta(days=1)
        return Period(begin, begin + (self.last_day - self.first_day))

    @property
    def preceding(self) -> Period:
        """The period whose `following` this one is: the half, year or term before, else the same length before it."""
        school = self.first_day.year if self.first_day.month >= 9 else self.first_day.year - 1
        if self == Period.term(school, 1):
            return Period.term(school - 1, 2)
        if self == Period.term(school, 2):
            return Period.term(school, 1)
        if self.is_whole_months:
            count = self.months_touched
            return Period.months_from(*shift_month(self.first_day.year, self.first_day.month, -count), count)
        end = self.first_day - timedelta(days=1)
        return Period(end - (self.last_day - self.first_day), end)

    @property
    def year_before(self) -> Period:
        """The same span one year earlier; whole months stay whole, 29 February becomes the 28th."""
        if self.is_whole_months:
            return Period.months_from(self.first_day.year - 1, self.first_day.month, self.months_touched)
        return Period(one_year_earlier(self.first_day), one_year_earlier(self.last_day))

    def cut(self, as_of: date | None) -> Period:
        """The part up to and including `as_of` (None: the whole). Raises Refused when it has not begun by then."""
        if as_of is None or as_of >= self.last_day:
            return self
        if as_of < self.first_day:
            raise Refused(
                _("%(period)s has not begun on %(day)s."),
                params={"period": self.label, "day": as_of.isoformat()},
                code="period_not_begun",
            )
        return Period(self.first_day, as_of)

    def contains(self, first: date | None, last: date | None = None) -> bool:
        """Whether a day, or a span, lies wholly inside. What straddles the edge, or has no date, does not."""
        if first is None:
            return False
        return self.first_day <= first and (last or first) <= self.last_day

    def month_ends(self, as_of: date | None = None) -> tuple[date, ...]:
        """The last days of the months that have ended by `as_of`: what "every month" is measured at."""
        reached = min(as_of or self.last_day, self.last_day)
        ends = (month_end(part.last_day.year, part.last_day.month) for part in self.months)
        return tuple(end for end in ends if end <= reached)

    def _is_whole_years(self) -> bool:
        return self.is_whole_months and self.first_day.month == 1 and self.last_day.month == 12

    def _named_part(self) -> tuple[str, int] | None:
        """("", 0) for a calendar year, ("H", 1 or 2) for a half, ("Q", 1 to 4) for a quarter, else None."""
        for kind, size in (("", 12), ("H", 6), ("Q", 3)):
            if self.months_touched == size and (self.first_day.month - 1) % size == 0:
                return kind, (self.first_day.month - 1) // size + 1 if kind else 0
        return None


_SLUGS: tuple[tuple[re.Pattern[str], Callable[..., Period]], ...] = (
    (re.compile(r"([0-9]{4})"), Period.year_of),
    (re.compile(r"([0-9]{4})H([12])"), Period.half),
    (re.compile(r"([0-9]{4})Q([1-4])"), Period.quarter),
    (re.compile(r"([0-9]{4})-([0-9]{2})"), Period.month),
    (re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})"), lambda *day: Period(date(*day), date(*day))),
    # As people write them.
    (re.compile(r"([0-9]{4})年"), Period.year_of),
    (re.compile(r"([0-9]{4})年上半年"), lambda year: Period.half(year, 1)),
    (re.compile(r"([0-9]{4})年下半年"), lambda year: Period.half(year, 2)),
    (re.compile(r"([0-9]{4})年([0-9]{1,2})月"), Period.month),
)


def _parse_single(part: str, text: str) -> Period:
    for pattern, make in _SLUGS:
        match = pattern.fullmatch(part.strip())
        if match and EARLIEST_YEAR <= int(match[1]) <= LATEST_YEAR:
            try:
                return make(*(int(group) for group in match.groups()))
            except ValueError:
                break
    raise Refused(
        _("“%(text)s” is not a period. Write for example 2024H1, 2024, 2024Q2, 2024-09 or 2024-02-01/2024-08-31."),
        params={"text": text},
        code="period_unreadable",
    )


def _day_label(first: date, last: date) -> str:
    begins = f"{first.year}年{first.month}月{first.day}日"
    if first == last:
        return begins
    if first.year != last.year:
        return f"{begins}至{last.year}年{last.month}月{last.day}日"
    return f"{begins}至{last.day}日" if first.month == last.month else f"{begins}至{last.month}月{last.day}日"


def one_year_earlier(day: date) -> date:
    """The same day a year before; 29 February becomes the 28th."""
    last_of_month = monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, last_of_month))


def one_year_later(day: date) -> date:
    """The same day a year after; 29 February becomes the 28th."""
    last_of_month = monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last_of_month))
