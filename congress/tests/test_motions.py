"""The way of a motion: every action from every state, and the dates that fit a state."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from congress.models import Motion, MotionSetting
from congress.services import move_motion
from congress.states.motions import DATES, MOVES, MotionState, state_told_by
from congress.tests.factories import make_meeting, make_motion
from core.errors import Refused
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Post
from members.tests.factories import make_person, make_post

pytestmark = pytest.mark.django_db
S = MotionState
DAY = date(2024, 6, 20)
# Written out by hand, so that the table is held against something: action -> (from, to, the day it stamps).
REPLY_FROM = {S.FILED, S.ASSIGNED, S.HANDLING, S.DRAFTED, S.COSIGNED, S.SIGNED}
WAY = {
    "submit": ({S.DRAFT, S.RETURNED}, S.COLLECTED, "collected_on"),
    "return": ({S.COLLECTED}, S.RETURNED, "returned_on"),
    "review": ({S.COLLECTED}, S.REVIEW, "review_on"),
    "file": ({S.COLLECTED, S.REVIEW}, S.FILED, "filed_on"),
    "convert": ({S.COLLECTED, S.REVIEW}, S.CONVERTED, "converted_on"),
    "reject": ({S.COLLECTED, S.REVIEW}, S.REJECTED, "rejected_on"),
    "merge": ({S.FILED}, S.MERGED, "merged_on"),
    "assign": ({S.FILED}, S.ASSIGNED, "assigned_on"),
    "send_back": ({S.ASSIGNED}, S.FILED, "sent_back_on"),
    "accept": ({S.ASSIGNED}, S.HANDLING, "accepted_on"),
    "draft": ({S.HANDLING}, S.DRAFTED, "drafted_on"),
    "cosign": ({S.DRAFTED}, S.COSIGNED, "cosigned_on"),
    "sign_off": ({S.DRAFTED, S.COSIGNED}, S.SIGNED, "signed_on"),
    "reply": (REPLY_FROM, S.REPLIED, "replied_on"),
    "rework": ({S.REPLIED}, S.REWORK, "rework_on"),
    "reply_again": ({S.REWORK}, S.AGAIN, "again_on"),
    "rate": ({S.REPLIED, S.AGAIN}, S.RATED, "rated_on"),
    "coordinate": ({S.AGAIN}, S.COORDINATED, "coordinated_on"),
    "close": ({S.REPLIED, S.AGAIN, S.RATED, S.COORDINATED}, S.CLOSED, "closed_on"),
    "archive": ({S.CLOSED}, S.ARCHIVED, "archived_on"),
    "withdraw": ({S.COLLECTED, S.RETURNED, S.REVIEW, S.FILED, S.ASSIGNED}, S.WITHDRAWN, "withdrawn_on"),
}
NEED_NOTE = {"return", "convert", "reject", "merge", "send_back", "rework", "coordinate", "withdraw"}
# 登记 – 立案 – 交办 – 答复 – 办结: what a branch that has chosen nothing does with a motion that stands on that line.
SHORT_WAY = {"submit", "file", "convert", "reject", "merge", "assign", "reply", "close", "withdraw"}
SHORT_LINE = {
    S.DRAFT,
    S.COLLECTED,
    S.FILED,
    S.ASSIGNED,
    S.REPLIED,
    S.CLOSED,
    S.MERGED,
    S.CONVERTED,
    S.REJECTED,
    S.WITHDRAWN,
}


@pytest.fixture
def branch():
    return make_branch()


def test_table_knows_these_actions_only():
    assert set(MOVES) == set(WAY)
    assert {action for action, move in MOVES.items() if move.needs_note} == NEED_NOTE


def outcome_of(motion, action, by):
    """Where a move leads and its day, or the code of the refusal; undone afterwards."""
    try:
        with transaction.atomic():
            move_motion(motion=motion, action=action, by=by, on=DAY, note="理由")
            stored = Motion.objects.get(pk=motion.pk)
            raise Undone((stored.state, getattr(stored, WAY[action][2])))
    except Undone as undone:
        return undone.args[0]
    except Refused as refusal:
        return refusal.code


class Undone(Exception):
    pass


@pytest.mark.parametrize("is_full", [True, False], ids=["full way", "short way"])
@pytest.mark.parametrize("state", S.values)
def test_every_action_from_every_state_by_every_role(branch, state, is_full):
    MotionSetting.objects.create(branch=branch, is_full=is_full)
    motion, member, treasurer = make_motion(branch, state), make_user(), make_user()
    officer = make_user()
    make_post(make_person(branch, user=officer), Post.Position.OFFICER)
    make_post(make_person(branch, user=treasurer), Post.Position.TREASURER)
    make_person(branch, user=member)

    for action, (sources, target, _stamp) in WAY.items():
        on_way = is_full or action in SHORT_WAY or state not in SHORT_LINE
        moved = (target, DAY) if on_way else "wrong_way"
        expected = moved if state in sources else "wrong_state"
        assert outcome_of(motion, action, officer) == expected, action
        # Negative control: what refuses them is the right that they have not.
        if state in sources:
            assert [outcome_of(motion, action, who) for who in (member, treasurer)] == ["no_right"] * 2, action
    assert Motion.objects.get().state == state


@pytest.mark.parametrize("action", sorted(NEED_NOTE))
def test_turning_a_motion_away_needs_a_reason(branch, action):
    MotionSetting.objects.create(branch=branch, is_full=True)
    motion = make_motion(branch, next(iter(WAY[action][0])))

    with pytest.raises(Refused) as refusal:
        move_motion(motion=motion, action=action, by=make_superuser(), on=DAY)

    assert refusal.value.code == "needs_note"


def test_whole_way_keeps_each_day(branch):
    motion, chair = make_motion(branch, S.DRAFT), make_superuser()
    for day, action in enumerate(["submit", "file", "assign", "reply", "close"], 1):
        motion = move_motion(motion=motion, action=action, by=chair, on=date(2024, 5, day))

    stored = Motion.objects.get()
    days = [stored.collected_on, stored.filed_on, stored.assigned_on, stored.replied_on, stored.closed_on]
    assert (stored.state, stored.version) == ("closed", 6)
    assert days == [date(2024, 5, day) for day in range(1, 6)]


@pytest.mark.parametrize("name", DATES)
def test_database_ties_each_date_to_its_states(branch, name):
    must, may = DATES[name]
    made = {state: make_motion(branch, state) for state in S.values}

    def stored_with(day, state):
        try:
            with transaction.atomic():
                Motion.objects.filter(pk=made[state].pk).update(**{name: day})
        except IntegrityError:
            return False
        return True

    with_day = {state for state in made if stored_with(DAY, state)}
    without = {state for state in made if stored_with(None, state)}
    assert (with_day, without) == (must | may, set(S.values) - must)


@pytest.mark.parametrize("state", S.values)
def test_state_is_told_by_its_dates(state):
    days = {name: DAY for name, (must, _may) in DATES.items() if state in must}

    assert state_told_by(days) == state


def test_text_of_a_motion_and_its_meeting(branch):
    meeting = make_meeting(branch, title="三届四次会议")
    motion = make_motion(branch, subject="改善食堂", meeting=meeting)

    assert (str(motion), str(meeting), list(meeting.motions.all())) == ("改善食堂", "三届四次会议", [motion])


def test_no_more_are_present_than_are_entitled(branch):
    make_meeting(branch, entitled=10, present=10)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_meeting(branch, entitled=10, present=11)


@pytest.mark.django_db
def test_step_before_an_earlier_one_is_told_at_its_date():
    motion = make_motion(make_branch(), MotionState.FILED)
    motion.filed_on = date(2024, 2, 1)

    with pytest.raises(ValidationError) as caught:
        motion.full_clean()

    assert list(caught.value.message_dict) == ["filed_on"]


@pytest.mark.django_db
def test_day_of_collecting_may_be_forgotten_once_a_motion_is_filed():
    motion = make_motion(make_branch(), MotionState.FILED, collected_on=None)

    motion.full_clean()

    assert motion.collected_on is None
