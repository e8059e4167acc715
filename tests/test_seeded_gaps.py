"""In a half-year that lacks nothing, each thing left out is found, and nothing else is called missing for it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from activities.models import PlanItem
from activities.tests.factories import make_activity, make_contest_entry, make_plan_item
from congress.models import Meeting
from congress.tests.factories import make_item, make_meeting, make_motion, make_resolution
from core.dates import PreciseDay, Precision
from core.figures import Scope
from core.gaps import all_gaps, gaps_of
from core.models import Branch
from core.periods import Period
from disclosure.models import Publication
from finance.models import Entry, MonthStatement
from finance.tests.factories import make_month_statement
from members.models import BranchProfile, Group, Person, UpperUnion
from members.tests.factories import make_person
from tests.demo import demo_branch
from tests.lasting import lasting
from welfare.models import Visit
from welfare.tests.factories import make_disbursement, make_hardship_case, make_visit

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
IN_APRIL = PreciseDay.on(date(2024, 4, 1))
ROUGHLY = PreciseDay.in_period(Period.year_of(2024), Precision.YEAR)
# Gaps of the office have their tests where their rules are: members/tests/test_office_gaps.py and test_office.py.
OFFICE = "members.office."


@pytest.fixture(scope="module")
def complete(django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        yield demo_branch()


def keys(branch: Branch) -> set[str]:
    return {found.gap.key for found in gaps_of(Scope.of(branch, HALF))}


def without(model, **rows) -> Callable[[Branch], object]:
    """Voids the branch's rows of a model."""

    def void(branch: Branch):
        found = model.objects.in_branches([branch]).filter(**rows)
        assert found.update(voided_at=timezone.now(), void_reason="写错") > 0

    return void


def grouped_no_more(branch: Branch) -> None:
    Person.objects.in_branches([branch]).filter(pk=Person.objects.in_branches([branch]).first().pk).update(group=None)


def somebody(branch: Branch) -> Person:
    return make_person(branch, group=Group.objects.in_branches([branch]).first())


def unsigned(branch: Branch) -> None:
    without(MonthStatement, month=date(2024, 6, 1))(branch)
    make_month_statement(branch, 6)


def gift(branch: Branch, **over):
    whole = {"minutes_number": "1号", "issued": IN_APRIL, "signed_count": 120}
    return make_disbursement(branch, **whole | over)


SEEDS: dict[str, Callable[[Branch], object]] = {
    "members.no_profile": without(BranchProfile),
    "members.no_roster": without(Person),
    "members.no_upper_union": without(UpperUnion),
    "members.no_group": grouped_no_more,
    "activities.no_plan": without(PlanItem, first_day__gte=date(2024, 7, 1)),
    "activities.no_outcome": lambda branch: make_plan_item(
        branch, first_day=date(2024, 4, 1), last_day=date(2024, 4, 9)
    ),
    "activities.straddling": lambda branch: make_activity(branch, held=ROUGHLY, attendance_number=3),
    "activities.no_attendance": lambda branch: make_activity(branch, held=IN_APRIL),
    "activities.no_result": lambda branch: make_contest_entry(branch, held=IN_APRIL, result=""),
    "activities.outside_the_plan": lambda branch: make_plan_item(
        branch,
        kind="activity",
        first_day=date(2024, 4, 1),
        last_day=date(2024, 4, 9),
        outcome="done",
        outcome_on=HALF.last_day,
    ),
    "congress.no_committee_meeting": without(Meeting, kind=Meeting.Kind.COMMITTEE),
    "congress.no_count": lambda branch: make_meeting(branch, kind=Meeting.Kind.STAFF_ASSEMBLY, held=IN_APRIL),
    "congress.straddling": lambda branch: make_meeting(branch, held=ROUGHLY),
    "congress.votes_unlike_papers": lambda branch: make_item(
        make_meeting(branch, held=IN_APRIL), yes=20, no=1, returned=22
    ),
    "congress.resolution_without_owner": lambda branch: make_resolution(make_meeting(branch, held=IN_APRIL)),
    "congress.no_motion_report": lambda branch: make_item(
        make_meeting(branch, held=IN_APRIL, kind=Meeting.Kind.STAFF_CONGRESS, session=2, entitled=30, present=28)
    ),
    "congress.no_reply_kind": lambda branch: make_motion(branch, "closed", reply_kind="", closed_on=date(2024, 5, 1)),
    "finance.no_entries": without(Entry),
    "finance.unsigned": unsigned,
    "disclosure.month_missing": without(Publication, covers_from=date(2024, 3, 1)),
    "welfare.no_people": lambda branch: gift(branch, people=None),
    "welfare.not_visited": lambda branch: make_visit(branch, kind=Visit.Kind.HOSPITAL, happened=IN_APRIL, visited=None),
    "welfare.no_minutes": lambda branch: gift(branch, minutes_number=""),
    "welfare.unsigned": lambda branch: gift(branch, evidence="signature", signed_count=100),
    "welfare.no_consent": lambda branch: make_hardship_case(branch, person=somebody(branch), person_name=""),
}
# What one thing that is missing takes with it.
MORE = {
    "members.no_roster": {"members.no_group"},
}


def test_every_gap_is_left_out_here_once():
    assert {item.key for item in all_gaps() if not item.key.startswith(OFFICE)} == set(SEEDS)


@pytest.mark.parametrize("key", sorted(SEEDS))
def test_what_is_left_out_is_found_and_nothing_else_is(complete, key):
    assert keys(complete) == set()

    SEEDS[key](complete)

    assert keys(complete) - MORE.get(key, set()) == {key}


def test_money_of_a_gift_is_no_reason_for_a_gap(complete):
    gift(complete, amount=Decimal("1.00"), evidence="signature")

    assert keys(complete) == set()
