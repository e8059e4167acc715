"""Days off by law and the other days of a year of union work."""

from datetime import date

import pytest
from django.utils.translation import override

from core.observances import OBSERVANCES, legal_holidays, observances_within
from core.periods import Period


def days_of(year):
    return {each.chinese: (days.first_day, days.last_day) for each, days in observances_within(Period.year_of(year))}


@pytest.mark.parametrize(
    ("name", "month", "day"),
    [
        ("学雷锋纪念日", 3, 5),
        ("植树节", 3, 12),
        ("世界读书日", 4, 23),
        ("世界安全生产与健康日", 4, 28),
        ("国际护士节", 5, 12),
        ("全国科技工作者日", 5, 30),
        ("世界环境日", 6, 5),
        ("国际禁毒日", 6, 26),
        ("建党节", 7, 1),
        ("建军节", 8, 1),
        ("全民健身日", 8, 8),
        ("中国医师节", 8, 19),
        ("记者节", 11, 8),
        ("消防日", 11, 9),
        ("国家宪法日", 12, 4),
        ("国际志愿者日", 12, 5),
    ],
)
def test_day_falls_on_its_date_every_year(name, month, day):
    for year in (2020, 2024, 2050):
        assert days_of(year)[name] == (date(year, month, day), date(year, month, day))


@pytest.mark.parametrize(("year", "day"), [(2020, 17), (2024, 19), (2025, 18), (2026, 17), (2027, 16), (2033, 15)])
def test_day_of_the_disabled_is_the_third_sunday_of_may(year, day):
    assert days_of(year)["全国助残日"] == (date(year, 5, day), date(year, 5, day))


def test_months_last_from_their_first_day_to_their_last():
    found = days_of(2024)

    assert found["安全生产月"] == (date(2024, 6, 1), date(2024, 6, 30))
    assert [name for name, (first, last) in found.items() if first != last] == [
        "女职工维权行动月",
        "安全生产月",
        "质量月",
        "敬老月",
    ]


def test_names_follow_the_language_of_the_page():
    arbour = next(each for each in OBSERVANCES if each.month == 3 and each.day == 12)

    with override("en"):
        assert arbour.name == "Arbour Day"
    with override("zh-hans"):
        assert arbour.name == "植树节"


@pytest.mark.parametrize("year", range(2025, 2051))
def test_thirteen_days_are_off_by_law_unless_two_fall_together(year):
    # 中秋 falls on one of the three days of 国庆.
    together = {2028, 2031, 2039}

    assert len(legal_holidays(Period.year_of(year))) == (12 if year in together else 13)


def test_spring_festival_begins_on_its_eve_and_labour_day_has_two_days():
    found = legal_holidays(Period.half(2025, 1))

    assert [day.isoformat() for day in found] == [
        "2025-01-01",
        "2025-01-28",
        "2025-01-29",
        "2025-01-30",
        "2025-01-31",
        "2025-04-04",
        "2025-05-01",
        "2025-05-02",
        "2025-05-31",
    ]


def test_holiday_that_began_before_the_period_goes_on_in_it():
    assert list(legal_holidays(Period(date(2025, 10, 3), date(2025, 10, 9)))) == [date(2025, 10, 3), date(2025, 10, 6)]


def test_of_years_before_the_law_of_today_nothing_is_claimed():
    assert legal_holidays(Period.year_of(2024)) == {}
    assert legal_holidays(Period.year_of(2150)) == {}
