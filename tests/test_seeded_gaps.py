"""In a half-year that lacks nothing, each thing left out is found, and nothing else is called missing for it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from activities.models import PlanItem
from activities.tests.factories import (
    make_activity,
    make_activity_photo,
    make_campaign,
    make_campaign_step,
    make_contest_entry,
    make_cost,
    make_criterion,
    make_mentoring,
    make_plan_item,
    make_proposal,
    make_result,
)
from congress.models import Meeting
from congress.tests.factories import make_item, make_meeting, make_motion, make_resolution
from core.dates import PreciseDay, Precision
from core.figures import Scope
from core.gaps import all_gaps, gaps_of
from core.models import Branch
from core.periods import Period
from core.quantities import Quantity
from correspondence.tests.factories import make_incoming, make_issued
from disclosure.models import Publication
from disclosure.tests.factories import make_suggestion, make_topic
from finance.models import Account, Entry, MoneySetting, MonthStatement, WageBase
from finance.tests.factories import make_entry, make_month_statement
from members.models import BranchProfile, Group, Person, UpperUnion
from members.tests.factories import make_person
from rights.tests.factories import make_letter, make_participation
from tests.demo import demo_branch
from tests.lasting import lasting
from welfare.models import MutualAidCover, Visit
from welfare.tests.factories import (
    make_cover,
    make_disbursement,
    make_donation,
    make_hardship_case,
    make_mutual_aid,
    make_place,
    make_places,
    make_stock,
    make_visit,
)

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


def more_places_than_there_are(branch: Branch) -> None:
    offer = make_places(branch, 1, held=IN_APRIL)
    for name in ("赵示甲", "钱示乙"):
        make_place(offer, person_name=name, placed_on=date(2024, 3, 1), went=True)


def told_activity(branch: Branch, **over):
    """An activity that lacks nothing."""
    return make_activity(branch, held=IN_APRIL, attendance_number=30, **over)


def target_unlike_records(branch: Branch) -> None:
    days = {"first_day": date(2024, 4, 1), "last_day": date(2024, 4, 9), "outcome_on": date(2024, 4, 9)}
    told = {"target": Quantity(2, "次"), "actual": Quantity(2, "次"), "outcome": "done"}
    told_activity(branch, plan_item=make_plan_item(branch, kind="activity", **days, **told))


def cost_without_entry(branch: Branch) -> None:
    entry = make_entry(Account.objects.filter(branch=branch).first(), voided_at=timezone.now(), void_reason="写错")
    make_cost(told_activity(branch), entry=entry)


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
    "activities.outing_without_safety": lambda branch: make_activity(
        branch, kind="outing", held=IN_APRIL, attendance_number=30, safety_lead="周示戊"
    ),
    "activities.target_unlike_records": target_unlike_records,
    "activities.cost_without_entry": cost_without_entry,
    "activities.photo_without_words": lambda branch: make_activity_photo(told_activity(branch)),
    "activities.prize_not_signed": lambda branch: make_result(told_activity(branch), worth="50.00"),
    "activities.no_result": lambda branch: make_contest_entry(branch, held=IN_APRIL, result=""),
    "activities.outside_the_plan": lambda branch: make_plan_item(
        branch,
        kind="activity",
        first_day=date(2024, 4, 1),
        last_day=date(2024, 4, 9),
        outcome="done",
        outcome_on=HALF.last_day,
    ),
    "activities.not_mended": lambda branch: make_campaign_step(
        make_campaign(branch), kind="inspection", held=IN_APRIL, findings="台账不全"
    ),
    "activities.proposal_unanswered": make_proposal,
    "activities.mentoring_no_outcome": lambda branch: make_mentoring(
        branch, held=PreciseDay.on(date(2023, 4, 1)), last_day=date(2024, 4, 1)
    ),
    "activities.no_evidence": lambda branch: make_criterion(make_campaign(branch)),
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
    "disclosure.topic_late": lambda branch: make_topic(
        branch, "后勤", cadence="periodic", every="month", since=PreciseDay.on(date(2024, 1, 1))
    ),
    "disclosure.month_missing": without(Publication, covers_from=date(2024, 3, 1)),
    "disclosure.suggestion_overdue": lambda branch: make_suggestion(branch, due_on=date(2024, 4, 1)),
    "welfare.no_people": lambda branch: gift(branch, people=None),
    "welfare.not_visited": lambda branch: make_visit(branch, kind=Visit.Kind.HOSPITAL, happened=IN_APRIL, visited=None),
    "welfare.no_minutes": lambda branch: gift(branch, minutes_number=""),
    "welfare.unsigned": lambda branch: gift(branch, evidence="signature", signed_count=100),
    "welfare.mutual_aid_no_roster": without(MutualAidCover),
    "welfare.mutual_aid_no_shares": lambda branch: make_cover(
        make_mutual_aid(branch), own_share=None, union_share=None
    ),
    "welfare.places_untold": lambda branch: make_place(make_places(branch, held=IN_APRIL), placed_on=date(2024, 3, 1)),
    "welfare.places_over": more_places_than_there_are,
    "welfare.stock_below": lambda branch: make_stock(branch, ("issued", date(2024, 4, 1), 1)),
    "welfare.stock_no_price": lambda branch: make_stock(branch, ("bought", date(2024, 4, 1), 1)),
    "welfare.short_of_consumption_aid": lambda branch: MoneySetting.objects.filter(branch=branch).update(
        aid_target=100
    ),
    "finance.contribution_late": lambda branch: WageBase.objects.filter(branch=branch).update(
        contribution_expected=Decimal(1_000_000)
    ),
    "welfare.donation_kept": lambda branch: make_donation(branch, amount="100.00"),
    "rights.no_representative": lambda branch: make_participation(branch),
    "correspondence.overdue": lambda branch: make_incoming(branch, due_on=date(2024, 4, 1)),
    "correspondence.untouched": lambda branch: make_incoming(branch, demand="报送材料"),
    "correspondence.unanswered": make_issued,
    "rights.letter_unanswered": lambda branch: make_letter(branch, reply_due_on=date(2024, 4, 1)),
    "rights.not_mended": lambda branch: make_letter(branch, replied_on=date(2024, 4, 1)),
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
