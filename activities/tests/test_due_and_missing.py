"""What falls due of plans and sign-ups, and what is missing in activities."""

from datetime import date
from decimal import Decimal

import pytest

from activities.models import ActivitySignUp
from activities.tests.factories import (
    make_activity,
    make_activity_notice,
    make_activity_photo,
    make_activity_sign_up,
    make_plan_item,
    make_result,
)
from core.dates import PreciseDay
from core.deadlines import due_in
from core.figures import Scope
from core.gaps import gaps_of
from core.periods import Period
from core.quantities import Quantity
from core.services import void_record
from core.tests.factories import make_branch
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
HALF, DAY = Period.half(2024, 1), PreciseDay.on(date(2024, 4, 10))
TODAY = date(2024, 4, 1)


@pytest.fixture
def branch():
    return make_branch()


def due(branch, key: str) -> list[tuple[str, int]]:
    return [(each.params["name"], each.days_left) for each in due_in([branch.pk], TODAY) if each.deadline.key == key]


def missing(branch, prefix: str = "activities.") -> set[str]:
    return {found.gap.key for found in gaps_of(Scope.of(branch, HALF), prefix=prefix)}


def test_items_of_which_nothing_is_recorded_are_due_on_their_last_day(branch):
    days = {"first_day": date(2024, 4, 1), "last_day": date(2024, 4, 10)}
    make_plan_item(branch, title="春游", kind="activity", **days)
    make_plan_item(branch, title="建家", kind="main_work", **days | {"first_day": date(2024, 1, 1)})
    make_plan_item(branch, title="目标", kind="goal", **days)
    make_plan_item(branch, title="完成的", kind="activity", outcome="done", outcome_on=TODAY, **days)
    void_record(make_plan_item(branch, title="作废的", kind="activity", **days), by=None, reason="重复")

    assert sorted(due(branch, "activities.plan_item")) == [("建家", 9), ("春游", 9)]


def test_end_of_signing_up_is_due_until_it_is_over_or_the_activity_called_off(branch):
    for title, closes, over in (
        ("健步走", date(2024, 4, 2), {}),
        ("昨天截止", date(2024, 3, 31), {}),
        ("取消的", date(2024, 4, 2), {"cancelled_on": TODAY}),
        ("不限期", None, {}),
    ):
        make_activity_notice(make_activity(branch, title=title, held=DAY, **over), closes_on=closes)

    assert due(branch, "activities.sign_up") == [("健步走", 1)]


@pytest.mark.parametrize(
    ("over", "is_missing"),
    [
        ({}, True),
        ({"safety_plan": "见附件"}, True),
        ({"safety_lead": "周示戊"}, True),
        ({"safety_plan": "见附件", "safety_lead": "周示戊"}, False),
        ({"role": "took_part"}, False),
        ({"cancelled_on": date(2024, 4, 9)}, False),
        ({"kind": "visit"}, False),
    ],
)
def test_outing_of_ones_own_asks_for_a_safety_plan_and_somebody_responsible(branch, over, is_missing):
    make_activity(branch, **{"kind": "outing", "held": DAY, **over})

    assert ("activities.outing_without_safety" in missing(branch)) == is_missing


@pytest.mark.parametrize(
    ("actual", "times", "is_missing"),
    [(2, 2, False), (3, 2, True), (2, None, True), (1, None, False)],
)
def test_number_of_an_item_is_that_of_its_activities(branch, actual, times, is_missing):
    days = {"first_day": date(2024, 4, 1), "last_day": date(2024, 4, 30), "outcome_on": date(2024, 4, 30)}
    told = {"target": Quantity(2, "次"), "actual": Quantity(actual, "次"), "outcome": "done"}
    make_activity(branch, held=DAY, times=times, plan_item=make_plan_item(branch, kind="activity", **days, **told))

    assert ("activities.target_unlike_records" in missing(branch)) == is_missing


def test_number_that_is_about_right_or_of_another_unit_is_no_fault(branch):
    days = {"first_day": date(2024, 4, 1), "last_day": date(2024, 4, 30), "outcome_on": date(2024, 4, 30)}
    for actual in (Quantity(40, "人", True), Quantity(3, "项")):
        item = make_plan_item(branch, kind="activity", actual=actual, outcome="done", **days)
        make_activity(branch, held=DAY, attendance=Quantity(38, "人"), times=3, plan_item=item)

    assert "activities.target_unlike_records" not in missing(branch)


def test_photos_without_words_are_told_but_not_those_of_the_signed_sheet(branch):
    activity = make_activity(branch, held=DAY)
    make_activity_photo(activity, is_signed_sheet=True)
    make_activity_photo(activity, caption="左起：赵示甲、钱示乙")
    assert "activities.photo_without_words" not in missing(branch)

    make_activity_photo(activity)
    assert "activities.photo_without_words" in missing(branch)


def test_prizes_that_are_worth_something_are_to_be_signed_for(branch):
    activity = make_activity(branch, held=DAY)
    make_result(activity)
    make_result(activity, worth=Decimal(50), is_received=True)
    assert "activities.prize_not_signed" not in missing(branch)

    make_result(activity, worth=Decimal(50))
    assert "activities.prize_not_signed" in missing(branch)


def test_sign_ups_are_found_by_name_sound_remark_and_activity(branch):
    walk, other = make_activity(branch, title="春季健步走"), make_activity(branch, title="拔河")
    by_person = make_activity_sign_up(walk, person=make_person(branch, name="赵示甲", number="S077"))
    by_name = make_activity_sign_up(other, person_name="冯某壬", remark="素食")

    def found(word: str) -> set:
        return set(ActivitySignUp.objects.search(word))

    assert [found(word) for word in ("赵示", "zsj", "s077", "健步")] == [{by_person}] * 4
    assert [found(word) for word in ("冯某", "素食", "拔河")] == [{by_name}] * 3
    assert found("无此人") == set()
