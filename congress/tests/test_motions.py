"""The way of a motion: every action from every state, and the dates that fit a state."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from congress.models import Motion
from congress.services import move_motion
from congress.states import DATES, MOVES, MotionState, state_told_by
from congress.tests.factories import make_meeting, make_motion
from core.errors import Refused
from core.tests.factories import make_branch, make_superuser

pytestmark = pytest.mark.django_db
S = MotionState
DAY = date(2024, 6, 20)
# Written out by hand, so that the table is held against something: action -> (from, to, the day it stamps).
WAY = {
    "submit": ({S.DRAFT}, S.COLLECTED, "collected_on"),
    "file": ({S.COLLECTED}, S.FILED, "filed_on"),
    "convert": ({S.COLLECTED}, S.CONVERTED, "converted_on"),
    "reject": ({S.COLLECTED}, S.REJECTED, "rejected_on"),
    "merge": ({S.FILED}, S.MERGED, "merged_on"),
    "assign": ({S.FILED}, S.ASSIGNED, "assigned_on"),
    "reply": ({S.FILED, S.ASSIGNED}, S.REPLIED, "replied_on"),
    "close": ({S.REPLIED}, S.CLOSED, "closed_on"),
    "withdraw": ({S.COLLECTED, S.FILED, S.ASSIGNED}, S.WITHDRAWN, "withdrawn_on"),
}
NEED_NOTE = {"convert", "reject", "merge", "withdraw"}


@pytest.fixture
def branch():
    return make_branch()


def test_table_knows_these_actions_only():
    assert set(MOVES) == set(WAY)
    assert {action for action, move in MOVES.items() if move.needs_note} == NEED_NOTE


@pytest.mark.parametrize("action", WAY)
@pytest.mark.parametrize("state", S.values)
def test_every_action_from_every_state(branch, state, action):
    motion, chair = make_motion(branch, state), make_superuser()
    sources, target, stamp = WAY[action]

    if state not in sources:
        with pytest.raises(Refused) as refusal:
            move_motion(motion=motion, action=action, by=chair, on=DAY, note="理由")
        assert refusal.value.code == "wrong_state"
        assert Motion.objects.get().state == state
        return
    moved = move_motion(motion=motion, action=action, by=chair, on=DAY, note="理由")
    assert (moved.state, getattr(Motion.objects.get(), stamp)) == (target, DAY)


@pytest.mark.parametrize("action", sorted(NEED_NOTE))
def test_turning_a_motion_away_needs_a_reason(branch, action):
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
@pytest.mark.parametrize("state", S.values)
def test_database_ties_each_date_to_its_states(branch, state, name):
    must, may = DATES[name]
    motion = make_motion(branch, state)

    def stored_with(day):
        try:
            with transaction.atomic():
                Motion.objects.filter(pk=motion.pk).update(**{name: day})
        except IntegrityError:
            return False
        return True

    assert stored_with(DAY) is (state in must | may)
    assert stored_with(None) is (state not in must)


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
