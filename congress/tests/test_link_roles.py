"""State by state, action by action: what each kind of link lets its holder do with a motion, and nothing else."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.services import issue_link
from congress.models import Motion, MotionSecond, MotionSetting
from congress.services.motion_links import (
    DEPARTMENT,
    SECOND,
    WRITE,
    move_by_department,
    move_by_mover,
    second_by_link,
    write_motion,
)
from congress.states.motions import MOVES, MotionState
from congress.tests.factories import make_motion, make_unit
from core.errors import Refused
from core.models import LiveArea
from core.tests.factories import make_branch
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
S = MotionState
DAY = date(2024, 6, 3)
TEXTS = {"subject": "增设饮水点", "category": "后勤", "grounds": "没有", "proposal": "增设两处"}
ANSWER = {"reply": "不具备条件", "reply_kind": "C"}
BEFORE_HANDLING = {S.COLLECTED, S.RETURNED, S.REVIEW, S.FILED, S.ASSIGNED}
WRITING = ("keep", "hand_in")
# In which states each action is done; in every other, and every action that is not named, it is refused.
TABLE = {
    "mover": {
        "keep": {S.DRAFT, S.RETURNED},
        "hand_in": {S.DRAFT, S.RETURNED},
        "submit": {S.DRAFT, S.RETURNED},
        "withdraw": BEFORE_HANDLING,
        "rate": {S.REPLIED, S.AGAIN},
        "rework": {S.REPLIED},
        "coordinate": {S.AGAIN},
    },
    "somebody else's mover": {},
    "lead": {"accept": {S.ASSIGNED}, "send_back": {S.ASSIGNED}, "draft": {S.HANDLING}, "reply_again": {S.REWORK}},
    "co-unit": {"cosign": {S.DRAFTED}},
    "seconder": {"second": {S.DRAFT, S.COLLECTED, S.RETURNED}},
    "mover as seconder": {},
}
ACTIONS = {
    **dict.fromkeys(("mover", "somebody else's mover"), (*WRITING, *MOVES, "cosign", "")),
    **dict.fromkeys(("lead", "co-unit"), (*MOVES, "")),
    **dict.fromkeys(("seconder", "mover as seconder"), ("second",)),
}


@pytest.fixture
def branch():
    branch = make_branch()
    MotionSetting.objects.create(branch=branch, is_full=True)
    return branch


def acting(branch, role, motion):
    """What does one action in this role."""
    if role in {"lead", "co-unit"}:
        unit = make_unit(motion, name=role, role="lead" if role == "lead" else "co")
        link = issue_link(branch=branch, purpose=DEPARTMENT, target_id=unit.public_id, by=None).link
        return lambda action: move_by_department(
            link=link, unit=unit, action=action, today=DAY, note="理由", answer=answer_for(action)
        )
    own = role in {"mover", "mover as seconder"}
    person = motion.mover_person if own else make_person(branch)
    if "seconder" in role:
        link = issue_link(branch=branch, purpose=SECOND, person=person, target_id=motion.public_id, by=None).link
        return lambda _action: second_by_link(link=link, motion=motion, today=DAY)
    link = issue_link(branch=branch, purpose=WRITE, person=person, by=None).link
    return lambda action: by_mover(link, motion, action)


def answer_for(action):
    return ANSWER if action in {"draft", "reply_again"} else {}


def by_mover(link, motion, action):
    if action in WRITING:
        stored = Motion.objects.get(pk=motion.pk)
        return write_motion(link=link, motion=stored, texts=TEXTS, hand_in=action == "hand_in", today=DAY)
    rating = "satisfied" if action == "rate" else ""
    return move_by_mover(link=link, motion=motion, action=action, today=DAY, note="理由", rating=rating)


def is_done(act, action):
    """Whether it is done; what it did is taken back, so that each begins with the same motion."""
    try:
        with transaction.atomic():
            act(action)
            transaction.set_rollback(True)
    except (Refused, ValidationError):
        return False
    return True


@pytest.mark.parametrize("state", S.values)
@pytest.mark.parametrize("role", TABLE)
def test_link_lets_its_holder_do_what_the_table_says_and_nothing_else(branch, role, state):
    if "seconder" in role:
        LiveArea.objects.create(branch=branch, area="congress", live_from=date(2020, 1, 1))
    motion = make_motion(branch, state, mover="赵示甲", mover_person=make_person(branch, name="赵示甲"), **ANSWER)
    act = acting(branch, role, motion)

    done = {action for action in ACTIONS[role] if is_done(act, action)}

    assert done == {action for action, states in TABLE[role].items() if state in states}


def test_trial_leaves_the_motion_and_its_seconds_as_they_were(branch):
    """Negative control of the test itself."""
    motion = make_motion(branch, S.COLLECTED, mover="赵示甲", mover_person=make_person(branch, name="赵示甲"))

    assert is_done(acting(branch, "seconder", motion), "second")
    assert is_done(acting(branch, "mover", motion), "withdraw")

    assert (Motion.objects.get().state, MotionSecond.objects.count()) == (S.COLLECTED, 0)
