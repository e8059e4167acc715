"""Sources of the calendar as areas declare them."""

from datetime import date, time

import pytest
from django.core.exceptions import ImproperlyConfigured

from core import calendars
from core.calendars import Asked, CalendarItem, CalendarSource, all_sources, calendar_source, items_of, source_named
from core.dates import PreciseDay, Precision
from core.periods import Period

MAY = Period.month(2024, 5)


@pytest.fixture(autouse=True)
def registry(monkeypatch):
    monkeypatch.setattr(calendars, "_registry", {})


def source(key, *items, rank=1, **over):
    return calendar_source(CalendarSource(key, key, rank, lambda asked: iter(items), **over))


def item(day, title="健步走", **over):
    return CalendarItem(PreciseDay.on(date(2024, 5, day)), title, **over)


def told(*keys):
    return [found.title for found in items_of(Asked(None, MAY, date(2024, 5, 1)), keys)]


def test_source_is_declared_once_and_found_by_its_name():
    declared = source("walks", rank=2)
    source("talks", rank=1)

    assert source_named("walks") is declared
    assert source_named("other") is None
    assert [each.key for each in all_sources()] == ["talks", "walks"]
    for key in ("walks", "two words"):
        with pytest.raises(ImproperlyConfigured):
            source(key)


def test_items_stand_by_day_then_rank_then_hour_and_only_of_the_sources_asked_for():
    source("late", item(2, "二"), item(1, "一"), rank=9)
    source("early", item(2, "十点", begins=time(10)), item(2, "八点", begins=time(8)), rank=1)
    source("other", item(1, "不看"))

    assert told("late", "early") == ["一", "八点", "十点", "二"]


def test_item_knows_its_source_and_takes_its_kind_of_record():
    source("walks", item(1), item(2, sheet="terms"), sheet="activities")

    assert [(found.source, found.sheet) for found in items_of(Asked(None, MAY, date(2024, 5, 1)), ["walks"])] == [
        ("walks", "activities"),
        ("walks", "terms"),
    ]


def test_what_another_source_tells_is_left_out_only_while_that_one_is_on():
    source("plan", item(1, "计划", told_by="walks"))
    source("walks", item(1, "活动"), rank=2)

    assert told("plan", "walks") == ["活动"]
    assert told("plan") == ["计划"]


@pytest.mark.parametrize(
    ("days", "is_loose"),
    [
        (PreciseDay.on(date(2024, 5, 1)), False),
        (PreciseDay.span(date(2024, 5, 1), date(2024, 5, 14)), False),
        (PreciseDay.span(date(2024, 5, 1), date(2024, 5, 15)), True),
        (PreciseDay.in_period(MAY, Precision.MONTH), True),
        (PreciseDay.parse("2024年端午节"), False),
        (PreciseDay.parse("2024年5月上旬"), True),
    ],
)
def test_what_is_known_by_its_month_or_lasts_for_weeks_stands_on_no_day(days, is_loose):
    assert CalendarItem(days, "x").is_loose is is_loose
