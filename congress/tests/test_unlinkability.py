"""Somebody with the whole database and its logs after the end of a poll guesses what each voter chose: no better than chance.

In each poll as many people vote as there are options, and no two alike: a guess that puts the ballots into any order has
one hit on average, with a variance of one. Orders tried are those in which the rows lie in the file, their keys, their
codes; whoever voted when is taken as known.
"""

import json
import random
from datetime import date
from math import sqrt

import pytest
from django.db import connection

from congress.models import Ballot, CastBallot, Participation, Voter
from congress.services import cast_ballot, move_poll
from congress.tests.factories import make_poll
from core.models import LiveArea
from core.tests.factories import make_branch
from members.tests.factories import make_member
from tests.lasting import lasting

pytestmark = pytest.mark.django_db
POLLS, VOTERS = 200, 6
DAY = date(2024, 5, 10)
# Four times what chance itself strays: a true secret is called broken once in some ten thousand runs.
MOST_HITS = POLLS + 4 * sqrt(POLLS)
PLACE = "ctid" if connection.vendor == "postgresql" else "rowid"


@pytest.fixture(scope="module")
def held(django_db_setup, django_db_blocker):
    """For each poll: the voters in the order of casting, what each chose, and how the box lay before it was emptied."""
    chance = random.Random(7)
    with lasting(django_db_blocker):
        branch = make_branch()
        LiveArea.objects.create(branch=branch, area="polls", live_from=date(2024, 1, 1))
        people = [make_member(branch) for _number in range(VOTERS)]
        yield [hold(branch, people, chance) for _number in range(POLLS)]


def hold(branch, people, chance):
    options = "；".join(f"方案{number}" for number in range(VOTERS))
    poll = move_poll(poll=make_poll(branch, options=options), action="open", by=None, on=DAY)
    order, choices = chance.sample(people, VOTERS), chance.sample(range(VOTERS), VOTERS)
    for person, choice in zip(order, choices, strict=True):
        cast_ballot(poll=poll, person=person, choices=[[choice]], today=DAY)
    box = chosen(CastBallot, poll, PLACE)
    move_poll(poll=poll, action="close", by=None, on=DAY)
    return poll, [person.pk for person in order], choices, box


def rows_in(model, column: str, poll, order: str) -> list:
    """One column of a poll's rows, as they come in an order: only SQL knows where a row lies."""
    sql = f"SELECT {column} FROM {model._meta.db_table} WHERE poll_id = %s ORDER BY {order}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [poll.pk])
        return [row[0] for row in cursor.fetchall()]


def chosen(model, poll, order: str) -> list[int]:
    return [json.loads(text)[0][0] for text in rows_in(model, "choices", poll, order)]


def hits(truth: dict[int, int], voters: list[int], guessed: list[int]) -> int:
    return sum(truth[voter] == choice for voter, choice in zip(voters, guessed, strict=True))


def voters_in(poll, order: str) -> list[int]:
    people = dict(Voter.objects.filter(poll=poll).values_list("pk", "person"))
    return [people[voter] for voter in rows_in(Participation, "voter_id", poll, order)]


@pytest.mark.parametrize("ballots", [PLACE, "id", "receipt"])
@pytest.mark.parametrize("voters", ["time of casting", PLACE, "id", "roll"])
def test_no_order_of_ballots_tells_who_chose_what(held, ballots, voters):
    found = 0
    for poll, cast, choices, _box in held:
        known = {
            "time of casting": lambda cast=cast: cast,
            "roll": lambda poll=poll: list(
                Voter.objects.filter(poll=poll).order_by("pk").values_list("person", flat=True)
            ),
        }
        order = known[voters]() if voters in known else voters_in(poll, voters)
        found += hits(dict(zip(cast, choices, strict=True)), order, chosen(Ballot, poll, ballots))

    assert found <= MOST_HITS


def test_box_of_an_open_poll_would_tell_everything(held):
    """The control: the same attack on rows that lie as they were cast hits every voter."""
    found = sum(hits(dict(zip(cast, choices, strict=True)), cast, box) for _poll, cast, choices, box in held)

    assert found == POLLS * VOTERS


def test_nothing_of_the_box_is_left(held):
    assert not CastBallot.objects.exists()
    assert Ballot.objects.count() == POLLS * VOTERS
