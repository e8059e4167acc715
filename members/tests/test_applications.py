"""An application for membership, from the paper to the day of joining."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_branch
from members.models import Application, MembershipEvent, MembershipSpan, Post
from members.services import move_application
from members.states import APPLICATION_MOVES, UNDER_WAY, ApplicationState, EventKind
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 3)


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def chair(branch):
    return make_officer(branch)


def make_application(branch, state="submitted", person=None):
    days = {"submitted_on": date(2024, 6, 1)} if state != "draft" else {}
    if state in {"group", "sub_union", "reviewed"}:
        days[f"{state}_on"] = date(2024, 6, 2)
    return Application.objects.create(branch=branch, person=person or make_person(branch), state=state, **days)


def move(application, action, by, on=DAY, note="材料齐全"):
    return move_application(application, action=action, by=by, on=on, note=note)


@pytest.mark.parametrize("state", ApplicationState.values)
@pytest.mark.parametrize("action", APPLICATION_MOVES)
def test_only_the_moves_of_the_table_are_made(branch, chair, state, action):
    if state in UNDER_WAY | {"draft"}:
        application = make_application(branch, state)
    else:
        application = move(
            make_application(branch), {"approved": "approve", "rejected": "reject"}.get(state, "withdraw"), chair
        )
    events = MembershipEvent.objects.count()

    if state not in APPLICATION_MOVES[action].sources:
        with pytest.raises(Refused) as refusal:
            move(application, action, chair)
        assert (refusal.value.code, MembershipEvent.objects.count()) == ("wrong_state", events)
        return
    moved = move(application, action, chair)
    assert moved.state == APPLICATION_MOVES[action].target
    assert MembershipEvent.objects.count() == events + (action == "approve")


def test_who_is_admitted_is_a_member_from_that_day_on(branch, chair):
    application = make_application(branch, "reviewed")
    Application.objects.filter(pk=application.pk).update(document="工会纪要〔2024〕6号")

    move(Application.objects.get(), "approve", chair)

    event, span = MembershipEvent.objects.get(), MembershipSpan.objects.get()
    assert (event.kind, event.on, event.document) == (EventKind.JOIN, DAY, "工会纪要〔2024〕6号")
    assert (span.person, span.status, span.first_day) == (application.person, "active", DAY)
    verbs = AuditEntry.objects.values_list("verb", flat=True)
    assert list(verbs) == ["members.application.approve", "members.membershipevent.join"]


def test_whoever_is_a_member_already_is_not_admitted_and_nothing_changes(branch, chair):
    application = make_application(branch, person=make_member(branch))

    with pytest.raises(Refused):
        move(application, "approve", chair)

    assert Application.objects.get().state == "submitted"


def test_nobody_decides_on_their_own_application(branch, chair):
    application = make_application(branch, person=chair.people.get())

    for action in ("approve", "reject"):
        with pytest.raises(Refused) as refusal:
            move(application, action, chair)
        assert refusal.value.code == "own_application"

    assert move(application, "approve", make_officer(branch)).state == "approved"


def test_decision_needs_the_right_to_admit_and_a_day_that_is_not_before(branch, chair):
    treasurer, application = make_officer(branch, Post.Position.TREASURER), make_application(branch)

    with pytest.raises(Refused) as refusal:
        move(application, "approve", treasurer)
    assert refusal.value.code == "no_right"
    with pytest.raises(Refused) as refusal:
        move(application, "approve", chair, on=date(2024, 5, 1))
    assert refusal.value.code == "order"
    assert MembershipEvent.objects.count() == 0


def test_turning_down_asks_for_the_reason(branch, chair):
    with pytest.raises(Refused) as refusal:
        move(make_application(branch), "reject", chair, note=" ")

    assert refusal.value.code == "needs_note"


def test_second_application_waits_until_the_first_is_decided(branch, chair):
    first = make_application(branch)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_application(branch, person=first.person)
    with pytest.raises(ValidationError):
        Application(branch=branch, person=first.person).full_clean()
    move(first, "withdraw", chair)

    assert make_application(branch, person=first.person).pk


def take(branch, *rows):
    sheet = sheet_named("applications")
    headers = {attr: sheet.column(attr).header for attr in rows[0]}
    return take_in(Table(sheet, "入会申请", headers, [SourceRow(n, r) for n, r in enumerate(rows, 2)]), Intake(branch))


def test_paper_list_tells_how_far_each_came(branch):
    for name in ("赵示甲", "钱示乙", "孙示丙"):
        make_person(branch, name=name)
    dates = ("submitted_on", "approved_on", "rejected_on")
    days = [("2024-03-01", "2024-03-05", ""), ("2024-03-01", "", ""), ("2024-03-01", "", "2024-03-05")]
    rows = [
        {"person": p, **dict(zip(dates, d, strict=True))}
        for p, d in zip(("赵示甲", "钱示乙", "孙示丙"), days, strict=True)
    ]

    first, again = take(branch, *rows), take(branch, *rows)

    assert (first.faults, len(first.created), again.unchanged) == ([], 3, 3)
    states = Application.objects.order_by("pk").values_list("state", flat=True)
    assert list(states) == ["approved", "submitted", "rejected"]
    assert list(MembershipEvent.objects.values_list("person__name", "kind", "on")) == [
        ("赵示甲", "join", date(2024, 3, 5))
    ]


def test_approved_application_of_a_member_of_the_roster_adds_no_second_event(branch):
    make_member(branch, name="赵示甲", kind=EventKind.JOIN, on=date(2024, 3, 5))
    make_member(branch, name="钱示乙")

    taken = take(
        branch,
        *({"person": name, "submitted_on": "2024-03-01", "approved_on": "2024-03-05"} for name in ("赵示甲", "钱示乙")),
    )

    assert (taken.faults, MembershipEvent.objects.count()) == ([], 2)


def test_live_branch_takes_rows_as_handed_in(branch):
    LiveArea.objects.create(branch=branch, area="members", live_from=date(2020, 1, 1))
    make_person(branch, name="赵示甲")

    take(branch, {"person": "赵示甲", "submitted_on": "2024-03-01", "approved_on": "2024-03-05"})

    application = Application.objects.get()
    assert (application.state, application.approved_on, MembershipEvent.objects.count()) == ("submitted", None, 0)
