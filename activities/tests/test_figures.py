"""What is counted of activities, honours and plans, and what is not."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from activities.models import Activity, CampaignStep, PlanItem
from activities.tests.factories import (
    make_activity,
    make_attendance,
    make_campaign,
    make_campaign_step,
    make_contest_entry,
    make_facility,
    make_facility_addition,
    make_honour,
    make_mentoring,
    make_plan_item,
    make_proposal,
    make_publicity,
)
from core.dates import PreciseDay, Precision
from core.figures import Scope, evaluate, facts
from core.periods import Period
from core.quantities import Quantity
from core.services import void_record
from core.tests.factories import half_year, make_branch, values_by
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
        (make_facility, "since", "facilities_new"),
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


def test_times_are_those_recorded_and_once_where_nothing_is_said(branch):
    make_activity(branch, kind="training", times=4)
    make_activity(branch, kind="training", times=2, is_series=True)
    make_activity(branch, kind="training")
    make_activity(branch, kind="training", is_series=True)
    make_activity(branch, kind="training", role="took_part")
    make_activity(branch, kind="friendship", times=3)

    assert (value(branch, "training"), value(branch, "training_times"), value(branch, "occasions")) == (5, 8, 11)
    assert values_by("activities.training_times", half_year(branch), "role") == {("organised",): 7, ("took_part",): 1}


def test_series_without_a_number_alone_counts_no_times(branch):
    make_activity(branch, kind="training", is_series=True)

    assert (value(branch, "training"), value(branch, "training_times")) == (1, None)


def test_hours_and_women_are_summed_as_far_as_known(branch):
    assert (value(branch, "training_hours"), value(branch, "women")) == (None, None)
    make_activity(branch, kind="training", hours=8, women=5)
    make_activity(branch, kind="training", hours=4)
    make_activity(branch, kind="sports", hours=100, women=7)

    assert (value(branch, "training_hours"), value(branch, "women")) == (12, 12)


def test_only_those_who_came_to_activities_of_the_period_are_signed_in(branch):
    activity = make_activity(branch)
    make_attendance(activity)
    make_attendance(activity, subject="钱示乙")
    make_attendance(activity, presence="on_leave")
    make_attendance(activity, presence="absent")
    void_record(make_attendance(activity), by=None, reason="重复")
    make_attendance(make_activity(branch, held=PreciseDay.on(date(2024, 7, 1))))
    make_attendance(make_activity(branch, cancelled_on=date(2024, 4, 1)))
    mistake = make_activity(branch)
    make_attendance(mistake)
    void_record(mistake, by=None, reason="重复")

    assert value(branch, "signed_in") == 2
    assert values_by("activities.signed_in", half_year(branch), "of__public_id") == {(activity.public_id,): 2}


def test_prizes_are_what_was_won_and_never_taking_part(branch):
    for result in ("三等奖", "一等奖", "第二名", "优秀奖", "优秀组织奖", "参与", "未获奖", "待定", ""):
        make_contest_entry(branch, result=result)

    assert (value(branch, "contest_entries"), value(branch, "prizes")) == (9, 5)
    assert values_by("activities.prizes", half_year(branch), "standing") == {
        ("excellent",): 1,
        ("organisation",): 1,
        ("place",): 1,
        ("prize",): 2,
    }


@pytest.mark.parametrize(("revoked_on", "counts"), [(None, 1), (date(2024, 6, 30), 0), (date(2024, 7, 1), 1)])
def test_revoked_honour_counts_no_more_from_that_day(branch, revoked_on, counts):
    make_honour(branch, revoked_on=revoked_on, valid_until=date(2024, 5, 1))

    assert value(branch, "honours") == counts


@pytest.mark.parametrize(
    ("over", "kept", "new"),
    [
        ({"since": None}, 1, 0),
        ({"since": PreciseDay.on(date(2024, 6, 30))}, 1, 1),
        ({"since": PreciseDay.on(date(2024, 7, 1))}, 0, 0),
        ({"since": PreciseDay.on(date(2020, 5, 1))}, 1, 0),
        ({"since": PreciseDay.in_period(Period.year_of(2024), Precision.YEAR)}, 0, 0),
        ({"closed_on": date(2024, 6, 30)}, 1, 1),
        ({"closed_on": date(2024, 6, 29)}, 0, 0),
    ],
)
def test_place_is_kept_from_its_opening_to_its_closing(branch, over, kept, new):
    make_facility(branch, **over)

    assert (value(branch, "facilities"), value(branch, "facilities_new")) == (kept, new)


@pytest.mark.parametrize(
    ("over", "under_way", "completed"),
    [
        ({}, 1, 0),
        ({"held": None}, 1, 0),
        ({"held": PreciseDay.on(date(2024, 7, 1))}, 0, 0),
        ({"last_day": date(2024, 6, 30), "outcome": "completed"}, 1, 1),
        ({"last_day": date(2024, 5, 30), "outcome": "completed"}, 0, 1),
        ({"last_day": date(2024, 5, 30), "outcome": "ended"}, 0, 0),
        ({"last_day": date(2024, 5, 30)}, 0, 0),
        ({"last_day": date(2024, 7, 1), "outcome": "completed"}, 1, 0),
    ],
)
def test_mentoring_is_under_way_to_its_last_day_and_completed_on_it(branch, over, under_way, completed):
    make_mentoring(branch, **over)

    assert (value(branch, "mentoring"), value(branch, "mentoring_completed")) == (under_way, completed)


def test_pairs_are_summed_as_far_as_known(branch):
    assert value(branch, "mentoring_pairs") is None
    make_mentoring(branch, pairs=Quantity(12, "对"))
    make_mentoring(branch, title="一帮一")
    make_mentoring(branch, pairs=Quantity(3, "对"), last_day=date(2024, 5, 1), outcome="completed")

    assert (value(branch, "mentoring_pairs"), value(branch, "mentoring_completed_pairs")) == (12, 3)


@pytest.mark.parametrize(
    ("dates", "counts"),
    [
        ((date(2024, 3, 1), None, None), (1, 0, 0, 0)),
        ((date(2024, 3, 1), date(2024, 6, 30), None), (1, 1, 0, 0)),
        ((date(2024, 3, 1), date(2024, 7, 1), None), (1, 0, 0, 0)),
        ((date(2024, 3, 1), date(2024, 4, 1), date(2024, 5, 1)), (1, 1, 1, 0)),
        ((date(2024, 3, 1), None, date(2024, 5, 1)), (1, 0, 1, 0)),
        ((date(2023, 12, 31), date(2024, 1, 5), date(2024, 2, 1)), (0, 0, 0, 1)),
        ((date(2023, 12, 31), date(2024, 1, 5), date(2023, 12, 31)), None),
        ((date(2024, 7, 1), None, None), (0, 0, 0, 0)),
    ],
)
def test_proposals_are_counted_from_hand_in_to_carrying_out(branch, dates, counts):
    values = dict(zip(("handed_in_on", "adopted_on", "carried_out_on"), dates, strict=True))
    if counts is None:
        with pytest.raises(IntegrityError), transaction.atomic():
            make_proposal(branch, **values)
        return

    make_proposal(branch, **values)

    keys = ("proposals", "proposals_adopted", "proposals_carried_out", "earlier_proposals_carried_out")
    assert tuple(value(branch, key) for key in keys) == counts


OUTCOMES = ("plan_items", "plan_done", "plan_under_way", "plan_moved", "plan_dropped")


@pytest.mark.parametrize("outcome", PlanItem.Outcome.values)
def test_outcome_of_an_item_is_known_from_its_day(branch, outcome):
    make_plan_item(branch, outcome=outcome, outcome_on=date(2024, 6, 10), reason="场地维修")

    found = {key: value(branch, key) for key in OUTCOMES}
    before = {key: value(branch, key, as_of=date(2024, 6, 9)) for key in OUTCOMES}
    assert found == {key: int(key in {"plan_items", f"plan_{outcome}"}) for key in OUTCOMES}
    assert before == {key: int(key == "plan_items") for key in OUTCOMES}


def test_outcome_that_became_known_after_the_period_counts_when_it_is_read_later(branch):
    make_plan_item(branch, outcome="done", outcome_on=date(2024, 7, 5))

    assert (value(branch, "plan_done"), value(branch, "plan_done", as_of=date(2024, 7, 10))) == (0, 1)


@pytest.mark.parametrize("over", [{"outcome": "done"}, {"outcome_on": date(2024, 5, 1)}])
def test_outcome_and_its_day_go_together(branch, over):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_plan_item(branch, **over)


@pytest.mark.parametrize("outcome", ["moved", "dropped"])
def test_what_was_moved_or_dropped_says_why(branch, outcome):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_plan_item(branch, outcome=outcome, outcome_on=date(2024, 5, 1))


def test_targets_are_held_against_what_came_about_in_the_same_unit(branch):
    done = {"outcome": "done", "outcome_on": date(2024, 6, 1)}
    make_plan_item(branch, target=Quantity(4, "次"), actual=Quantity(5, "次"), **done)
    make_plan_item(branch, target=Quantity(4, "次"), actual=Quantity(3, "次"), **done)
    make_plan_item(branch, target=Quantity(4, "次"), actual=Quantity(100, "人"), **done)
    make_plan_item(branch, target=Quantity(4, "次"), **done)
    make_plan_item(branch, target=Quantity(4, "次"), actual=Quantity(4, "次"))

    keys = ("plan_targets", "plan_targets_met", "plan_target_numbers", "plan_actual_numbers")
    assert [value(branch, key) for key in keys] == [2, 1, 8, 8]


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        (date(2024, 9, 1), date(2024, 9, 30), 1),
        (date(2024, 9, 1), date(2024, 10, 31), 1),
        (date(2024, 12, 1), date(2024, 12, 31), 1),
        (date(2024, 8, 31), date(2024, 9, 1), 0),
        (date(2024, 12, 1), date(2025, 1, 31), 0),
    ],
)
def test_plan_of_a_few_months_holds_what_lies_wholly_in_them(branch, first, last, counts):
    make_plan_item(branch, kind="activity", first_day=first, last_day=last)
    scope = Scope.of(branch, Period.parse("2024-09/2024-12"))

    assert evaluate(["activities.planned_activity"], scope)["activities.planned_activity"].value == counts


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
