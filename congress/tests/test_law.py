"""The arithmetic of congresses for every number from 1 to 300, against whole numbers counted out step by step."""

from datetime import date

import pytest

from congress.law import (
    elected,
    least_candidates,
    majority,
    number_fault,
    quorum,
    ranks,
    working_days_after,
)

pytestmark = pytest.mark.once
NUMBERS = range(1, 301)


def counted_quorum(number: int) -> int:
    """The first head count that, taken three times, is no less than everybody taken twice."""
    here = 0
    while here + here + here < number + number:
        here += 1
    return here


def counted_majority(number: int, *, half_will_do: bool) -> int:
    """The first head count that outvotes the rest, or draws with it where that will do."""
    yes = 0
    while not (yes > number - yes or (half_will_do and yes == number - yes)):
        yes += 1
    return yes


def counted_candidates(seats: int, percent: int) -> int:
    """One more than the seats, and then more until the surplus is the share asked for."""
    more = 1
    while more * 100 < seats * percent:
        more += 1
    return seats + more


def test_quorum_of_every_number():
    assert {n: quorum(n) for n in NUMBERS} == {n: counted_quorum(n) for n in NUMBERS}


def test_one_fewer_than_the_quorum_is_none():
    assert [n for n in NUMBERS if 3 * quorum(n) < 2 * n or 3 * (quorum(n) - 1) >= 2 * n] == []


@pytest.mark.parametrize("half_will_do", [False, True])
def test_majority_of_every_number(half_will_do):
    found = {n: majority(n, half_inclusive=half_will_do) for n in NUMBERS}

    assert found == {n: counted_majority(n, half_will_do=half_will_do) for n in NUMBERS}


def test_half_of_an_even_number_is_no_majority_unless_half_will_do():
    assert (majority(48), majority(48, half_inclusive=True), majority(49), majority(49, half_inclusive=True)) == (
        25,
        24,
        25,
        25,
    )


@pytest.mark.parametrize("percent", [5, 10])
def test_least_candidates_for_every_number_of_seats(percent):
    found = {n: least_candidates(n, percent) for n in NUMBERS}

    assert found == {n: counted_candidates(n, percent) for n in NUMBERS}


def test_surplus_of_the_usual_committees():
    assert [least_candidates(seats, 5) for seats in (1, 7, 20, 21, 40, 41)] == [2, 8, 21, 23, 42, 44]


def test_elected_are_those_with_a_majority_of_all():
    faults = []
    for entitled in NUMBERS:
        votes = {"甲": entitled, "乙": entitled // 2 + 1, "丙": entitled // 2}
        outcome = elected(votes, 3, majority(entitled))
        expected = {who for who, yes in votes.items() if yes + yes > entitled}
        if set(outcome.elected) != expected or outcome.run_off or outcome.open_seats != 3 - len(expected):
            faults.append(entitled)

    assert faults == []


def test_tie_at_the_last_seat_goes_to_a_run_off_and_leaves_the_others_elected():
    votes = {"甲": 40, "乙": 35, "丙": 30, "丁": 30, "戊": 25}

    outcome = elected(votes, 3, majority(48))

    assert (outcome.elected, outcome.run_off, outcome.open_seats) == (("甲", "乙"), ("丙", "丁"), 1)


def test_tie_that_the_seats_can_hold_is_none():
    outcome = elected({"甲": 40, "乙": 30, "丙": 30, "丁": 24}, 3, majority(48))

    assert (outcome.elected, outcome.run_off) == (("甲", "乙", "丙"), ())


def test_tie_of_all_at_the_top_elects_nobody_yet():
    outcome = elected({"甲": 30, "乙": 30}, 1, majority(48))

    assert (outcome.elected, set(outcome.run_off), outcome.open_seats) == ((), {"甲", "乙"}, 1)


def test_equal_votes_share_a_place():
    assert ranks({"甲": 40, "乙": 30, "丙": 30, "丁": 20}) == {"甲": 1, "乙": 2, "丙": 2, "丁": 4}


@pytest.mark.parametrize(
    ("taken", "number", "fault"),
    [
        (set(), (3, 2), ""),
        ({(3, 2)}, (3, 3), ""),
        ({(3, 2)}, (3, 1), ""),
        ({(3, 2)}, (2, 5), ""),
        ({(3, 2)}, (3, 2), "twice"),
        ({(3, 2)}, (3, 4), "gap"),
        ({(3, 2)}, (4, 1), ""),
        ({(3, 2)}, (4, 2), "new_term"),
        ({(3, 2)}, (5, 1), "new_term"),
        ({(3, 1), (3, 2), (4, 1)}, (3, 3), ""),
        ({(3, 2), (3, 3), (5, 1)}, (4, 2), "new_term"),
    ],
)
def test_sessions_are_numbered_one_after_another(taken, number, fault):
    assert number_fault(taken, *number) == fault


@pytest.mark.parametrize(
    ("day", "number", "found"),
    [
        (date(2024, 3, 1), 1, date(2024, 3, 4)),
        (date(2024, 3, 4), 5, date(2024, 3, 11)),
        (date(2024, 3, 2), 7, date(2024, 3, 12)),
    ],
)
def test_working_days_leave_out_weekends(day, number, found):
    assert working_days_after(day, number) == found
