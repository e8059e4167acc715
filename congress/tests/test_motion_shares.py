"""Shares of motions with their denominators, categories, departments, and that nothing is lost on the way."""

from datetime import date, timedelta

import pytest

from congress.selectors.statistics import statistics_of
from congress.states.motions import MotionState
from congress.tests.factories import make_motion
from core.figures import evaluate
from core.tests.factories import half_year, make_branch

pytestmark = pytest.mark.django_db
S = MotionState
DAY = date(2024, 3, 10)


@pytest.fixture
def branch():
    return make_branch()


def make(branch, state, number, **over):
    for _one in range(number):
        make_motion(branch, state, **over)


def value(branch, key):
    found = evaluate([f"congress.motions_{key}"], half_year(branch))
    return found[f"congress.motions_{key}"].value


def test_first_published_numbers_come_out(branch):
    make(branch, S.FILED, 67)
    make(branch, S.REJECTED, 13)
    make(branch, S.WITHDRAWN, 1)

    told = statistics_of(half_year(branch))

    assert told.outcome == {
        "submitted": 81,
        "accepted": 67,
        "converted": 0,
        "rejected": 13,
        "withdrawn": 1,
        "pending": 0,
    }
    assert round(float(told.values["filing_rate"].value), 1) == 82.7


def test_second_published_numbers_come_out(branch):
    spread = [("民生福利", 46), ("教学科研", 16), ("人事分配", 10), ("其他", 2)]
    states = iter([S.FILED] * 50 + [S.MERGED] * 2 + [S.CONVERTED] * 22)
    for category, number in spread:
        for _one in range(number):
            make_motion(branch, next(states), category=category)

    told = statistics_of(half_year(branch))

    assert (told.outcome["submitted"], told.outcome["accepted"], told.values["filed"].value) == (74, 52, 50)
    assert round(float(told.values["filing_rate"].value), 1) == 70.3
    assert [(row.name, row.count, row.share) for row in told.categories] == [
        ("民生福利", 46, 62.2),
        ("教学科研", 16, 21.6),
        ("人事分配", 10, 13.5),
        ("其他", 2, 2.7),
    ]


def test_third_published_numbers_come_out(branch):
    make(branch, S.FILED, 64)
    make(branch, S.MERGED, 16)
    make(branch, S.CONVERTED, 41)
    make(branch, S.REJECTED, 5)

    told = statistics_of(half_year(branch))

    outcome = told.outcome
    assert (outcome["submitted"], outcome["accepted"], outcome["converted"], outcome["rejected"]) == (126, 80, 41, 5)
    assert told.values["filed"].value == 64


def test_who_says_nothing_is_left_out_of_the_content(branch):
    day = {"rated_on": DAY}
    make(branch, S.RATED, 2, rating="satisfied", **day)
    make(branch, S.RATED, 1, rating="basically", **day)
    make(branch, S.CLOSED, 1, rating="none")
    make(branch, S.COORDINATED, 1, rating="dissatisfied")

    assert (value(branch, "content_rate"), value(branch, "fully_content_rate")) == (75, 50)


def test_replies_in_time_are_those_by_their_day(branch):
    due = {"reply_due_on": DAY}
    make_motion(branch, S.REPLIED, replied_on=DAY, **due)
    make_motion(branch, S.REPLIED, replied_on=DAY + timedelta(days=1), **due)
    make_motion(branch, S.ASSIGNED, **due)
    make_motion(branch, S.ASSIGNED, reply_due_on=date(2024, 12, 1))
    make_motion(branch, S.REPLIED, replied_on=DAY)

    assert [round(float(value(branch, "punctual_rate"))), value(branch, "overdue")] == [33, 1]


def test_departments_are_told_with_their_number_and_the_middle_of_no_few(branch):
    for days in (1, 2, 3, 10, 30):
        make_motion(
            branch, S.REPLIED, lead_unit="后勤科", assigned_on=DAY, filed_on=DAY, replied_on=DAY + timedelta(days=days)
        )
    make(branch, S.REPLIED, 4, lead_unit="财务科", replied_on=DAY)

    rows = statistics_of(half_year(branch)).departments

    assert [(row.name, row.count, row.replied, row.days, row.share) for row in rows] == [
        ("后勤科", 5, 5, 3, 100.0),
        ("财务科", 4, 4, None, None),
    ]


def test_motion_withdrawn_after_filing_stands_in_one_place(branch):
    make_motion(branch, S.WITHDRAWN, filed_on=DAY, withdrawn_on=DAY)
    make_motion(branch, S.RETURNED)

    outcome = statistics_of(half_year(branch)).outcome

    assert (outcome["submitted"], outcome["withdrawn"], outcome["accepted"], outcome["pending"]) == (2, 1, 0, 1)
