"""Drafts, voided and withdrawn rows, other periods and other branches change no declared figure, whatever the data."""

import uuid
from datetime import date

import pytest
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from activities.models import (
    ActivityAttendance,
    ActivityBrief,
    ActivityCost,
    ActivityNotice,
    ActivityPhoto,
    ActivityResult,
    ActivitySignUp,
    Campaign,
    Facility,
    GuidingThought,
    Mentoring,
)
from activities.tests.factories import make_activity, make_attendance, make_honour
from congress.models import (
    AgendaItem,
    Candidate,
    CongressSession,
    Delegate,
    MeetingAttendance,
    MeetingBrief,
    MeetingNotice,
    MeetingPhoto,
    MeetingSignUp,
    MotionSecond,
    MotionUnit,
)
from congress.states.motions import MotionState
from congress.tests.factories import make_motion
from core.dates import PreciseDay
from core.figures import Scope, all_declared, evaluate
from core.periods import Period
from core.tests.factories import make_branch
from disclosure.models import Channel, Contact, Place, Topic
from disclosure.tests.factories import make_publication
from finance.models import Account, Allotment, BankAccount, Budget, BudgetLine, MoneySetting, Quote
from members.models import (
    Body,
    BranchProfile,
    ByLaw,
    Department,
    Group,
    MembershipSpan,
    Person,
    SubUnion,
    Term,
    UpperUnion,
)
from tests.lasting import lasting
from tests.random_records import BUILDERS, fill
from tests.seeds import seeds
from welfare.models import (
    ByLawRule,
    GiftItem,
    GiftLine,
    HardshipReader,
    MutualAid,
    MutualAidCover,
    PlacesApplication,
    PlacesQuota,
    StockItem,
)
from welfare.states import DisbursementState
from welfare.tests.factories import make_disbursement, make_draft, make_gift_line

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
SCOPES = [(HALF, date(2024, 6, 30)), (HALF, date(2024, 5, 15)), (Period.year_of(2024), date(2024, 12, 31))]
KEYS = [item.key for item in all_declared()]
IN_MARCH = PreciseDay.on(date(2024, 3, 15))
YEARS_LATER = 4
# What holds from a day on: a row that does not know its first day holds in every period.
BEGINNINGS = {
    BankAccount: "opened_from",
    Body: "set_up_from",
    BudgetLine: "adopted_on",
    ByLaw: "in_force_from",
    Campaign: "begun_on",
    Facility: "since_from",
    Group: "formed_from",
    ActivityBrief: "sent_on",
    GuidingThought: "first_day",
    MeetingBrief: "sent_on",
    Channel: "since_from",
    Contact: "since_from",
    MutualAid: "first_day",
    MembershipSpan: "first_day",
    Mentoring: "held_from",
    Person: "staff_from",
    Place: "since_from",
    SubUnion: "formed_from",
    Topic: "since_from",
}
# What has no day of its own but that of the record it is part of.
PART_OF = {
    AgendaItem: "meeting",
    Candidate: "election",
    Quote: "inquiry",
    ByLawRule: "by_law",
    MutualAidCover: "mutual_aid",
    **dict.fromkeys((PlacesApplication, PlacesQuota), "offer"),
    **dict.fromkeys((GiftItem, GiftLine), "disbursement"),
    **dict.fromkeys((MotionSecond, MotionUnit), "motion"),
    **dict.fromkeys((ActivityAttendance, ActivityCost, ActivityNotice, ActivityPhoto), "of"),
    **dict.fromkeys((ActivityResult, ActivitySignUp), "of"),
    **dict.fromkeys((MeetingAttendance, MeetingNotice, MeetingPhoto, MeetingSignUp), "of"),
}
# Names and numbers that belong to no day, what a body has once, a seat that somebody has once in a term, and the
# session that a meeting has once.
UNDATED = {
    Account,
    Allotment,
    BranchProfile,
    Budget,
    CongressSession,
    Delegate,
    Department,
    HardshipReader,
    MoneySetting,
    StockItem,
    Term,
    UpperUnion,
}


@pytest.fixture(scope="module", params=seeds(1, 2024))
def branch(request, django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        found = make_branch()
        fill(found, request.param)
        yield found


def values(branch) -> list[dict]:
    return [evaluate(KEYS, Scope.of(branch, period, as_of)) for period, as_of in SCOPES]


def cloned(row: models.Model, **changes) -> bool:
    """Store the row once more with changes; False when a constraint forbids the second one."""
    row.pk, row._state.adding, row.public_id = None, True, uuid.uuid4()
    for name, value in changes.items():
        setattr(row, name, value)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def days_of(row: models.Model) -> dict[str, date]:
    fields = [f for f in row._meta.concrete_fields if type(f) is models.DateField and not f.generated]
    return {field.name: getattr(row, field.name) for field in fields if getattr(row, field.name)}


def later(day: date) -> date:
    return day.replace(year=day.year + YEARS_LATER)


def moved_on(row: models.Model) -> dict:
    """The row's own days years later, or the record it is part of, stored once more on such days."""
    if type(row) in PART_OF:
        whole = getattr(row, PART_OF[type(row)])
        days = moved_on(whole)
        return {PART_OF[type(row)]: whole} if days and cloned(whole, **days) else {}
    return {name: later(day) for name, day in days_of(row).items()}


def test_data_do_not_make_every_figure_nought(branch):
    assert sum(bool(value) for value in values(branch)[0].values()) > len(KEYS) / 2


def test_voided_rows_count_nowhere(branch):
    before, stored = values(branch), set()

    for model in BUILDERS:
        for row in model.objects.filter(branch=branch, voided_at=None):
            if cloned(row, voided_at=timezone.now(), void_reason="重复录入"):
                stored.add(model)

    assert stored >= set(BUILDERS) - {Account}
    assert values(branch) == before


def test_rows_of_other_periods_count_nowhere(branch):
    before, stored = values(branch), set()

    for model in set(BUILDERS) - UNDATED:
        for row in model.objects.filter(branch=branch, voided_at=None):
            days = moved_on(row)
            begins = BEGINNINGS.get(model)
            if days and (begins is None or begins in days) and cloned(row, **days):
                stored.add(model)

    assert set(BUILDERS) - stored == UNDATED
    assert values(branch) == before


def test_rows_of_other_branches_count_nowhere(branch):
    before = values(branch)

    fill(make_branch(), 99)

    assert values(branch) == before


def test_drafts_count_nowhere(branch):
    before = values(branch)

    for _number in range(3):
        make_motion(branch, MotionState.DRAFT)
        make_gift_line(make_draft(branch))
        make_disbursement(branch, state=DisbursementState.SUBMITTED, submitted_on=date(2024, 3, 1))

    assert values(branch) == before


def test_withdrawn_and_cancelled_rows_count_nowhere(branch):
    before, day = values(branch), date(2024, 3, 20)

    make_motion(branch, MotionState.WITHDRAWN, filed_on=date(2024, 3, 2), withdrawn_on=day)
    make_attendance(make_activity(branch, held=IN_MARCH, cancelled_on=day))
    make_honour(branch, granted=IN_MARCH, revoked_on=day)
    make_publication(branch, published=IN_MARCH, withdrawn_on=day)
    cancelled = make_disbursement(branch, state=DisbursementState.CANCELLED, issued=IN_MARCH, cancelled_on=day)
    make_gift_line(cancelled)
    make_disbursement(branch, state=DisbursementState.REJECTED, submitted_on=day, rejected_on=day)

    after = values(branch)
    changed = {key for old, new in zip(before, after, strict=True) for key in KEYS if old[key] != new[key]}
    # Whoever withdraws a motion has handed it in: these say so.
    told = {"submitted", "withdrawn", "by_category", "filing_rate"}
    assert changed == {f"congress.motions_{key}" for key in told}


def test_the_same_rows_in_good_standing_do_count(branch):
    before = values(branch)

    make_motion(branch, MotionState.FILED, filed_on=date(2024, 3, 2))
    make_attendance(make_activity(branch, held=IN_MARCH))
    make_honour(branch, granted=IN_MARCH)
    make_publication(branch, published=IN_MARCH)
    make_disbursement(branch, issued=IN_MARCH)

    changed = {key for old, new in zip(before, values(branch), strict=True) for key in KEYS if old[key] != new[key]}
    assert {"congress.motions_filed", "welfare.festival_gifts"} <= changed
    assert {"activities.honours", "activities.signed_in", "activities.sports"} <= changed
    assert any(key.startswith("disclosure.") for key in changed)
