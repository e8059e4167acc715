"""Days and months that union work is planned by beside the festivals, and which festivals are days off by law.

Which days are moved for them (调休) is announced year by year and stands in records, never here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.day_names import is_chinese
from core.festivals import CHINESE_NAMES, FIRST_YEAR, LAST_YEAR, Festival, festivals_within
from core.periods import Period

# The revision of 2024 gave two days more.
HOLIDAYS_SINCE = date(2025, 1, 1)
HOLIDAYS_SOURCE = "《全国年节及纪念日放假办法》（2024年11月10日修订）"
# How many days are off by law, beginning with the festival.
_HOLIDAYS = {
    Festival.NEW_YEAR: 1,
    # Which is itself the day before the Spring Festival.
    Festival.CHUXI: 4,
    Festival.QINGMING: 1,
    Festival.LABOUR_DAY: 2,
    Festival.DRAGON_BOAT: 1,
    Festival.MID_AUTUMN: 1,
    Festival.NATIONAL_DAY: 3,
}
SUNDAY = 6


@dataclass(frozen=True)
class Observance:
    """A day by its name in Chinese and in other languages; a month (`day` 0) lasts from its first day to its last.

    With `sunday` it is that Sunday of the month, and `day` says nothing.
    """

    chinese: str
    label: Any
    month: int
    day: int = 0
    sunday: int = 0

    @property
    def name(self) -> str:
        return self.chinese if is_chinese() else str(self.label)

    def days(self, year: int) -> Period:
        """From when to when it lasts in a year."""
        if self.sunday:
            first = date(year, self.month, 1)
            day = first + timedelta(days=(SUNDAY - first.weekday()) % 7 + 7 * (self.sunday - 1))
            return Period(day, day)
        if self.day:
            day = date(year, self.month, self.day)
            return Period(day, day)
        return Period.month(year, self.month)


OBSERVANCES = (
    Observance("学雷锋纪念日", _("Learn from Lei Feng Day"), 3, 5),
    Observance("植树节", _("Arbour Day"), 3, 12),
    Observance("女职工维权行动月", _("Month of women workers' rights"), 3),
    Observance("世界读书日", _("World Book Day"), 4, 23),
    Observance("世界安全生产与健康日", _("World Day for Safety and Health at Work"), 4, 28),
    Observance("国际护士节", _("Nurses' Day"), 5, 12),
    Observance("全国助残日", _("Day of Help for the Disabled"), 5, sunday=3),
    Observance("全国科技工作者日", _("Day of Workers in Science and Technology"), 5, 30),
    Observance("安全生产月", _("Month of Safety at Work"), 6),
    Observance("世界环境日", _("World Environment Day"), 6, 5),
    Observance("国际禁毒日", _("Day against Drug Abuse"), 6, 26),
    Observance("建党节", _("Founding Day of the Party"), 7, 1),
    Observance("建军节", _("Army Day"), 8, 1),
    Observance("全民健身日", _("National Fitness Day"), 8, 8),
    Observance("中国医师节", _("Doctors' Day"), 8, 19),
    Observance("质量月", _("Month of Quality"), 9),
    Observance("敬老月", _("Month of Respect for the Old"), 10),
    Observance("记者节", _("Journalists' Day"), 11, 8),
    Observance("消防日", _("Fire Safety Day"), 11, 9),
    Observance("国家宪法日", _("Constitution Day"), 12, 4),
    Observance("国际志愿者日", _("International Volunteer Day"), 12, 5),
)


def festival_name(festival: Festival) -> str:
    """What the page's language calls a festival."""
    return CHINESE_NAMES[festival] if is_chinese() else str(festival.label)


def within_known_years(period: Period) -> Period | None:
    """The days of a period whose festivals are known; None where none is."""
    first, last = max(period.first_day, date(FIRST_YEAR + 1, 1, 1)), min(period.last_day, date(LAST_YEAR, 12, 31))
    return Period(first, last) if first <= last else None


def observances_within(period: Period) -> Iterator[tuple[Observance, Period]]:
    """The other days and months that touch a period."""
    for year in range(period.first_day.year, period.last_day.year + 1):
        for each in OBSERVANCES:
            days = each.days(year)
            if days.first_day <= period.last_day and days.last_day >= period.first_day:
                yield each, days


def legal_holidays(period: Period) -> dict[date, Festival]:
    """The days of a period that are off for everybody by law, as far as the law in force today is known here."""
    known = within_known_years(period)
    if known is None:
        return {}
    found: dict[date, Festival] = {}
    # A holiday may begin before the period.
    for festival, day in festivals_within(known.first_day - timedelta(days=max(_HOLIDAYS.values())), known.last_day):
        for offset in range(_HOLIDAYS.get(festival, 0)):
            off = day + timedelta(days=offset)
            if off >= HOLIDAYS_SINCE and known.first_day <= off <= known.last_day:
                found.setdefault(off, festival)
    return found
