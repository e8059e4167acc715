"""Putting what is planned on other days."""

import json
import uuid
from datetime import date

import pytest
import time_machine
from django.http import Http404

from activities.models import PlanItem
from activities.moving import move_activity, move_item
from activities.tests.factories import make_activity, make_plan_item
from core.audit import target_of
from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry
from core.services import void_record
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db
TODAY = date(2024, 5, 1)
EIGHTH, TENTH = PreciseDay.on(date(2024, 5, 8)), PreciseDay.on(date(2024, 5, 10))


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(f"{TODAY}T09:00:00+08:00"):
        yield


@pytest.fixture
def branch():
    return make_branch()


def moved(record, days, move=move_activity):
    stood = move(record.branch, str(record.public_id), days, None)
    record.refresh_from_db()
    return stood


def days(item):
    return item.first_day, item.last_day


def test_activity_keeps_the_day_for_which_it_was_planned_first(branch):
    activity = make_activity(branch, held=EIGHTH)

    stood = moved(activity, TENTH)
    moved(activity, PreciseDay.on(date(2024, 5, 20)))

    assert stood == EIGHTH
    assert activity.held == PreciseDay.on(date(2024, 5, 20))
    assert activity.postponed_from == EIGHTH


def test_back_on_its_first_day_it_is_postponed_no_more(branch):
    activity = make_activity(branch, held=EIGHTH)

    moved(activity, moved(activity, TENTH))

    assert (activity.held, activity.postponed_from, activity.version) == (EIGHTH, None, 3)


def test_each_move_is_one_entry_of_the_operation_record_with_old_and_new(branch):
    activity = make_activity(branch, held=EIGHTH)

    moved(activity, TENTH)

    (entry,) = AuditEntry.objects.filter(target=target_of(activity))
    detail = json.loads(entry.detail.text)
    assert entry.verb == "activities.activity.change"
    assert detail["held_from"] == ["2024-05-08", "2024-05-10"]
    assert detail["postponed_from_from"] == ["", "2024-05-08"]


def test_what_lasts_several_days_keeps_its_length(branch):
    activity = make_activity(branch, held=PreciseDay.span(date(2024, 5, 8), date(2024, 5, 10)))

    stood = moved(activity, PreciseDay.on(date(2024, 5, 30)))
    assert activity.held == PreciseDay.span(date(2024, 5, 30), date(2024, 6, 1))

    moved(activity, stood)
    assert activity.held == PreciseDay.span(date(2024, 5, 8), date(2024, 5, 10))


@pytest.mark.parametrize(
    "over",
    [
        {"held": PreciseDay.on(date(2024, 4, 30))},
        {"cancelled_on": date(2024, 4, 30)},
        {"held": None},
    ],
)
def test_activity_that_is_over_cancelled_or_without_a_day_is_not_moved(branch, over):
    activity = make_activity(branch, **{"held": EIGHTH, **over})

    with pytest.raises(Refused) as refusal:
        moved(activity, TENTH)

    assert refusal.value.code == "not_ahead"
    activity.refresh_from_db()
    assert activity.version == 1


def test_voided_activity_is_not_moved(branch):
    activity = make_activity(branch, held=EIGHTH)
    void_record(activity, by=None, reason="重复")

    with pytest.raises(Refused):
        moved(activity, TENTH)


def test_activity_is_not_put_on_a_day_that_is_over(branch):
    activity = make_activity(branch, held=EIGHTH)

    with pytest.raises(Refused) as refusal:
        moved(activity, PreciseDay.on(date(2024, 4, 30)))
    moved(activity, PreciseDay.on(TODAY))

    assert refusal.value.code == "over"
    assert activity.held == PreciseDay.on(TODAY)


def test_record_of_another_branch_is_not_found(branch):
    activity = make_activity(make_branch(), held=EIGHTH)

    for number in (str(activity.public_id), str(uuid.uuid4()), "x"):
        with pytest.raises(Http404):
            move_activity(branch, number, TENTH, None)


def test_item_of_a_month_gets_a_day_and_gives_it_back(branch):
    item = make_plan_item(branch, first_day=date(2024, 5, 1), last_day=date(2024, 5, 31))

    stood = moved(item, TENTH, move_item)
    assert days(item) == (date(2024, 5, 10), date(2024, 5, 10))

    moved(item, PreciseDay.parse(stood.chinese(with_year=True)), move_item)
    assert days(item) == (date(2024, 5, 1), date(2024, 5, 31))


def test_item_stays_within_the_plan_of_its_half_year(branch):
    item = make_plan_item(branch, first_day=date(2024, 6, 3), last_day=date(2024, 6, 5))

    for day in (date(2024, 7, 1), date(2024, 6, 29), date(2023, 6, 3)):
        with pytest.raises(Refused) as refusal:
            moved(item, PreciseDay.on(day), move_item)
        assert refusal.value.code == "leaves_plan"
    moved(item, PreciseDay.on(date(2024, 6, 28)), move_item)

    assert days(item) == (date(2024, 6, 28), date(2024, 6, 30))


@pytest.mark.parametrize("outcome", PlanItem.Outcome.values)
def test_item_of_which_something_became_is_not_moved(branch, outcome):
    item = make_plan_item(
        branch,
        first_day=date(2024, 5, 8),
        last_day=date(2024, 5, 8),
        outcome=outcome,
        outcome_on=TODAY,
        reason="场地维修",
    )

    with pytest.raises(Refused) as refusal:
        moved(item, TENTH, move_item)

    assert refusal.value.code == "not_ahead"


def test_task_of_several_months_is_not_moved_to_a_day(branch):
    with pytest.raises(Refused):
        moved(make_plan_item(branch), TENTH, move_item)
