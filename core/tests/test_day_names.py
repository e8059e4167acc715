from datetime import date

import pytest
from django.utils.translation import override

from core.dates import PreciseDay, Precision
from core.day_names import day_name
from core.festivals import Festival
from core.periods import Period

DAYS = {
    PreciseDay.on(date(2024, 6, 20)): ("6月20日", "20 June"),
    PreciseDay.span(date(2024, 5, 1), date(2024, 5, 3)): ("5月1日至3日", "1 May – 3 May"),
    PreciseDay.in_period(Period.month(2024, 5), Precision.MONTH): ("5月", "May"),
    PreciseDay.in_period(Period.quarter(2024, 2), Precision.QUARTER): ("二季度", "April – June"),
    PreciseDay.in_period(Period.half(2024, 1), Precision.HALF): ("上半年", "January – June"),
    PreciseDay.in_period(Period.year_of(2024), Precision.YEAR): ("2024年", "2024"),
    PreciseDay.at_festival(Festival.DRAGON_BOAT, 2024): ("端午节", "Dragon Boat Festival"),
    PreciseDay.parse("2024年5月上旬"): ("5月上旬", "1 May – 10 May"),
    PreciseDay.span(date(2023, 12, 30), date(2024, 1, 2)): (
        "2023年12月30日至2024年1月2日",
        "30 December 2023 – 2 January 2024",
    ),
}


@pytest.mark.parametrize(("day", "names"), DAYS.items(), ids=[names[1] for names in DAYS.values()])
def test_day_is_said_in_the_language_of_the_page(day, names):
    with override("zh-hans"):
        chinese = day_name(day, 2024)
    with override("en"):
        english = day_name(day, 2024)

    assert (chinese, english) == names


@pytest.mark.parametrize("known", [None, 2025])
def test_year_is_said_unless_the_page_is_about_it(known):
    day = date(2024, 6, 20)

    with override("zh-hans"):
        chinese = day_name(day, known)
    with override("en"):
        english = day_name(day, known)

    assert (chinese, english) == ("2024年6月20日", "20 June 2024")
