"""What was worked out is kept until something is done in the branch, and never taken from an unfinished act."""

import pytest
from django.core.cache import cache, caches
from django.db import transaction

from core.audit import record
from core.kept import kept, version_of
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db(transaction=True)


class Worked:
    """Counts how often it was worked out."""

    def __init__(self):
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.times


@pytest.fixture
def branch():
    branch = make_branch()
    record("core.test.begin", by=None, branch=branch)
    return branch


def ask(branch, make, *about):
    return kept(version_of([branch.pk]), make, branch.pk, *about)


def test_it_is_worked_out_once_until_something_is_done_in_the_branch(branch):
    make = Worked()

    assert [ask(branch, make), ask(branch, make)] == [1, 1]

    record("core.test.act", by=None, branch=branch)

    assert [ask(branch, make), ask(branch, make)] == [2, 2]


def test_another_process_takes_what_one_has_worked_out(branch):
    make = Worked()
    ask(branch, make)

    caches["near"].clear()
    assert ask(branch, make) == 1

    cache.clear()
    assert ask(branch, make) == 1

    caches["near"].clear()
    cache.clear()
    assert ask(branch, make) == 2


def test_acts_of_the_installation_count_and_those_of_other_branches_do_not(branch):
    make, other = Worked(), make_branch()
    ask(branch, make)

    record("core.test.act", by=None, branch=other)
    assert ask(branch, make) == 1

    record("core.test.act", by=None, branch=None)
    assert ask(branch, make) == 2


def test_what_it_depends_on_besides_tells_apart(branch):
    make = Worked()

    assert [ask(branch, make, "zh"), ask(branch, make, "en"), ask(branch, make, "zh")] == [1, 2, 1]


def test_nothing_is_kept_of_an_act_that_may_be_undone(branch):
    make = Worked()

    with transaction.atomic():
        assert version_of([branch.pk]) == ""
        ask(branch, make)

    assert ask(branch, make) == 2


def test_nothing_is_kept_where_nothing_was_ever_done(branch):
    make = Worked()

    assert version_of([make_branch().pk]) == version_of([branch.pk, make_branch().pk]) == version_of([]) == ""
    assert [kept("", make), kept("", make)] == [1, 2]
    assert version_of([branch.pk]) != ""


def test_version_takes_one_query(branch, django_assert_num_queries):
    with django_assert_num_queries(1):
        version_of([branch.pk])
