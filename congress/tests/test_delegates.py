"""Who has a seat in a congress, and who of them has a vote."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from congress.models import Delegate
from congress.tests.factories import make_delegate
from core.services import create_record
from core.tests.factories import make_branch
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
C, K = Delegate.Congress, Delegate.Kind
DAY = date(2024, 3, 15)


def test_seats_are_those_of_the_congress_and_term_held_on_the_day():
    branch = make_branch()
    seated = make_delegate(branch, first_day=DAY, last_day=DAY)
    always = make_delegate(branch)
    make_delegate(branch, first_day=date(2024, 3, 16))
    make_delegate(branch, last_day=date(2024, 3, 14))
    make_delegate(branch, term=2)
    make_delegate(branch, congress=C.MEMBERS)

    found = Delegate.objects.in_branches([branch]).seated(C.STAFF, 3, DAY)

    assert set(found) == {seated, always}


def test_only_formal_delegates_have_a_vote():
    branch = make_branch()
    formal = make_delegate(branch)
    make_delegate(branch, kind=K.OBSERVER)
    make_delegate(branch, kind=K.GUEST)

    assert list(Delegate.objects.in_branches([branch]).with_vote()) == [formal]


@pytest.mark.parametrize("term", [None, 3])
def test_nobody_has_two_seats_in_one_congress_and_term(term):
    branch = make_branch()
    person = make_person(branch)
    make_delegate(branch, person=person, term=term)

    with pytest.raises(ValidationError, match="代表"):
        create_record(Delegate(branch=branch, person=person, term=term), by=None)

    create_record(Delegate(branch=branch, person=person, term=4), by=None)
