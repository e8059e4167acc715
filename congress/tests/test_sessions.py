"""The way of a session: every action from every state for every post, quorum live and on paper, the days that fit."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from congress.models import CongressSession, Delegate, MeetingAttendance
from congress.services import SESSION_MOVES, move_session
from congress.states.sessions import DATES, RUN, SessionState, session_state_told_by
from congress.tests.factories import make_delegate, make_item, make_meeting, make_session, make_sign_in
from core.dates import PreciseDay
from core.errors import Refused
from core.models import LiveArea
from core.rules import load_rules
from core.services import create_record
from core.tests.factories import make_branch, make_superuser
from members.permissions import BY_POSITION
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
S, K, P = SessionState, Delegate.Kind, MeetingAttendance.Presence
DAY = date(2024, 3, 15)
# Written out by hand, so that the table is held against something: action -> (from, to, the day it stamps).
WAY = {
    "collect": ({S.PREPARING}, S.MOTIONS_OPEN, "motions_on"),
    "verify": ({S.PREPARING, S.MOTIONS_OPEN}, S.DELEGATES_VERIFIED, "verified_on"),
    "prepare": ({S.DELEGATES_VERIFIED}, S.PREPARATORY_HELD, "preparatory_on"),
    "open": ({S.DELEGATES_VERIFIED, S.PREPARATORY_HELD, S.ADJOURNED}, S.OPENED, "opened_on"),
    "vote": ({S.OPENED}, S.VOTING, "voting_on"),
    "close": ({S.OPENED, S.VOTING}, S.CLOSED, "closed_on"),
    "publish": ({S.CLOSED}, S.PUBLISHED, "published_on"),
    "report": ({S.CLOSED, S.PUBLISHED}, S.REPORTED, "reported_on"),
    "archive": ({S.PUBLISHED, S.REPORTED}, S.ARCHIVED, "archived_on"),
    "adjourn": ({S.DELEGATES_VERIFIED, S.PREPARATORY_HELD}, S.ADJOURNED, "adjourned_on"),
    "cancel": (
        {S.PREPARING, S.MOTIONS_OPEN, S.DELEGATES_VERIFIED, S.PREPARATORY_HELD, S.ADJOURNED},
        S.CANCELLED,
        "cancelled_on",
    ),
}
NEED_NOTE = {"adjourn", "cancel"}
# Who runs a congress; everybody else reads or keeps books.
RUNNERS = {"chair", "exec_vice_chair", "vice_chair", "officer", "organisation", "organiser"}


def congress(branch, **over):
    return make_meeting(
        branch, **{"kind": "staff_congress", "term": 3, "session": 2, "held": PreciseDay.on(DAY), **over}
    )


@pytest.fixture
def branch():
    load_rules()
    return make_branch()


@pytest.fixture
def live(branch):
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    return branch


def seat(meeting, number, **over):
    return [make_delegate(meeting.branch, person_name=f"代表甲{each}", **over) for each in range(number)]


def sign(meeting, delegates, presence=P.PRESENT):
    for delegate in delegates:
        make_sign_in(meeting, person_name=delegate.person_name, presence=presence)


def refusal(session, action, **how):
    with pytest.raises(Refused) as caught:
        move_session(session=session, action=action, by=make_superuser(), on=DAY, **how)
    return caught.value.code


def test_table_knows_these_actions_only():
    assert set(SESSION_MOVES) == set(WAY)
    assert {action for action, move in SESSION_MOVES.items() if move.needs_note} == NEED_NOTE
    assert {position for position, rights in BY_POSITION.items() if RUN in rights} == RUNNERS


def test_every_action_from_every_state_for_every_post(branch):
    meeting = congress(branch)
    posts = {position: make_officer(branch, position) for position in BY_POSITION}
    faults = []
    for state in S.values:
        for action, (sources, target, stamp) in WAY.items():
            for position, user in posts.items():
                may = state in sources and position in RUNNERS
                with transaction.atomic():
                    session = make_session(meeting, state)
                    try:
                        moved = move_session(session=session, action=action, by=user, on=DAY, note="理由")
                        came = (moved.state, getattr(moved, stamp)) == (target, DAY)
                    except Refused as refused:
                        stays = CongressSession.objects.get(pk=session.pk).state == state
                        came = False if stays and refused.code in {"wrong_state", "no_right"} else None
                    transaction.set_rollback(True)
                if came is not may:
                    faults.append((state, action, position))

    assert faults == []


@pytest.mark.parametrize("action", sorted(NEED_NOTE))
def test_breaking_off_needs_a_reason(branch, action):
    session = make_session(congress(branch), S.DELEGATES_VERIFIED)

    assert refusal(session, action) == "needs_note"


def test_live_session_opens_with_two_thirds_of_the_delegates(live):
    meeting = congress(live)
    delegates = seat(meeting, 31)
    session = make_session(meeting, S.DELEGATES_VERIFIED)

    sign(meeting, delegates[:20])
    sign(meeting, delegates[20:23], P.ON_LEAVE)
    assert refusal(session, "open") == "no_quorum"

    sign(meeting, delegates[23:24])
    opened = move_session(session=session, action="open", by=make_superuser(), on=DAY)
    assert (opened.state, opened.opened_on) == (S.OPENED, DAY)


def test_guests_and_observers_never_make_a_quorum(live):
    meeting = congress(live)
    formal = seat(meeting, 3)
    others = [make_delegate(live, kind=kind, person_name=f"来宾{kind}") for kind in (K.OBSERVER, K.GUEST)]
    session = make_session(meeting, S.DELEGATES_VERIFIED)

    sign(meeting, [formal[0], *others])
    make_sign_in(meeting, person_name="过路人")

    assert refusal(session, "open") == "no_quorum"


def test_double_meeting_needs_the_quorum_of_both_congresses(live):
    meeting = congress(live, other_term=4, other_session=1)
    staff = seat(meeting, 3)
    members = [make_delegate(live, congress="members_congress", term=4, person_name=f"会员{each}") for each in range(3)]
    session = make_session(meeting, S.DELEGATES_VERIFIED)

    sign(meeting, [*staff, members[0]])
    assert refusal(session, "open") == "no_quorum"

    sign(meeting, [members[1]])
    assert move_session(session=session, action="open", by=None, on=DAY).state == S.OPENED


def test_live_session_without_delegates_is_not_opened_on_trust(live):
    assert refusal(make_session(congress(live), S.DELEGATES_VERIFIED), "open") == "not_counted"


def test_session_is_adjourned_only_where_the_quorum_is_lacking(live):
    meeting = congress(live)
    delegates = seat(meeting, 3)
    session = make_session(meeting, S.DELEGATES_VERIFIED)
    sign(meeting, delegates)
    assert refusal(session, "adjourn", note="人数不足") == "has_quorum"

    meeting.attendances.update(presence=P.ABSENT)
    assert move_session(session=session, action="adjourn", by=None, on=DAY, note="人数不足").state == S.ADJOURNED


def test_live_session_is_not_closed_while_something_is_undecided(live):
    meeting = congress(live)
    session = make_session(meeting, S.OPENED)
    item = make_item(meeting, kind="adopt")
    assert refusal(session, "close") == "no_outcome"

    item.outcome = "deferred"
    item.save()
    assert move_session(session=session, action="close", by=None, on=DAY).state == S.CLOSED


def test_on_paper_a_session_is_recorded_as_it_was(branch):
    meeting = congress(branch, entitled=30, present=5)
    session = make_session(meeting, S.DELEGATES_VERIFIED)

    assert move_session(session=session, action="open", by=None, on=DAY).state == S.OPENED


def test_what_was_held_before_the_branch_went_live_is_recorded_as_it_was(branch):
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 3, 16))
    session = make_session(congress(branch, entitled=30, present=5), S.DELEGATES_VERIFIED)

    assert move_session(session=session, action="open", by=None, on=DAY).state == S.OPENED


@pytest.mark.parametrize("name", DATES)
def test_each_day_belongs_to_its_states(branch, name):
    must, may = DATES[name]
    meeting = congress(branch)
    told = {}
    for state in S.values:
        session = make_session(meeting, state)
        for value in (None, DAY):
            try:
                with transaction.atomic():
                    CongressSession.objects.filter(pk=session.pk).update(**{name: value})
                told[state, value is not None] = True
            except IntegrityError:
                told[state, value is not None] = False
        CongressSession.objects.all().delete()

    assert told == {(s, has): has if s in must else (True if s in may else not has) for s in S.values for has in (0, 1)}


def test_paper_days_tell_the_state():
    assert session_state_told_by({}) == S.PREPARING
    assert session_state_told_by({"adjourned_on": DAY, "verified_on": DAY}) == S.ADJOURNED
    assert session_state_told_by({"adjourned_on": DAY, "opened_on": DAY}) == S.OPENED
    assert session_state_told_by({"opened_on": DAY, "archived_on": DAY}) == S.ARCHIVED
    assert session_state_told_by({"motions_on": DAY, "cancelled_on": DAY}) == S.CANCELLED


def test_meeting_has_one_session(branch):
    meeting = congress(branch)
    make_session(meeting)

    with pytest.raises(ValidationError):
        create_record(CongressSession(branch=branch, meeting=meeting), by=None)
