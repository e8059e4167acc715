"""How many names stand below a motion, whose count, and who may put theirs there."""

from datetime import date

import pytest

from congress.law import lacking, signatories
from congress.models import Meeting, MotionSecond, MotionSetting
from congress.selectors.motions import rules_of, second_names, seconders_lacking
from congress.services import add_second
from congress.states.motions import MotionState
from congress.tests.factories import make_delegate, make_meeting, make_motion
from core.errors import Refused
from core.models import LiveArea
from core.tests.factories import make_branch
from members.tests.factories import make_person

DAY = date(2024, 3, 10)


@pytest.mark.once
def test_seconders_are_enough_by_plain_counting_for_every_number():
    for smallest in range(301):
        for seconders in (0, 1, 2, max(0, smallest - 2), max(0, smallest - 1), smallest, smallest + 1):
            # Told by taking names off a pile, one after another.
            for mover_counts in (True, False):
                pile = ["附议"] * seconders + (["提案人"] if mover_counts else [])
                wanted = smallest
                while pile and wanted:
                    pile.pop()
                    wanted -= 1
                counted = signatories(seconders, has_mover=True, mover_counts=mover_counts)
                assert lacking(counted, smallest) == wanted


@pytest.fixture
def branch(db):
    return make_branch()


def second(motion, who, **over):
    try:
        return add_second(**{"motion": motion, "who": who, "by": None, "on": DAY, "today": DAY, **over})
    except Refused as refusal:
        return refusal.code


def test_names_of_the_paper_and_rows_count_once_each(branch):
    motion = make_motion(branch, mover="赵示甲", seconders="钱示乙、孙示丙")
    assert seconders_lacking(motion, MotionSetting(branch=branch, min_seconders=4)) == 2

    second(motion, "钱示乙")
    second(motion, make_person(branch, name="李示丁"))

    assert second_names(motion) == ["钱示乙", "李示丁", "孙示丙"]
    assert seconders_lacking(motion, MotionSetting(branch=branch, min_seconders=4)) == 1
    assert seconders_lacking(motion, MotionSetting(branch=branch, min_seconders=4, mover_counts=True)) == 0


def test_mover_among_the_names_of_the_paper_is_no_seconder(branch):
    motion = make_motion(branch, mover="赵示甲", seconders="赵示甲、钱示乙")

    assert seconders_lacking(motion, rules_of(branch)) == 1
    motion.is_collective = True
    assert seconders_lacking(motion, rules_of(branch)) == 0


def test_mover_seconds_only_where_the_mover_counts(branch):
    person = make_person(branch, name="赵示甲")
    motion = make_motion(branch, mover="赵示甲", mover_person=person)

    assert second(motion, person) == "mover"
    MotionSetting.objects.create(branch=branch, mover_counts=True)
    assert isinstance(second(motion, person), MotionSecond)


def test_person_seconds_once_and_of_their_own_branch(branch):
    motion, person = make_motion(branch), make_person(branch)

    assert isinstance(second(motion, person), MotionSecond)
    assert (second(motion, person), second(motion, make_person(make_branch()))) == ("twice", "not_here")
    assert (isinstance(second(motion, "钱示乙"), MotionSecond), second(motion, "钱示乙")) == (True, "twice")


def test_live_only_formal_delegates_of_the_term_second_and_only_before_the_review(branch):
    meeting = make_meeting(branch, kind=Meeting.Kind.STAFF_CONGRESS, term=3, session=2)
    motion = make_motion(branch, meeting=meeting)
    make_delegate(branch, person_name="钱示乙", term=3)
    make_delegate(branch, person_name="孙示丙", term=3, kind="observer")
    make_delegate(branch, person_name="李示丁", term=2)

    # Negative control: on paper whoever signed has signed.
    assert isinstance(second(motion, "周示戊"), MotionSecond)
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    assert [second(motion, name) for name in ("孙示丙", "李示丁")] == ["no_delegate", "no_delegate"]
    assert isinstance(second(motion, "钱示乙"), MotionSecond)
    late = make_motion(branch, MotionState.REVIEW, meeting=meeting)
    assert second(late, "钱示乙") == "closed"
