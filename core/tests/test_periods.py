from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Refused
from core.periods import Period

days = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 12, 31))
periods = st.tuples(days, st.integers(0, 1500)).map(lambda pair: Period(pair[0], pair[0] + timedelta(days=pair[1])))
whole_months = st.builds(Period.months_from, st.integers(1950, 2150), st.integers(1, 12), st.integers(1, 40))


def span(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("period", "first", "last", "label", "slug"),
    [
        (Period.half(2024, 1), "2024-01-01", "2024-06-30", "2024年上半年", "2024H1"),
        (Period.half(2024, 2), "2024-07-01", "2024-12-31", "2024年下半年", "2024H2"),
        (Period.year_of(2024), "2024-01-01", "2024-12-31", "2024年", "2024"),
        (Period.month(2024, 2), "2024-02-01", "2024-02-29", "2024年2月", "2024-02"),
        (Period.month(2025, 2), "2025-02-01", "2025-02-28", "2025年2月", "2025-02"),
        (Period.month(2024, 12), "2024-12-01", "2024-12-31", "2024年12月", "2024-12"),
        (Period.quarter(2024, 1), "2024-01-01", "2024-03-31", "2024年一季度", "2024Q1"),
        (Period.quarter(2024, 4), "2024-10-01", "2024-12-31", "2024年四季度", "2024Q4"),
        (Period.school_year(2024), "2024-09-01", "2025-08-31", "2024年9月至2025年8月", "2024-09/2025-08"),
        (Period.term(2023, 1), "2023-09-01", "2024-01-31", "2023年9月至2024年1月", "2023-09/2024-01"),
        (Period.term(2023, 2), "2024-02-01", "2024-07-31", "2024年2月至7月", "2024-02/2024-07"),
        (Period.statistics_year(2024), "2023-10-01", "2024-09-30", "2023年10月至2024年9月", "2023-10/2024-09"),
        (span("2024-09-01", "2024-12-31"), "2024-09-01", "2024-12-31", "2024年9月至12月", "2024-09/2024-12"),
        (span("2023-01-01", "2024-12-31"), "2023-01-01", "2024-12-31", "2023年至2024年", "2023-01/2024-12"),
        (
            span("2024-02-01", "2024-08-30"),
            "2024-02-01",
            "2024-08-30",
            "2024年2月1日至8月30日",
            "2024-02-01/2024-08-30",
        ),
        (span("2024-05-01", "2024-05-03"), "2024-05-01", "2024-05-03", "2024年5月1日至3日", "2024-05-01/2024-05-03"),
        (span("2024-05-01", "2024-05-01"), "2024-05-01", "2024-05-01", "2024年5月1日", "2024-05-01"),
        (
            span("2023-12-30", "2024-01-02"),
            "2023-12-30",
            "2024-01-02",
            "2023年12月30日至2024年1月2日",
            "2023-12-30/2024-01-02",
        ),
    ],
)
def test_a_period_has_days_a_label_and_a_slug(period, first, last, label, slug):
    assert period == span(first, last)
    assert (period.label, period.slug, str(period)) == (label, slug, label)
    assert Period.parse(slug) == period


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        (" 2024h1 ", "2024H1"),
        ("2024q2", "2024Q2"),
        ("2024-01/2024-06", "2024H1"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-02-01/2024-08-31", "2024-02/2024-08"),
        ("2024H1/2024Q3", "2024-01/2024-09"),
        ("2024年", "2024"),
        ("2024年上半年", "2024H1"),
        (" 2024年下半年", "2024H2"),
        ("2024年9月", "2024-09"),
    ],
)
def test_any_writing_of_a_period_is_read(text, slug):
    assert Period.parse(text).slug == slug


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024H3", "2024Q5", "2024Q0", "2024-13", "2024-00", "2024-02-30", "0000", "9999H2", "1899", "2024/", "/",
     "2024-1", "２０２４x", "today", "2024-01/2024-02/2024-03", "../etc", "2024\n2025"],
)  # fmt: skip
def test_what_is_no_period_is_refused(text):
    with pytest.raises(Refused) as refusal:
        Period.parse(text)

    assert refusal.value.code == "period_unreadable"
    assert refusal.value.params == {"text": text}
    assert text in str(refusal.value)


def test_a_period_never_ends_before_it_begins():
    with pytest.raises(Refused) as refusal:
        Period.parse("2024-03/2024-02")

    assert refusal.value.code == "period_reversed"


def test_a_school_year_has_two_terms_only():
    with pytest.raises(ValueError, match="two terms"):
        Period.term(2024, 3)


@pytest.mark.parametrize(
    ("period", "label"),
    [
        (Period.school_year(2024), "2024—2025学年"),
        (Period.term(2024, 1), "2024—2025学年第一学期"),
        (Period.term(2024, 2), "2024—2025学年第二学期"),
        (Period.half(2024, 1), "2024年上半年"),
        (Period.month(2024, 10), "2024年10月"),
    ],
)
def test_schools_call_their_periods_by_their_own_names(period, label):
    assert period.school_label == label


@pytest.mark.parametrize(
    ("period", "following"),
    [
        ("2024H1", "2024H2"),
        ("2024H2", "2025H1"),
        ("2024", "2025"),
        ("2024Q4", "2025Q1"),
        ("2024-01", "2024-02"),
        ("2024-12", "2025-01"),
        ("2024-03/2024-06", "2024-07/2024-10"),
        ("2024-02-10/2024-02-19", "2024-02-20/2024-02-29"),
        ("2024-09/2025-08", "2025-09/2026-08"),
        ("2024-09/2025-01", "2025-02/2025-07"),
        ("2025-02/2025-07", "2025-09/2026-01"),
    ],
)
def test_the_next_plan_is_for_the_following_period(period, following):
    assert Period.parse(period).following.slug == following
    assert Period.parse(following).preceding.slug == period


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2024H1", "2023H1"),
        ("2025-02", "2024-02"),
        ("2024-02", "2023-02"),
        ("2024-02-29", "2023-02-28"),
        ("2024-02-20/2024-02-29", "2023-02-20/2023-02-28"),
        ("2024-01-01/2024-06-15", "2023-01-01/2023-06-15"),
    ],
)
def test_a_comparison_reads_the_same_span_one_year_earlier(period, before):
    assert Period.parse(period).year_before.slug == before


def test_a_period_may_be_cut_short():
    half = Period.half(2024, 1)

    assert half.cut(date(2024, 6, 15)) == span("2024-01-01", "2024-06-15")
    assert half.cut(date(2024, 1, 1)) == span("2024-01-01", "2024-01-01")
    assert half.cut(date(2024, 6, 30)) == half
    assert half.cut(date(2030, 1, 1)) == half
    assert half.cut(None) == half
    with pytest.raises(Refused) as refusal:
        half.cut(date(2023, 12, 31))
    assert refusal.value.code == "period_not_begun"


def test_only_what_lies_wholly_inside_is_contained():
    half = Period.half(2024, 1)

    assert half.contains(date(2024, 1, 1))
    assert half.contains(date(2024, 6, 30))
    assert half.contains(date(2024, 1, 1), date(2024, 6, 30))
    assert not half.contains(date(2023, 12, 31))
    assert not half.contains(date(2024, 7, 1))
    assert not half.contains(date(2024, 6, 30), date(2024, 7, 1))
    assert not half.contains(date(2023, 12, 31), date(2024, 1, 1))
    assert not half.contains(date(2023, 1, 1), date(2025, 1, 1))
    assert not half.contains(None, None)


def test_every_month_means_the_months_that_have_ended():
    half = Period.half(2024, 1)

    assert half.month_ends(date(2024, 6, 15)) == (
        date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30), date(2024, 5, 31),
    )  # fmt: skip
    assert half.month_ends(date(2024, 5, 31))[-1] == date(2024, 5, 31)
    assert half.month_ends(date(2024, 1, 30)) == ()
    assert half.month_ends(date(2025, 1, 1))[-1] == date(2024, 6, 30)
    assert len(half.month_ends()) == 6
    assert span("2024-01-20", "2024-03-15").month_ends() == (date(2024, 1, 31), date(2024, 2, 29))


def test_months_of_a_broken_period_are_cut_to_it():
    assert [month.slug for month in span("2023-12-20", "2024-02-15").months] == [
        "2023-12-20/2023-12-31", "2024-01", "2024-02-01/2024-02-15",
    ]  # fmt: skip


@given(periods)
def test_every_slug_reads_back(period):
    assert Period.parse(period.slug) == period


@given(periods)
def test_the_months_are_exactly_the_period(period):
    months = period.months

    assert (months[0].first_day, months[-1].last_day) == (period.first_day, period.last_day)
    assert all(a.last_day + timedelta(days=1) == b.first_day for a, b in pairwise(months))


@given(periods | whole_months)
def test_the_following_period_begins_after_this_one(period):
    school = period.first_day.year - 1
    gap = 32 if period == Period.term(school, 2) else 1

    assert period.following.first_day == period.last_day + timedelta(days=gap)


@given(whole_months)
def test_whole_months_stay_whole_a_year_before(period):
    before = period.year_before

    assert before.is_whole_months
    assert before.months_touched == period.months_touched
