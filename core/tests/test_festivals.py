from datetime import date

import pytest

from core.errors import Refused
from core.festivals import (
    CHINESE_NAMES,
    Festival,
    festival_day,
    festival_named,
    festivals_spoken_of,
    festivals_within,
)

LUNAR = """
year chuxi spring_festival lantern qingming dragon_boat qixi mid_autumn double_ninth laba
2020 01-24 01-25 02-08 04-04 06-25 08-25 10-01 10-25 +01-20
2021 02-11 02-12 02-26 04-04 06-14 08-14 09-21 10-14 +01-10
2022 01-31 02-01 02-15 04-05 06-03 08-04 09-10 10-04 12-30
2023 01-21 01-22 02-05 04-05 06-22 08-22 09-29 10-23 +01-18
2024 02-09 02-10 02-24 04-04 06-10 08-10 09-17 10-11 +01-07
2025 01-28 01-29 02-12 04-04 05-31 08-29 10-06 10-29 +01-26
2026 02-16 02-17 03-03 04-05 06-19 08-19 09-25 10-18 +01-15
2027 02-05 02-06 02-20 04-05 06-09 08-08 09-15 10-08 +01-04
2028 01-25 01-26 02-09 04-04 05-28 08-26 10-03 10-26 +01-22
2029 02-12 02-13 02-27 04-04 06-16 08-16 09-22 10-16 +01-11
2030 02-02 02-03 02-17 04-05 06-05 08-05 09-12 10-05 +01-01
2031 01-22 01-23 02-06 04-05 06-24 08-24 10-01 10-24 +01-20
2032 02-10 02-11 02-25 04-04 06-12 08-12 09-19 10-12 +01-08
2033 01-30 01-31 02-14 04-04 06-01 08-01 09-08 10-01 +01-27
2034 02-18 02-19 03-05 04-05 06-20 08-20 09-27 10-20 +01-16
2035 02-07 02-08 02-22 04-05 06-10 08-10 09-16 10-09 +01-05
2036 01-27 01-28 02-11 04-04 05-30 08-28 10-04 10-27 +01-23
2037 02-14 02-15 03-01 04-04 06-18 08-17 09-24 10-17 +01-12
2038 02-03 02-04 02-18 04-05 06-07 08-07 09-13 10-07 +01-02
2039 01-23 01-24 02-07 04-05 05-27 08-26 10-02 10-26 +01-21
2040 02-11 02-12 02-26 04-04 06-14 08-14 09-20 10-14 +01-10
2041 01-31 02-01 02-15 04-04 06-03 08-03 09-10 10-03 12-30
2042 01-21 01-22 02-05 04-04 06-22 08-22 09-28 10-22 +01-18
2043 02-09 02-10 02-24 04-05 06-11 08-11 09-17 10-11 +01-07
2044 01-29 01-30 02-13 04-04 05-31 07-31 10-05 10-29 +01-25
2045 02-16 02-17 03-03 04-04 06-19 08-19 09-25 10-18 +01-14
2046 02-05 02-06 02-20 04-04 06-08 08-08 09-15 10-08 +01-03
2047 01-25 01-26 02-09 04-05 05-29 08-27 10-04 10-27 +01-22
2048 02-13 02-14 02-28 04-04 06-15 08-16 09-22 10-16 +01-11
2049 02-01 02-02 02-16 04-04 06-04 08-05 09-11 10-05 +01-01
2050 01-22 01-23 02-06 04-04 06-23 08-23 09-30 10-24 +01-20
"""


def lunar_cases():
    head, *rows = LUNAR.split("\n")[1:-1]
    for row in rows:
        year, *days = row.split()
        for name, day in zip(head.split()[1:], days, strict=True):
            in_year = int(year) + day.startswith("+")
            yield pytest.param(name, int(year), date.fromisoformat(f"{in_year}-{day.lstrip('+')}"), id=f"{name}-{year}")


@pytest.mark.parametrize(("festival", "year", "day"), list(lunar_cases()))
def test_lunar_festivals_fall_on_the_days_of_the_almanac(festival, year, day):
    assert festival_day(festival, year) == day


@pytest.mark.parametrize(
    ("festival", "day"),
    [
        (Festival.NEW_YEAR, date(2024, 1, 1)),
        (Festival.WOMENS_DAY, date(2024, 3, 8)),
        (Festival.LABOUR_DAY, date(2024, 5, 1)),
        (Festival.YOUTH_DAY, date(2024, 5, 4)),
        (Festival.CHILDRENS_DAY, date(2024, 6, 1)),
        (Festival.TEACHERS_DAY, date(2024, 9, 10)),
        (Festival.NATIONAL_DAY, date(2024, 10, 1)),
    ],
)
def test_solar_festivals_have_a_fixed_day(festival, day):
    assert festival_day(festival, 2024) == day
    assert festival_day(festival, 2031) == day.replace(year=2031)


def test_every_festival_has_a_name_and_a_day_in_every_year_known():
    assert set(CHINESE_NAMES) == set(Festival)
    for festival in Festival:
        for year in (1901, 1999, 2057, 2099):
            assert 0 <= (festival_day(festival, year) - date(year, 1, 1)).days < 400


@pytest.mark.parametrize("year", [1900, 2100, 0, -1])
def test_a_year_outside_the_lunar_table_is_refused(year):
    with pytest.raises(Refused) as refusal:
        festival_day(Festival.SPRING_FESTIVAL, year)

    assert refusal.value.code == "festival_year_unknown"


@pytest.mark.parametrize(
    ("text", "festival"),
    [
        ("三八", "womens_day"), ("三八节", "womens_day"), ("妇女节", "womens_day"), ("“三八”妇女节", "womens_day"),
        ("“三·八”国际劳动妇女节", "womens_day"), ("五一", "labour_day"),
        ("五·一", "labour_day"), ("劳动节", "labour_day"),
        ("五四青年节", "youth_day"), ("六一", "childrens_day"), ("儿童节", "childrens_day"), ("端午", "dragon_boat"),
        ("端午节", "dragon_boat"), ("七夕", "qixi"), ("教师节", "teachers_day"), ("中秋", "mid_autumn"),
        ("国庆", "national_day"), ("十一", "national_day"), ("重阳", "double_ninth"), ("腊八", "laba"),
        ("腊八节", "laba"), ("除夕", "chuxi"), ("大年三十", "chuxi"), ("春 节", "spring_festival"), ("元宵", "lantern"),
        ("清明", "qingming"), ("元旦", "new_year"), ("春节前", None), ("", None), ("建党节", None), ("教师", None),
    ],
)  # fmt: skip
def test_a_festival_is_known_by_what_people_call_it(text, festival):
    assert festival_named(text) == festival


@pytest.mark.parametrize("festival", list(Festival))
def test_the_name_that_is_printed_is_read_back(festival):
    assert festival_named(CHINESE_NAMES[festival]) is festival


@pytest.mark.parametrize(
    ("text", "festivals"),
    [
        ("迎中秋、庆国庆联欢会", {"mid_autumn", "national_day"}),
        ("“三·八”女职工活动", {"womens_day"}),
        ("十一月读书会", set()),
        ("集体学习", set()),
    ],
)
def test_a_text_speaks_of_the_festivals_that_it_names(text, festivals):
    assert festivals_spoken_of(text) == festivals


def test_festivals_within_some_days_stand_in_order_and_laba_is_of_the_lunar_year_before():
    found = festivals_within(date(2025, 1, 1), date(2025, 2, 12))

    assert [(str(festival), day.isoformat()) for festival, day in found] == [
        ("new_year", "2025-01-01"),
        ("laba", "2025-01-07"),
        ("chuxi", "2025-01-28"),
        ("spring_festival", "2025-01-29"),
        ("lantern", "2025-02-12"),
    ]
