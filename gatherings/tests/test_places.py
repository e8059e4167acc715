"""Who has a place and who waits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gatherings.places import allot

pytestmark = pytest.mark.once
PARTIES = st.lists(st.integers(1, 5), max_size=30)


@pytest.mark.parametrize(
    ("parties", "places", "waits"),
    [
        ([1, 1, 1], None, [0, 0, 0]),
        ([1] * 20, 1, [0, *range(1, 20)]),
        ([2, 1], 2, [0, 1]),
        ([1, 2, 1], 2, [0, 1, 2]),
        ([3], 2, [1]),
        ([1], 0, [1]),
    ],
)
def test_whoever_came_first_has_the_place(parties, places, waits):
    assert allot(parties, places) == waits


@given(PARTIES, st.integers(0, 40), st.data())
def test_nobody_loses_a_place_because_another_goes(parties, places, data):
    before = allot(parties, places)
    gone = data.draw(st.integers(0, len(parties) - 1)) if parties else 0

    after = allot(parties[:gone] + parties[gone + 1 :], places)

    kept = before[:gone] + before[gone + 1 :]
    assert all(now == 0 for now, then in zip(after, kept, strict=True) if then == 0)


@given(PARTIES, st.integers(0, 40))
def test_no_more_come_than_there_are_places(parties, places):
    waits = allot(parties, places)

    assert sum(people for people, wait in zip(parties, waits, strict=True) if not wait) <= places
    assert [wait for wait in waits if wait] == list(range(1, sum(map(bool, waits)) + 1))
