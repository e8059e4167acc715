"""The numbers that reports on motions quote, and that they add up."""

import random
from datetime import date, timedelta

import pytest

from congress.states.motions import FILED_ON, MotionState
from congress.tests.factories import make_motion
from core.figures import Scope, evaluate, facts
from core.periods import Period
from core.services import void_record
from core.tests.factories import half_year, make_branch

pytestmark = pytest.mark.django_db
S = MotionState
KEYS = ("submitted", "accepted", "merged", "filed", "converted", "rejected", "withdrawn", "pending", "replied",
        "closed_from_before", "resolved_from_before")  # fmt: skip
BEFORE, INSIDE, AFTER = date(2023, 12, 31), date(2024, 3, 20), date(2024, 7, 1)


@pytest.fixture
def branch():
    return make_branch()


def numbers(scope, *keys) -> dict:
    found = evaluate([f"congress.motions_{key}" for key in keys or KEYS], scope)
    return {key.removeprefix("congress.motions_"): value.value for key, value in found.items()}


def counted(**over):
    return dict.fromkeys(KEYS, 0) | over


def make(branch, **by_state):
    for state, number in by_state.items():
        for _number in range(number):
            make_motion(branch, state)


# Numbers that three units published of their motions; what is not filed was turned into suggestions unless told.
@pytest.mark.parametrize(
    ("motions", "expected"),
    [
        (
            {S.FILED: 67, S.REJECTED: 13, S.WITHDRAWN: 1},
            {"submitted": 81, "accepted": 67, "filed": 67, "rejected": 13, "withdrawn": 1},
        ),
        (
            {S.FILED: 50, S.MERGED: 2, S.CONVERTED: 22},
            {"submitted": 74, "accepted": 52, "merged": 2, "filed": 50, "converted": 22},
        ),
        (
            {S.FILED: 64, S.MERGED: 16, S.CONVERTED: 41, S.REJECTED: 5},
            {"submitted": 126, "accepted": 80, "merged": 16, "filed": 64, "converted": 41, "rejected": 5},
        ),
    ],
    ids=["81", "74", "126"],
)
def test_published_statistics_are_told_as_published(branch, motions, expected):
    make(branch, **motions)

    assert numbers(half_year(branch)) == counted(**expected)


@pytest.mark.parametrize("seed", range(5))
def test_what_was_submitted_was_filed_turned_away_withdrawn_or_waits(branch, seed):
    chance, first = random.Random(seed), date(2024, 1, 1)
    for _number in range(60):
        state = chance.choice(S.values)
        collected = first + timedelta(days=chance.randint(0, 181))
        days = {"collected_on": collected if state != S.DRAFT else None}
        filed = collected + timedelta(days=chance.randint(0, 60))
        if state in FILED_ON | {S.MERGED} or (state == S.WITHDRAWN and seed % 2):
            days["filed_on"] = filed
        for name in ("merged_on", "converted_on", "rejected_on", "withdrawn_on", "assigned_on", "replied_on"):
            if state == name.removesuffix("_on"):
                days[name] = filed + timedelta(days=chance.randint(0, 60))
        make_motion(branch, state, **days)

    for as_of in (date(2024, 2, 29), date(2024, 5, 15), date(2024, 6, 30)):
        found = numbers(Scope.of(branch, Period.half(2024, 1), as_of))
        parts = ("accepted", "converted", "rejected", "withdrawn", "pending")
        assert found["submitted"] == sum(found[key] for key in parts)
        assert found["submitted"] > found["accepted"] > 0
        assert found["accepted"] >= found["filed"] >= found["accepted"] - found["merged"]


@pytest.mark.parametrize(
    ("state", "over", "expected"),
    [
        (S.COLLECTED, {"collected_on": BEFORE}, counted(pending=1)),
        (S.COLLECTED, {"collected_on": AFTER}, counted()),
        (S.CONVERTED, {"collected_on": BEFORE, "converted_on": INSIDE}, counted(converted=1)),
        (S.CONVERTED, {"converted_on": AFTER}, counted(submitted=1, pending=1)),
        (S.REJECTED, {"collected_on": None}, counted(rejected=1)),
        (S.MERGED, {"filed_on": BEFORE, "collected_on": BEFORE}, counted(merged=1)),
        (S.MERGED, {"merged_on": AFTER}, counted(submitted=1, accepted=1, filed=1)),
        (S.WITHDRAWN, {"withdrawn_on": AFTER, "filed_on": INSIDE}, counted(submitted=1, accepted=1, filed=1)),
        (S.REPLIED, {"filed_on": BEFORE, "collected_on": BEFORE}, counted(replied=1)),
        (S.REPLIED, {"replied_on": AFTER}, counted(submitted=1, accepted=1, filed=1)),
    ],
)
def test_each_step_counts_in_the_period_in_which_it_was_taken(branch, state, over, expected):
    make_motion(branch, state, **over)

    assert numbers(half_year(branch)) == expected


@pytest.mark.parametrize(
    ("filed", "closed", "kind", "expected"),
    [
        (BEFORE, INSIDE, "A", (1, 1)),
        (BEFORE, INSIDE, "B", (1, 0)),
        (BEFORE, date(2024, 6, 30), "A", (1, 1)),
        (BEFORE, AFTER, "A", (0, 0)),
        (BEFORE, BEFORE, "A", (0, 0)),
        (date(2024, 1, 1), INSIDE, "A", (0, 0)),
    ],
)
def test_earlier_motions_count_where_they_are_closed(branch, filed, closed, kind, expected):
    make_motion(branch, S.CLOSED, collected_on=BEFORE, filed_on=filed, closed_on=closed, reply_kind=kind)

    found = numbers(half_year(branch))
    assert (found["closed_from_before"], found["resolved_from_before"]) == expected


def test_motion_filed_and_closed_in_the_period_is_no_earlier_one_and_the_other_way_round(branch):
    make_motion(branch, S.CLOSED, reply_kind="A")
    make_motion(branch, S.CLOSED, collected_on=BEFORE, filed_on=BEFORE, reply_kind="A")

    found = numbers(half_year(branch), "filed", "resolved", "closed_from_before")
    assert found == {"filed": 1, "resolved": 1, "closed_from_before": 1}


def test_evidence_of_merged_motions_says_into_which(branch):
    target = make_motion(branch, S.FILED, subject="改善食堂")
    make_motion(branch, S.MERGED, subject="食堂菜品", merged_into=target)

    (row,) = facts("congress.motions_merged", half_year(branch))
    assert row["merged_into"] == target
    assert row.texts()[-1] == "改善食堂"


def test_voided_motions_and_those_of_other_branches_count_nowhere(branch):
    for state in S.values:
        make_motion(make_branch(), state)
        void_record(make_motion(branch, state), by=None, reason="重复")

    assert numbers(half_year(branch)) == counted()
