"""What the activities of an item make of its target: never anything but what their records say."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from activities.models import Activity
from activities.selectors import cost_sums, plan_lines, records_say, said_by
from activities.tests.factories import make_activity, make_cost, make_plan_item
from core.dates import PreciseDay
from core.figures import Scope, evaluate, facts
from core.gaps import gaps_of
from core.periods import Period
from core.quantities import Quantity
from core.services import void_record
from core.tests.factories import make_branch, values_by
from finance.tests.factories import make_account, make_entry

pytestmark = pytest.mark.django_db
YEAR = Period.year_of(2024)
NOW = date(2024, 12, 31)


@pytest.fixture
def branch():
    return make_branch()


def item_of(branch, unit="次", **over):
    days = {"first_day": date(2024, 1, 1), "last_day": NOW}
    return make_plan_item(branch, kind="activity", target=Quantity(4, unit), **days, **over)


def on(month: int, **over) -> dict:
    return {"held": PreciseDay.on(date(2024, month, 5)), **over}


@pytest.mark.parametrize(
    ("unit", "rows", "said"),
    [
        ("次", [{}, {}], Quantity(2, "次")),
        ("场", [{"times": 3}, {}], Quantity(4, "场")),
        ("次", [{"is_series": True}, {}], None),
        ("次", [], None),
        ("人", [{"attendance": Quantity(40, "人")}, {"attendance": Quantity(2, "人")}], Quantity(42, "人")),
        ("人", [{"attendance": Quantity(40, "人")}, {}], None),
        ("人", [{"attendance": Quantity(40, "人次")}], None),
        ("人次", [{"attendance": Quantity(40, "人次", True)}], Quantity(40, "人次", True)),
        ("课时", [{"hours": 4}, {"hours": 2}], Quantity(6, "课时")),
        ("课时", [{"hours": 4}, {}], None),
        ("册", [{}], None),
        ("次", [{}, {"cancelled_on": date(2024, 3, 1)}], Quantity(1, "次")),
        ("次", [{}, {"held": PreciseDay.on(date(2025, 1, 5))}], Quantity(1, "次")),
        ("次", [{}, {"held": None}], Quantity(1, "次")),
    ],
)
def test_activities_say_how_many_of_a_unit(branch, unit, rows, said):
    item = item_of(branch, unit)
    for row in rows:
        make_activity(branch, plan_item=item, **{**on(3), **row})

    assert records_say(item, on=NOW) == said


def test_voided_activities_say_nothing(branch):
    item = item_of(branch)
    void_record(make_activity(branch, plan_item=item, **on(3)), by=None, reason="重复")

    assert records_say(item, on=NOW) is None


@st.composite
def activities(draw):
    return {
        "held": PreciseDay.on(date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 500)))),
        "attendance": draw(st.none() | st.builds(Quantity, st.integers(0, 90), st.sampled_from(["人", "人次"]))),
        "times": draw(st.none() | st.integers(0, 5)),
        "hours": draw(st.none() | st.integers(0, 8)),
        "cancelled_on": draw(st.none() | st.none() | st.just(date(2024, 2, 1))),
        "item": draw(st.integers(0, 3)),
        "spent": draw(st.integers(0, 300)),
        "paid_by": draw(st.sampled_from(["union", "dues", "unit"])),
    }


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(told=st.lists(activities(), max_size=10), unit=st.sampled_from(["次", "人", "人次", "课时"]))
def test_actuals_and_costs_of_all_items_are_those_of_their_records(told, unit):
    """Together the lines of a plan count nothing twice and leave out nothing that the evidence of the figures holds."""
    with transaction.atomic():
        branch = make_branch()
        items = [item_of(branch, unit, title=f"事项{number}") for number in range(3)]
        for one in told:
            spent, paid_by, number = one.pop("spent"), one.pop("paid_by"), one.pop("item")
            made = make_activity(branch, plan_item=items[number] if number < 3 else None, **one)
            if spent:
                make_cost(made, amount=spent, paid_by=paid_by)
        lines = plan_lines(branch, YEAR, day=NOW).lines

        scope = Scope.of(branch, YEAR, NOW)
        counted = [row.record for row in facts("activities.of_the_plan", scope)]
        for line in lines:
            own = [activity for activity in counted if activity.plan_item_id == line.item.pk]
            assert line.said == by_hand(own, unit)
        costs = {key[0]: value for key, value in values_by("activities.costs", scope, "of__public_id").items()}
        of_items = {str(row.public_id) for row in counted}
        spent = sum(line.spent or 0 for line in lines)
        beyond = sum_of_uncounted(branch, counted)
        assert spent == sum(value for key, value in costs.items() if str(key) in of_items) + beyond
        transaction.set_rollback(True)


def by_hand(activities: list[Activity], unit: str) -> Quantity | None:
    total, is_about = 0, False
    for activity in activities:
        if unit == "次":
            number = 1 if activity.times is None else activity.times
        elif unit == "课时":
            number = activity.hours
        else:
            amount = activity.attendance
            number = amount.number if amount is not None and amount.unit == unit else None
        if number is None:
            return None
        total += number
    return Quantity(total, unit, is_about) if activities else None


def sum_of_uncounted(branch, counted) -> int:
    """What activities of items cost that no figure of the year counts: cancelled ones, and those of other years."""
    others = Activity.objects.filter(branch=branch, plan_item__isnull=False).exclude(pk__in=[row.pk for row in counted])
    return sum(cost_sums(branch, others.values_list("pk", flat=True)).values())


def test_said_by_never_adds_what_it_does_not_know(branch):
    """The control of the property: a sum that took an unknown number for nought would be seen."""
    known, unknown = make_activity(branch, hours=4, **on(3)), make_activity(branch, **on(4))

    assert said_by([known], "课时", NOW) == Quantity(4, "课时")
    assert said_by([known, unknown], "课时", NOW) is None


def test_cost_counts_until_it_or_its_activity_is_voided(branch):
    item = item_of(branch)
    activity = make_activity(branch, plan_item=item, **on(3))
    entry = make_entry(make_account(branch))
    make_cost(activity, amount=30)
    paid = make_cost(activity, amount=50, entry=entry)
    assert cost_sums(branch, [activity.pk]) == {activity.pk: 80}
    assert evaluate(["activities.costs"], Scope.of(branch, YEAR))["activities.costs"].value == 80

    void_record(entry, by=None, reason="写错")
    assert cost_sums(branch, [activity.pk]) == {activity.pk: 80}
    assert [found.gap.key for found in gaps_of(Scope.of(branch, YEAR), prefix="activities.cost")] == [
        "activities.cost_without_entry"
    ]
    void_record(paid, by=None, reason="写错")
    assert cost_sums(branch, [activity.pk]) == {activity.pk: 30}
    assert evaluate(["activities.costs"], Scope.of(branch, YEAR))["activities.costs"].value == 30
    assert gaps_of(Scope.of(branch, YEAR), prefix="activities.cost") == []

    void_record(activity, by=None, reason="写错")
    assert cost_sums(branch, [activity.pk]) == {}
    assert evaluate(["activities.costs"], Scope.of(branch, YEAR))["activities.costs"].value is None
