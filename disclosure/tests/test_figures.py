from datetime import date

import pytest
from django.utils import timezone

from core.dates import PreciseDay
from core.figures import evaluate, facts
from core.tests.factories import half_year, make_branch, values_by
from disclosure.models import Place, Publication
from disclosure.tests.factories import (
    make_channel,
    make_contact,
    make_month_published,
    make_place,
    make_publication,
    make_suggestion,
    make_topic,
)

pytestmark = pytest.mark.django_db
KEYS = (
    "disclosure.money_publications",
    "disclosure.unit_affairs",
    "disclosure.money_months",
    "disclosure.money_monthly",
)


def values(scope):
    return tuple(found.value for found in (evaluate(KEYS, scope)[key] for key in KEYS))


def test_only_standing_publications_of_the_branch_and_the_period_count():
    branch, other = make_branch(), make_branch()
    make_publication(branch)
    make_publication(branch, matter=Publication.Matter.UNIT_AFFAIRS, title="年度采购结果")
    make_publication(branch, matter=Publication.Matter.PLAN)
    make_publication(branch, withdrawn_on=date(2024, 6, 30))
    make_publication(branch, voided_at=timezone.now(), void_reason="重复")
    make_publication(branch, published=PreciseDay.on(date(2024, 7, 1)))
    make_publication(branch, published=PreciseDay.parse("2024年"))
    make_publication(other)

    assert values(half_year(branch)) == (1, 1, 0, "")
    assert facts("disclosure.unit_affairs", half_year(branch))[0]["title"] == "年度采购结果"


def test_a_later_withdrawal_leaves_an_earlier_scope_unchanged():
    branch = make_branch()
    make_publication(branch, withdrawn_on=date(2024, 7, 1))

    assert values(half_year(branch))[0] == 1
    assert values(half_year(branch, as_of=date(2024, 2, 4)))[0] == 0


def test_months_are_counted_once_and_only_when_they_were_published_in_time():
    branch = make_branch()
    for month in (1, 1, 2):
        make_month_published(branch, month)
    make_month_published(branch, 3, withdrawn_on=date(2024, 5, 1))
    make_month_published(branch, 4, published=PreciseDay.on(date(2024, 7, 5)))
    make_publication(branch, covers=PreciseDay.parse("2024年1月至3月"))
    make_publication(branch, covers=PreciseDay.parse("2023年12月"))
    make_month_published(branch, 5, matter=Publication.Matter.WELFARE)

    assert values(half_year(branch)) == (5, 0, 2, "")


@pytest.mark.parametrize(
    ("months", "as_of", "word"),
    [
        ((1, 2, 3, 4, 5), None, "逐月"),
        ((1, 2, 3, 4, 5), date(2024, 6, 15), "逐月"),
        ((1, 2, 3, 4), date(2024, 6, 15), "逐月"),
        ((1, 2, 3), date(2024, 6, 15), ""),
        ((1, 2, 4, 5), date(2024, 6, 15), ""),
        ((1, 2, 3, 5), None, ""),
        ((1, 2), date(2024, 3, 31), ""),
        ((1, 2, 3), date(2024, 4, 10), "逐月"),
        ((), None, ""),
        ((), date(2024, 1, 10), ""),
    ],
)
def test_month_by_month_is_said_only_when_at_most_the_last_month_is_missing(months, as_of, word):
    branch = make_branch()
    for month in months:
        make_month_published(branch, month)

    assert values(half_year(branch, as_of=as_of))[3] == word


def test_the_last_month_published_on_its_last_day_completes_the_half_year():
    branch = make_branch()
    for month in range(1, 7):
        make_month_published(branch, month, published=PreciseDay.on(date(2024, month, 28)))

    assert values(half_year(branch)) == (6, 0, 6, "逐月")


def value(key, scope):
    return evaluate([f"disclosure.{key}"], scope)[f"disclosure.{key}"].value


@pytest.mark.parametrize(
    ("key", "make"),
    [("places", make_place), ("topics", make_topic), ("channels", make_channel), ("contacts", make_contact)],
)
def test_what_stands_on_the_day_counts(key, make):
    branch = make_branch()
    make(branch)
    make(branch, since=PreciseDay.parse("2024年6月"), ended_on=date(2024, 6, 30))
    make(branch, since=PreciseDay.on(date(2024, 7, 1)))
    make(branch, ended_on=date(2024, 6, 29))
    make(branch, voided_at=timezone.now(), void_reason="重复")
    make(make_branch())

    assert value(key, half_year(branch)) == 2
    assert value(key, half_year(branch, as_of=date(2024, 6, 29))) == 2
    assert value(key, half_year(branch, as_of=date(2024, 5, 31))) == 2


def test_boards_are_told_apart_by_kind_and_affairs():
    branch = make_branch()
    make_place(branch)
    make_place(branch, affairs="union")
    make_place(branch, affairs="union", kind=Place.Kind.ONLINE)

    assert values_by("disclosure.places", half_year(branch), "kind", "affairs") == {
        ("online", "union"): 1,
        ("physical", "school"): 1,
        ("physical", "union"): 1,
    }


def test_suggestions_are_those_received_in_the_period_and_answered_by_its_day():
    branch = make_branch()
    make_suggestion(branch, due_on=date(2024, 3, 16), replied_on=date(2024, 3, 16), outcome="taken_up")
    make_suggestion(branch, due_on=date(2024, 3, 16), replied_on=date(2024, 3, 17), outcome="noted")
    make_suggestion(branch, replied_on=date(2024, 7, 1), outcome="taken_up")
    make_suggestion(branch, received_on=date(2024, 6, 30))
    make_suggestion(branch, received_on=date(2024, 7, 1))
    make_suggestion(branch, voided_at=timezone.now(), void_reason="重复")
    make_suggestion(make_branch())
    keys = ("suggestions", "suggestions_replied", "suggestions_in_time")

    assert [value(key, half_year(branch)) for key in keys] == [4, 2, 1]
    assert [value(key, half_year(branch, as_of=date(2024, 3, 16))) for key in keys] == [3, 1, 1]
    assert values_by("disclosure.suggestions_replied", half_year(branch), "outcome") == {
        ("noted",): 1,
        ("taken_up",): 1,
    }


def test_published_numbers_are_not_among_the_rows_behind_a_figure():
    branch = make_branch()
    make_contact(branch, number="13812345678", number_mask="138****5678")

    (row,) = facts("disclosure.contacts", half_year(branch))

    assert row.texts() == ["学校领导", "电话", "", ""]
