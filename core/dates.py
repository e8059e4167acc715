"""Days as exact as they are known: 6月20日, 5月上旬, 2月, 端午节. February is never printed as its first day."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.composites import CompositeField
from core.errors import Refused
from core.festivals import CHINESE_NAMES, Festival, festival_day, festival_named
from core.periods import HALF_NAMES, QUARTER_NAMES, Period

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
TEN_DAYS = {"上": (1, 10), "中": (11, 20), "下": (21, 31)}


class Precision(models.TextChoices):
    """How exactly the day of a fact is known."""

    DAY = "day", _("one day")
    DAYS = "days", _("several days")
    TEN_DAYS = "ten_days", _("ten days of a month")
    MONTH = "month", _("one month")
    MONTHS = "months", _("several months")
    QUARTER = "quarter", _("one quarter")
    HALF = "half", _("half a year")
    YEAR = "year", _("one year")
    FESTIVAL = "festival", _("festival")
    UNKNOWN = "unknown", _("unknown")


@dataclass(frozen=True, order=True)
class PreciseDay:
    """The days from `first_day` to `last_day` (both included) within which something happened, and how it is said.

    Sorts by its first, then its last day. `festival` is set for the precision "festival" only. A date that is not
    known at all is None, never a PreciseDay.
    """

    first_day: date
    last_day: date
    precision: Precision = Precision.DAY
    festival: str = ""

    def __post_init__(self) -> None:
        if self.first_day > self.last_day:
            raise Refused(
                _("The date ends on %(last)s, before it begins on %(first)s."),
                params={"first": self.first_day.isoformat(), "last": self.last_day.isoformat()},
                code="date_reversed",
            )
        object.__setattr__(self, "precision", Precision(self.precision))
        if self.precision == Precision.UNKNOWN:
            raise ValueError("an unknown date is None")
        if self.precision == Precision.DAY and self.first_day != self.last_day:
            raise ValueError("one day begins and ends on the same day")
        if (self.precision == Precision.FESTIVAL) != bool(self.festival):
            raise ValueError("a festival and only a festival has the name of one")

    def __str__(self) -> str:
        return self.chinese(with_year=True)

    @classmethod
    def on(cls, day: date) -> PreciseDay:
        """Exactly this day."""
        return cls(day, day, Precision.DAY)

    @classmethod
    def span(cls, first: date, last: date) -> PreciseDay:
        """From one exact day to another; one day when they are the same."""
        return cls(first, last, Precision.DAY if first == last else Precision.DAYS)

    @classmethod
    def in_period(cls, period: Period, precision: Precision) -> PreciseDay:
        """Some time in a month, quarter, half or year."""
        return cls(period.first_day, period.last_day, precision)

    @classmethod
    def at_festival(cls, festival: Festival, year: int) -> PreciseDay:
        """On a festival of a year, and called by its name."""
        day = festival_day(festival, year)
        return cls(day, day, Precision.FESTIVAL, str(festival.value))

    @classmethod
    def parse(cls, text: Any, year: int | None = None) -> PreciseDay:
        """What an officer's cell or answer means: 2024-05-01, 24年5月, 5月上旬, 5月1日至3日, 2024年春节 and the like.

        `year` stands in where the text names none. Two digits of a year mean 20xx. Raises Refused when the year is
        missing, the day impossible (2月30日) or the text no date. Numbers are no dates: see `from_excel_serial`.
        """
        if isinstance(text, PreciseDay):
            return text
        if isinstance(text, datetime):
            text = text.date()
        if isinstance(text, date):
            return cls.on(text)
        if isinstance(text, float) and not text.is_integer():
            raise _unreadable(text)
        return _Reading(str(int(text) if isinstance(text, float) else text), year).result()

    def chinese(self, with_year: bool = False, year_known: int | None = None) -> str:
        """6月20日, 2月, 5月上旬, 端午节, 5月1日至3日, 2024年.

        The year is printed when asked for, when it is not the one the surrounding text is about (`year_known`), when
        the span passes New Year, or when there is nothing else to print.
        """
        first, last, kind = self.first_day, self.last_day, self.precision
        year = self._year_of_its_name()
        prefix = f"{year}年" if with_year or (year_known is not None and year != year_known) else ""
        if kind == Precision.YEAR:
            return f"{year}年"
        if kind == Precision.FESTIVAL:
            return prefix + CHINESE_NAMES[Festival(self.festival)]
        if kind == Precision.HALF:
            return prefix + HALF_NAMES[1 if first.month <= 6 else 2]
        if kind == Precision.QUARTER:
            return prefix + QUARTER_NAMES[(first.month + 2) // 3]
        if kind == Precision.TEN_DAYS:
            part = next(name for name, (begin, _end) in TEN_DAYS.items() if begin == first.day)
            return f"{prefix}{first.month}月{part}旬"
        prefix = f"{year}年" if first.year != last.year else prefix
        begins, ends = (f"{first.month}月", f"{last.month}月")
        if kind in {Precision.DAY, Precision.DAYS}:
            begins += f"{first.day}日"
            same_month = (first.year, first.month) == (last.year, last.month)
            ends = f"{last.day}日" if same_month else ends + f"{last.day}日"
        if kind in {Precision.DAY, Precision.MONTH}:
            return prefix + begins
        return prefix + begins + "至" + (f"{last.year}年" if first.year != last.year else "") + ends

    def _year_of_its_name(self) -> int:
        """The year to print: 腊八 of lunar 2024 falls in January 2025 and is still 2024's."""
        before = self.first_day.year - 1
        if self.festival == Festival.LABA and festival_day(self.festival, before) == self.first_day:
            return before
        return self.first_day.year


def from_excel_serial(number: float) -> date:
    """The day that a spreadsheet means by a number (1900 date system); the time of day is dropped.

    Raises Refused outside 1900 to 2100, and for serial 60, the 29 February 1900 that never was.
    """
    whole = int(number) if number == number and abs(number) < 10**6 else 0
    if not 1 <= whole <= 73415 or whole == 60:
        raise Refused(
            _("The number %(number)s is not a date of a spreadsheet."),
            params={"number": str(number)},
            code="date_serial",
        )
    return date(1899, 12, 31 if whole < 60 else 30) + timedelta(days=whole)


def _unreadable(text: Any) -> Refused:
    return Refused(
        _("“%(text)s” is not a date. Write for example 2024-05-01, 2024年5月, 5月上旬 or 2024年春节."),
        params={"text": str(text)},
        code="date_unreadable",
    )


_YEAR = r"(?:(?P<year>[0-9]{4}|[0-9]{2})年)?"
_MONTH = r"(?P<month>[0-9]{1,2})"
_DAY = r"(?P<day>[0-9]{1,2})"
_FORMS = [
    (Precision.DAY, re.compile(rf"(?P<year>[0-9]{{4}})(?P<mark>[-./]){_MONTH}(?P=mark){_DAY}")),
    (Precision.DAY, re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")),
    # Not 24/5/1: with a slash the year may stand last.
    (Precision.DAY, re.compile(rf"(?P<year>[0-9]{{2}})(?P<mark>[-.]){_MONTH}(?P=mark){_DAY}")),
    (Precision.DAY, re.compile(rf"{_YEAR}{_MONTH}月{_DAY}[日号]?")),
    (Precision.DAY, re.compile(rf"{_MONTH}[./]{_DAY}")),
    (Precision.MONTH, re.compile(rf"(?P<year>[0-9]{{4}})[-./]{_MONTH}")),
    (Precision.MONTH, re.compile(rf"{_YEAR}{_MONTH}月份?")),
    (Precision.TEN_DAYS, re.compile(rf"{_YEAR}{_MONTH}月份?(?P<part>[上中下])旬")),
    (Precision.HALF, re.compile(rf"{_YEAR}(?P<part>[上下])半年")),
    (Precision.QUARTER, re.compile(rf"{_YEAR}第?(?P<part>[一二三四1234])季度?")),
    (Precision.YEAR, re.compile(r"(?P<year>[0-9]{4}|[0-9]{2})年度?")),
    (Precision.YEAR, re.compile(rf"{_YEAR}全年")),
    (Precision.FESTIVAL, re.compile(rf"{_YEAR}(?P<part>.*)")),
]


class _Reading:
    """One attempt to read a text as a date; keeps the officer's words for the sentence of a refusal."""

    def __init__(self, text: str, year: int | None) -> None:
        self.text, self.year = text, year

    def result(self) -> PreciseDay:
        plain = unicodedata.normalize("NFKC", self.text).strip()
        plain = re.sub(r"[ T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$", "", plain)
        plain = re.sub(r"[到~—–―]+", "至", "".join(plain.split()))
        if re.search(r"[年月日./]", plain):
            plain = re.sub(r"(?<=[0-9年月日号旬])-(?=[0-9])", "至", plain) if not re.search(r"-.*-", plain) else plain
        first, until, last = plain.partition("至")
        return self._range(first, last) if until else self._single(first, self.year)

    def _range(self, first: str, last: str) -> PreciseDay:
        if last.endswith("月") and "月" not in first and "." not in first:
            first += "月"
        begin = self._single(first, self.year)
        if begin.precision == Precision.DAY and (only_day := re.fullmatch(r"([0-9]{1,2})[日号]?", last)):
            last = f"{begin.first_day.month}月{only_day[1]}日"
        end = self._single(last, begin.first_day.year)
        kinds = {begin.precision, end.precision}
        if kinds == {Precision.DAY}:
            return PreciseDay.span(begin.first_day, end.last_day)
        if kinds == {Precision.MONTH} and begin != end:
            return PreciseDay(begin.first_day, end.last_day, Precision.MONTHS)
        raise _unreadable(self.text)

    def _single(self, plain: str, year_hint: int | None) -> PreciseDay:
        for precision, form in _FORMS:
            match = form.fullmatch(plain)
            if match and not (precision == Precision.FESTIVAL and festival_named(match["part"]) is None):
                return self._build(precision, match.groupdict(), self._year(match.groupdict().get("year"), year_hint))
        raise _unreadable(self.text)

    def _year(self, digits: str | None, hint: int | None) -> int:
        if digits is None and hint is None:
            raise Refused(
                _("“%(text)s” does not say which year. Write for example 2024年5月."),
                params={"text": self.text},
                code="date_without_year",
            )
        year = hint if digits is None else int(digits) + (2000 if len(digits) == 2 else 0)
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise _unreadable(self.text)
        return year

    def _build(self, precision: Precision, found: dict[str, str], year: int) -> PreciseDay:
        part = found.get("part", "")
        try:
            if precision == Precision.DAY:
                return PreciseDay.on(date(year, int(found["month"]), int(found["day"])))
            if precision == Precision.FESTIVAL:
                return PreciseDay.at_festival(festival_named(part), year)
            if precision == Precision.HALF:
                return PreciseDay.in_period(Period.half(year, "上下".index(part) + 1), precision)
            if precision == Precision.QUARTER:
                return PreciseDay.in_period(Period.quarter(year, "一二三四1234".index(part) % 4 + 1), precision)
            if precision == Precision.YEAR:
                return PreciseDay.in_period(Period.year_of(year), precision)
            if not 1 <= int(found["month"]) <= 12:
                raise ValueError("no such month")
            month = Period.month(year, int(found["month"]))
            if precision == Precision.MONTH:
                return PreciseDay.in_period(month, precision)
            begin, end = TEN_DAYS[part]
            last = min(end, month.last_day.day)
            return PreciseDay(month.first_day.replace(day=begin), month.first_day.replace(day=last), precision)
        except ValueError:
            raise Refused(
                _("There is no such day as “%(text)s”."), params={"text": self.text}, code="date_impossible"
            ) from None


def festival_choices() -> list[tuple[str, Any]]:
    """The festivals as choices; a function, so that a new festival needs no migration in every app."""
    return Festival.choices


class PreciseDateField(CompositeField):
    """`held = PreciseDateField(_("held"))`: columns held_from, held_to, held_precision, held_festival, and `held`.

    The attribute is a PreciseDay, or None while unknown. Sort by (held_from, held_to, public_id); a row counts in a
    period when it lies wholly inside. Put `*precise_constraints("held")` into Meta.constraints.
    """

    value_type = PreciseDay

    def __init__(self, verbose_name: str | Promise, *, null: bool = True, blank: bool = False) -> None:
        super().__init__(
            verbose_name,
            {
                "from": models.DateField(_("first day"), null=null, blank=blank),
                "to": models.DateField(_("last day"), null=null, blank=blank),
                "precision": models.CharField(
                    _("precision"), max_length=10, choices=Precision, default=Precision.UNKNOWN
                ),
                "festival": models.CharField(
                    _("festival"), max_length=20, choices=festival_choices, blank=True, default=""
                ),
            },
        )

    def compose(self, **parts: Any) -> PreciseDay | None:
        if parts["from"] is None or parts["to"] is None:
            return None
        return PreciseDay(parts["from"], parts["to"], parts["precision"], parts["festival"])

    def decompose(self, value: PreciseDay | None) -> dict[str, Any]:
        if value is None:
            return {"from": None, "to": None, "precision": Precision.UNKNOWN, "festival": ""}
        return {
            "from": value.first_day,
            "to": value.last_day,
            "precision": value.precision,
            "festival": value.festival,
        }


def precise_constraints(name: str, prefix: str = "%(app_label)s_%(class)s") -> list[models.CheckConstraint]:
    """The constraints of the PreciseDateField `name`: both days or none, in order, and as exact as they claim."""
    first, last, precision, festival = (f"{name}_{part}" for part in ("from", "to", "precision", "festival"))
    unknown = Q(**{f"{first}__isnull": True, f"{last}__isnull": True, precision: Precision.UNKNOWN})
    known = Q(**{f"{first}__isnull": False, f"{last}__isnull": False, f"{first}__lte": F(last)})
    one_day = ~Q(**{precision: Precision.DAY}) | Q(**{first: F(last)})
    named = (Q(**{precision: Precision.FESTIVAL}) & ~Q(**{festival: ""})) | (
        ~Q(**{precision: Precision.FESTIVAL}) & Q(**{festival: ""})
    )
    return [
        models.CheckConstraint(
            condition=unknown | (known & ~Q(**{precision: Precision.UNKNOWN})), name=f"{prefix}_{name}_span"
        ),
        models.CheckConstraint(condition=one_day, name=f"{prefix}_{name}_day"),
        models.CheckConstraint(condition=named, name=f"{prefix}_{name}_festival"),
    ]
