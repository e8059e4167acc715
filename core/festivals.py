"""The festivals that union work is dated by, and the day each falls on."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

from borax.calendars.lunardate import LunarDate, TermUtils
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused

FIRST_YEAR, LAST_YEAR = 1901, 2099
QINGMING_TERM = 6


class Festival(models.TextChoices):
    """A festival by a stable English key; `CHINESE_NAMES` holds what documents call it."""

    NEW_YEAR = "new_year", _("New Year's Day")
    LABA = "laba", _("Laba Festival")
    CHUXI = "chuxi", _("Chinese New Year's Eve")
    SPRING_FESTIVAL = "spring_festival", _("Spring Festival")
    LANTERN = "lantern", _("Lantern Festival")
    WOMENS_DAY = "womens_day", _("Women's Day")
    QINGMING = "qingming", _("Qingming Festival")
    LABOUR_DAY = "labour_day", _("Labour Day")
    YOUTH_DAY = "youth_day", _("Youth Day")
    CHILDRENS_DAY = "childrens_day", _("Children's Day")
    DRAGON_BOAT = "dragon_boat", _("Dragon Boat Festival")
    QIXI = "qixi", _("Qixi Festival")
    TEACHERS_DAY = "teachers_day", _("Teachers' Day")
    MID_AUTUMN = "mid_autumn", _("Mid-Autumn Festival")
    NATIONAL_DAY = "national_day", _("National Day")
    DOUBLE_NINTH = "double_ninth", _("Double Ninth Festival")


CHINESE_NAMES = {
    Festival.NEW_YEAR: "元旦",
    Festival.LABA: "腊八节",
    Festival.CHUXI: "除夕",
    Festival.SPRING_FESTIVAL: "春节",
    Festival.LANTERN: "元宵节",
    Festival.WOMENS_DAY: "三八妇女节",
    Festival.QINGMING: "清明节",
    Festival.LABOUR_DAY: "五一劳动节",
    Festival.YOUTH_DAY: "五四青年节",
    Festival.CHILDRENS_DAY: "六一儿童节",
    Festival.DRAGON_BOAT: "端午节",
    Festival.QIXI: "七夕节",
    Festival.TEACHERS_DAY: "教师节",
    Festival.MID_AUTUMN: "中秋节",
    Festival.NATIONAL_DAY: "国庆节",
    Festival.DOUBLE_NINTH: "重阳节",
}
_SYNONYMS = {
    Festival.NEW_YEAR: "元旦节 新年 阳历年",
    Festival.LABA: "腊八",
    Festival.CHUXI: "大年三十 年三十 除夕夜",
    Festival.SPRING_FESTIVAL: "大年初一 农历新年 新春 新春佳节 过年",
    Festival.LANTERN: "元宵 正月十五 上元节",
    Festival.WOMENS_DAY: "三八 三八节 妇女节 劳动妇女节 三八劳动妇女节 女神节 38妇女节 38节",
    Festival.QINGMING: "清明",
    Festival.LABOUR_DAY: "五一 五一节 劳动节 51劳动节",
    Festival.YOUTH_DAY: "五四 五四节 青年节 54青年节",
    Festival.CHILDRENS_DAY: "六一 六一节 儿童节 61儿童节",
    Festival.DRAGON_BOAT: "端午 端阳 端阳节 五月初五",
    Festival.QIXI: "七夕 乞巧节",
    Festival.MID_AUTUMN: "中秋 八月十五",
    Festival.NATIONAL_DAY: "国庆 十一 十一国庆节",
    Festival.DOUBLE_NINTH: "重阳 老年节 老人节 敬老节 九九重阳节 九月初九",
}
# 十一 is also the beginning of 十一月 and of many numbers.
_UNSURE_IN_TEXT = {"十一"}
_IGNORED = " \t\r\n“”\"'‘’「」·.・"
_BY_NAME = {name: festival for festival, name in CHINESE_NAMES.items()} | {
    name: festival for festival, names in _SYNONYMS.items() for name in names.split()
}
_SOLAR = {
    Festival.NEW_YEAR: (1, 1),
    Festival.WOMENS_DAY: (3, 8),
    Festival.LABOUR_DAY: (5, 1),
    Festival.YOUTH_DAY: (5, 4),
    Festival.CHILDRENS_DAY: (6, 1),
    Festival.TEACHERS_DAY: (9, 10),
    Festival.NATIONAL_DAY: (10, 1),
}
_LUNAR = {
    Festival.SPRING_FESTIVAL: (1, 1),
    Festival.LANTERN: (1, 15),
    Festival.DRAGON_BOAT: (5, 5),
    Festival.QIXI: (7, 7),
    Festival.MID_AUTUMN: (8, 15),
    Festival.DOUBLE_NINTH: (9, 9),
    Festival.LABA: (12, 8),
}


def festival_day(festival: Festival | str, year: int) -> date:
    """The day of a festival; for lunar ones `year` is the lunar year that begins at that year's Spring Festival.

    So 腊八 of 2020 may fall in January 2021, while 除夕 of 2020 is the eve of the Spring Festival of 2020, as people
    say it. Raises Refused for years outside 1901 to 2099, which the lunar table does not cover with certainty.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(
            _("Festivals are known for the years %(first)s to %(last)s only, not for %(year)s."),
            params={"first": str(FIRST_YEAR), "last": str(LAST_YEAR), "year": str(year)},
            code="festival_year_unknown",
        )
    festival = Festival(festival)
    if festival in _SOLAR:
        return date(year, *_SOLAR[festival])
    if festival == Festival.QINGMING:
        return TermUtils.nth_term_day(year, QINGMING_TERM)
    if festival == Festival.CHUXI:
        return festival_day(Festival.SPRING_FESTIVAL, year) - timedelta(days=1)
    return LunarDate(year, *_LUNAR[festival], 0).to_solar_date()


def festival_named(text: str) -> Festival | None:
    """The festival that a Chinese name means (三八, 三八节, 妇女节, “三八”妇女节), or None."""
    plain = unicodedata.normalize("NFKC", text).replace("国际", "")
    return _BY_NAME.get("".join(mark for mark in plain if mark not in _IGNORED))


def festivals_within(first: date, last: date) -> list[tuple[Festival, date]]:
    """The festivals from one day to another, both included, with their days, in order.

    Raises Refused for years that `festival_day` does not know.
    """
    # A lunar year may end, with its 腊八, in January of the next.
    years = range(first.year - (first.month == 1), last.year + 1)
    days = [(festival_day(festival, year), festival) for year in years for festival in Festival]
    return [(festival, day) for day, festival in sorted(days) if first <= day <= last]


def festivals_spoken_of(text: str) -> set[Festival]:
    """The festivals that a text names by any of their names: 迎中秋、庆国庆联欢会 names two."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKC", text) if mark not in _IGNORED)
    return {festival for name, festival in _BY_NAME.items() if name in plain and name not in _UNSURE_IN_TEXT}
