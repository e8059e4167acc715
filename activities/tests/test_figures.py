"""What is counted of activities, honours and plans, and what is not."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from activities.models import Activity, CampaignStep, PlanItem
from activities.tests.factories import (
    make_activity,
    make_campaign,
    make_campaign_step,
    make_contest_entry,
    make_facility_addition,
    make_honour,
    make_plan_item,
    make_publicity,
)
from core.dates import PreciseDay, Precision
from core.figures import evaluate, facts
from core.periods import Period
from core.quantities import Quantity
from core.services import void_record
from core.tests.factories import half_year, make_branch
from gatherings.themes import Theme

pytestmark = pytest.mark.django_db
OUT = [
    PreciseDay.on(date(2023, 12, 31)),
    PreciseDay.on(date(2024, 7, 1)),
    PreciseDay.span(date(2024, 6, 30), date(2024, 7, 1)),
    PreciseDay.in_period(Period.year_of(2024), Precision.YEAR),
    None,
]
IN = [
    PreciseDay.on(date(2024, 1, 1)),
    PreciseDay.on(date(2024, 6, 30)),
    PreciseDay.in_period(Period.month(2024, 2), Precision.MONTH),
    PreciseDay.in_period(Period.half(2024, 1), Precision.HALF),
]


@pytest.fixture
def branch():
    return make_branch()


def value(branch, key, **scope):
    return evaluate([f"activities.{key}"], half_year(branch, **scope))[f"activities.{key}"].value


@pytest.mark.parametrize(
    ("make", "field", "key"),
    [
        (make_activity, "held", "sports"),
        (make_contest_entry, "held", "contest_entries"),
        (make_publicity, "held", "publicity"),
        (make_facility_addition, "held", "facility_additions"),
        (make_honour, "granted", "honours"),
        (lambda branch, **over: make_campaign_step(make_campaign(branch), **over), "held", "campaign_guidance"),
    ],
)
def test_what_lies_wholly_in_the_period_counts_and_nothing_else(branch, make, field, key):
    for held in OUT:
        make(branch, **{field: held})
    make(make_branch())
    void_record(make(branch), by=None, reason="重复")
    assert value(branch, key) == 0

    for held in IN:
        make(branch, **{field: held})
    assert value(branch, key) == len(IN)


@pytest.mark.parametrize(
    ("cancelled_on", "counts"), [(date(2024, 4, 1), 0), (date(2024, 6, 30), 0), (date(2024, 7, 1), 1), (None, 1)]
)
def test_cancelled_activity_counts_no_more_from_that_day(branch, cancelled_on, counts):
    make_activity(branch, cancelled_on=cancelled_on, attendance=Quantity(40, "人"))

    assert (value(branch, "sports"), value(branch, "attendance_people") or 0) == (counts, 40 * counts)


PARTS = {
    "sports": {"sports", "friendship"},
    "culture": {"culture", "reading", "festival"},
    "training": {"training"},
    "visits": {"visit"},
    "merit": {"labour", "model_worker"},
    "health_and_outings": {"health", "outing"},
    "womens": {"women"},
    "safety": {"safety"},
    "other": {"volunteer", "other"},
}


def test_every_kind_of_activity_is_counted_once(branch):
    for kind in Activity.Kind.values:
        make_activity(branch, kind=kind)

    assert {key: value(branch, key) for key in PARTS} == {key: len(kinds) for key, kinds in PARTS.items()}
    assert sum(len(kinds) for kinds in PARTS.values()) == len(Activity.Kind)


@pytest.mark.parametrize("theme", ["", *Theme.values])
@pytest.mark.parametrize("kind", Activity.Kind.values)
def test_women_and_safety_are_counted_by_theme_or_kind_and_nothing_twice(branch, kind, theme):
    make_activity(branch, kind=kind, theme=theme)

    of_its_kind = next(key for key, kinds in PARTS.items() if kind in kinds)
    expected = {"women": "womens", "safety": "safety"}.get(theme, of_its_kind)
    assert {key: value(branch, key) for key in PARTS} == {key: int(key == expected) for key in PARTS}


def test_culture_and_sports_together_are_their_parts(branch):
    for kind in Activity.Kind.values:
        make_activity(branch, kind=kind)

    assert value(branch, "culture_and_sports") == value(branch, "sports") + value(branch, "culture") == 5


def test_attendance_at_training_is_told_in_one_unit(branch):
    make_activity(branch, kind="training", attendance=Quantity(30, "人次"))
    make_activity(branch, kind="training", attendance=Quantity(20, "人"))
    make_activity(branch, kind="sports", attendance=Quantity(50, "人次"))

    assert (value(branch, "training_attendance"), value(branch, "attendance_times")) == (30, 80)


def test_entries_and_copies_are_summed_as_far_as_known(branch):
    assert (value(branch, "sent_entries"), value(branch, "publicity_copies")) == (None, None)
    make_contest_entry(branch, submitted=5, valid=3)
    make_contest_entry(branch, submitted=4)
    make_publicity(branch, copies=Quantity(200, "册"))
    make_publicity(branch, copies=Quantity(9, "份"))
    make_publicity(branch)

    assert [value(branch, key) for key in ("sent_entries", "valid_entries", "publicity_copies")] == [9, 3, 200]


def test_no_more_entries_are_valid_than_were_sent(branch):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_contest_entry(branch, submitted=3, valid=4)


@pytest.mark.parametrize(
    ("over", "counts"),
    [
        ({}, 1),
        ({"begun_on": date(2024, 6, 30)}, 1),
        ({"begun_on": date(2024, 7, 1)}, 0),
        ({"granted_on": date(2024, 6, 30)}, 0),
        ({"granted_on": date(2024, 7, 1)}, 1),
        ({"given_up_on": date(2024, 6, 30)}, 0),
        ({"given_up_on": date(2024, 7, 1)}, 1),
    ],
)
def test_campaign_is_under_way_from_its_beginning_to_its_end(branch, over, counts):
    make_campaign(branch, **over)

    assert value(branch, "campaigns") == counts


@pytest.mark.parametrize("kind", CampaignStep.Kind.values)
def test_steps_are_counted_by_kind_unless_their_campaign_is_voided(branch, kind):
    make_campaign_step(make_campaign(branch), kind=kind)
    mistake = make_campaign(branch)
    make_campaign_step(mistake, kind=kind)
    void_record(mistake, by=None, reason="重复")

    found = {name: value(branch, f"campaign_{name}") for name in CampaignStep.Kind.values}
    assert found == {name: int(name == kind) for name in found}


@pytest.mark.parametrize("kind", PlanItem.Kind.values)
def test_plan_items_are_those_whose_days_lie_in_the_period_whenever_they_are_read(branch, kind):
    make_plan_item(branch, kind=kind)
    make_plan_item(branch, kind=kind, last_day=date(2024, 7, 1))
    make_plan_item(branch, kind=kind, first_day=date(2023, 12, 31))

    assert value(branch, f"planned_{kind}", as_of=date(2023, 12, 20)) == 1
    assert value(branch, f"planned_{kind}") == 1


def test_plan_reads_in_its_own_order(branch):
    for position in (3, 1, 2):
        make_plan_item(branch, position=position, title=str(position))

    assert [row["title"] for row in facts("activities.planned_goal", half_year(branch))] == ["1", "2", "3"]
