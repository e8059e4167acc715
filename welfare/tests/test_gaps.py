"""What the records of welfare lack."""

from datetime import date

import pytest

from core.figures import Scope
from core.gaps import gaps_of
from core.periods import Period
from core.tests.factories import make_branch
from members.models import Consent
from members.tests.factories import make_person
from welfare.tests.factories import make_hardship_case

pytestmark = pytest.mark.django_db
SCOPE_DAY = date(2024, 6, 30)


@pytest.fixture
def branch():
    return make_branch()


def lacks_consent(branch) -> bool:
    scope = Scope.of(branch, Period(date(2024, 1, 1), SCOPE_DAY))
    return "welfare.no_consent" in {found.gap.key for found in gaps_of(scope, prefix="welfare.")}


def agree(person, purpose="health", **over):
    told = {"branch": person.branch, "person": person, "purpose": purpose, "given_on": date(2024, 2, 1), **over}
    return Consent.objects.create(**told)


def keep_file(somebody, **over):
    return make_hardship_case(somebody.branch, **{"person": somebody, "approved_on": date(2024, 3, 1), **over})


@pytest.mark.parametrize(
    ("consent", "lacks"),
    [
        ({}, False),
        ({"given_on": date(2024, 7, 1)}, True),
        ({"withdrawn_on": date(2024, 5, 1)}, True),
        ({"purpose": "publish"}, True),
        ({"voided_at": "2024-05-01T00:00Z", "void_reason": "误录"}, True),
    ],
)
def test_file_of_hardship_asks_for_a_consent_that_holds(branch, consent, lacks):
    person = make_person(branch)
    keep_file(person)
    assert lacks_consent(branch)

    agree(person, **consent)

    assert lacks_consent(branch) is lacks


def test_consent_of_somebody_else_does_not_do(branch):
    keep_file(make_person(branch))
    agree(make_person(branch))

    assert lacks_consent(branch)


@pytest.mark.parametrize(
    "over", [{"approved_on": None}, {"lifted_on": date(2024, 4, 1)}, {"person": None, "person_name": "某甲"}]
)
def test_nothing_is_asked_for_without_a_file_of_somebody_of_the_roster(branch, over):
    keep_file(make_person(branch), **over)

    assert not lacks_consent(branch)
