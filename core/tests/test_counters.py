"""Numbers given out one after another."""

import pytest
from django.db import transaction

from core.counters import next_number
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db


def test_numbers_of_a_series_follow_one_another():
    branch, other = make_branch(), make_branch()

    assert [next_number(branch, "motions"), next_number(branch, "motions")] == [1, 2]
    assert (next_number(branch, "minutes"), next_number(other, "motions")) == (1, 1)


def test_a_number_lies_above_what_paper_has_given():
    branch = make_branch()

    assert [next_number(branch, "motions", above=12), next_number(branch, "motions")] == [13, 14]


def test_an_act_that_fails_gives_its_number_back():
    branch = make_branch()
    next_number(branch, "motions")

    with transaction.atomic():
        assert next_number(branch, "motions") == 2
        transaction.set_rollback(True)

    assert next_number(branch, "motions") == 2
