"""Whatever happened, each item of a plan is told in one group and no other, and each activity in the plan or outside."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from activities.models import Activity, PlanItem
from activities.tests.factories import make_activity, make_plan_item
from core.dates import PreciseDay
from core.figures import Scope, evaluate, facts
from core.models import Branch
from core.periods import Period
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db
GROUPS = ("plan_done", "plan_under_way", "plan_moved", "plan_dropped", "plan_not_known")
PERIODS = [Period.half(2024, 1), Period.half(2024, 2), Period.year_of(2024), Period.parse("2024-03/2024-09")]
FIRST, DAYS = date(2023, 11, 1), 500
days = st.integers(0, DAYS).map(lambda number: FIRST + timedelta(days=number))
outcomes = st.sampled_from(["", *PlanItem.Outcome.values])


def voided(is_voided: bool) -> dict:
    return {"voided_at": timezone.now(), "void_reason": "重复录入"} if is_voided else {}


@st.composite
def items(draw):
    """One item: its days, what became of it and when that was known, and how many items back it goes on from."""
    first, outcome = draw(days), draw(outcomes)
    return {
        "kind": draw(st.sampled_from(PlanItem.Kind.values)),
        "first_day": first,
        "last_day": first + timedelta(days=draw(st.integers(0, 120))),
        "outcome": outcome,
        "outcome_on": draw(days) if outcome else None,
        "reason": "场地维修" if outcome in {"moved", "dropped"} else "",
        "back": draw(st.integers(0, 3)),
        "is_voided": draw(st.integers(0, 5)) == 0,
    }


@st.composite
def activities(draw):
    """One activity: its day, whether it was called off, and which item it carries out, if any."""
    return {
        "held": draw(st.none() | days.map(PreciseDay.on)),
        "cancelled_on": draw(st.none() | st.none() | days),
        "item": draw(st.none() | st.integers(0, 11)),
        "is_voided": draw(st.integers(0, 5)) == 0,
    }


def store(branch: Branch, told_items: list[dict], told_activities: list[dict]) -> None:
    """The history as records; what was moved may be taken up again by a later item, and that by one more."""
    stored: list[PlanItem] = []
    for number, told in enumerate(told_items):
        back = told.pop("back")
        earlier = stored[-back] if 0 < back <= len(stored) else None
        told |= voided(told.pop("is_voided"))
        stored.append(make_plan_item(branch, title=f"事项{number}", continues=earlier, **told))
    for told in told_activities:
        number = told.pop("item")
        item = stored[number % len(stored)] if stored and number is not None else None
        make_activity(branch, plan_item=item, **voided(told.pop("is_voided")), **told)


def told_times(scope: Scope, keys: tuple[str, ...]) -> Counter:
    """How often each record stands in the evidence of these figures."""
    return Counter(row.record.pk for key in keys for row in facts(f"activities.{key}", scope))


def planned(scope: Scope) -> dict[int, int]:
    """Each standing item that lies wholly in the period, told once: by hand, without the figures."""
    period = scope.period
    rows = PlanItem.objects.filter(branch__in=scope.branches, voided_at=None)
    return {row.pk: 1 for row in rows if period.contains(row.first_day, row.last_day)}


def held(scope: Scope) -> list[Activity]:
    rows = Activity.objects.filter(branch__in=scope.branches, voided_at=None).select_related("plan_item")
    seen = Period(scope.first_day, scope.last_day)
    return [
        row
        for row in rows
        if row.held
        and seen.contains(row.held.first_day, row.held.last_day)
        and not (row.cancelled_on and row.cancelled_on <= scope.last_day)
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    told_items=st.lists(items(), max_size=8),
    told_activities=st.lists(activities(), max_size=6),
    period=st.sampled_from(PERIODS),
    read_after=st.integers(0, 400),
)
def test_every_item_is_in_one_group_and_every_activity_in_the_plan_or_outside(
    told_items, told_activities, period, read_after
):
    with transaction.atomic():
        branch = make_branch()
        store(branch, told_items, told_activities)
        scope = Scope.of(branch, period, period.first_day + timedelta(days=read_after))
        values = evaluate([f"activities.{key}" for key in (*GROUPS, "plan_items")], scope)
        in_no_plan = {row.pk for row in held(scope) if row.plan_item is None or row.plan_item.is_voided}

        assert told_times(scope, GROUPS) == planned(scope)
        assert sum(values[f"activities.{key}"].value for key in GROUPS) == values["activities.plan_items"].value
        assert set(told_times(scope, ("unplanned",))) == in_no_plan
        assert told_times(scope, ("unplanned", "of_the_plan")) == {row.pk: 1 for row in held(scope)}
        transaction.set_rollback(True)


def test_an_item_in_two_groups_or_in_none_would_be_seen():
    """The control of the test above: with a group too many an item is told twice, with one too few not at all."""
    branch = make_branch()
    done = make_plan_item(branch, outcome="done", outcome_on=date(2024, 6, 1))
    open_item = make_plan_item(branch, kind="main_work")
    scope = Scope.of(branch, Period.half(2024, 1))

    assert told_times(scope, GROUPS) == planned(scope) == {done.pk: 1, open_item.pk: 1}
    assert told_times(scope, (*GROUPS, "planned_goal")) == {done.pk: 2, open_item.pk: 1} != planned(scope)
    assert told_times(scope, GROUPS[:-1]) == {done.pk: 1} != planned(scope)


def test_outcome_of_a_later_day_is_not_known_yet():
    branch = make_branch()
    make_plan_item(branch, outcome="done", outcome_on=date(2024, 6, 1))
    before, after = (Scope.of(branch, Period.half(2024, 1), date(2024, month, 2)) for month in (5, 6))

    assert [len(facts("activities.plan_not_known", scope)) for scope in (before, after)] == [1, 0]


def test_activity_of_a_voided_item_stands_in_no_plan():
    branch = make_branch()
    make_activity(branch, plan_item=make_plan_item(branch, **voided(True)))
    make_activity(branch, plan_item=make_plan_item(branch, last_day=date(2024, 12, 31)))
    scope = Scope.of(branch, Period.half(2024, 1))

    assert [len(facts(f"activities.{key}", scope)) for key in ("unplanned", "of_the_plan")] == [1, 1]


def test_done_without_an_activity_is_asked_of_planned_activities_only():
    branch = make_branch()
    done = {"outcome": "done", "outcome_on": date(2024, 6, 1)}
    make_activity(branch, plan_item=make_plan_item(branch, kind="activity", **done))
    make_activity(branch, plan_item=make_plan_item(branch, kind="activity", title="读书会", **done), **voided(True))
    make_plan_item(branch, kind="main_work", **done)

    rows = facts("activities.plan_without_activity", Scope.of(branch, Period.half(2024, 1)))

    assert [row["title"] for row in rows] == ["读书会"]
