"""Into which motion one was merged: by the door, by a list, and what is refused."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from congress.models import Motion
from congress.services import move_motion
from congress.states.motions import MotionState
from congress.tests.factories import make_motion
from core.services import void_record
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch, make_superuser

pytestmark = pytest.mark.django_db
S = MotionState
MOTIONS = sheet_named("motions")


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def take(branch):
    def take_now(*rows):
        known = {attr for row in rows for attr in row}
        headers = {column.attr: column.header for column in MOTIONS.columns if column.attr in known}
        source = [SourceRow(number, row) for number, row in enumerate(rows, 2)]
        with transaction.atomic():
            return take_in(Table(MOTIONS, "提案", headers, source), Intake(branch=branch, batch=make_batch(branch)))

    return take_now


def fault_of(motion, into):
    motion.merged_into, motion.merged_on = into, date(2024, 3, 20)
    motion.state = S.MERGED
    try:
        motion.full_clean()
    except ValidationError as fault:
        return list(fault.message_dict)
    return []


def merged():
    return {motion.subject: motion.merged_into and motion.merged_into.subject for motion in Motion.objects.all()}


def test_move_says_into_which_motion_one_goes(branch):
    target, motion = make_motion(branch, S.FILED), make_motion(branch, S.FILED)

    moved = move_motion(
        motion=motion,
        action="merge",
        by=make_superuser(),
        on=date(2024, 3, 20),
        note="内容相同",
        changes={"merged_into": target},
    )

    assert (moved.merged_into, list(target.merged.all())) == (target, [moved])


def test_motion_goes_into_no_motion_of_another_branch_nor_a_voided_one(branch):
    voided = make_motion(branch, S.FILED)
    void_record(voided, by=None, reason="重复")

    assert fault_of(make_motion(branch, S.FILED), make_motion(make_branch(), S.FILED)) == ["merged_into"]
    assert fault_of(make_motion(branch, S.FILED), Motion.objects.get(pk=voided.pk)) == ["merged_into"]


def test_mergers_make_no_chains(branch):
    target = make_motion(branch, S.FILED)
    gone = make_motion(branch, S.MERGED, merged_into=target)

    assert fault_of(make_motion(branch, S.FILED), gone) == ["merged_into"]
    assert fault_of(target, make_motion(branch, S.FILED)) == ["merged_into"]


def test_voided_merger_no_longer_binds_its_target(branch):
    target = make_motion(branch, S.FILED)
    void_record(make_motion(branch, S.MERGED, merged_into=target), by=None, reason="录错")

    assert fault_of(target, make_motion(branch, S.FILED)) == []


def test_database_knows_no_merger_into_itself_nor_without_a_day(branch):
    target, motion = make_motion(branch, S.FILED), make_motion(branch, S.FILED)
    done = make_motion(branch, S.MERGED)

    for row, into in ((motion, target), (done, done)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Motion.objects.filter(pk=row.pk).update(merged_into=into)
    assert Motion.objects.filter(pk=done.pk).update(merged_into=target) == 1


FILED = {"collected_on": "2024-03-01", "filed_on": "2024-03-02"}
TARGET = {"number": "7", "subject": "改善食堂", **FILED, "merged_on": "", "merged_into": ""}
GONE = {"number": "8", "subject": "食堂菜品", **FILED, "merged_on": "2024-03-03"}


@pytest.mark.parametrize("name", ["7", 7.0, "改善食堂", "改善 食堂"])
@pytest.mark.parametrize("turn", [1, -1], ids=["target first", "target further down"])
def test_row_names_the_motion_by_number_or_subject_wherever_it_stands(take, name, turn):
    rows = [TARGET, {**GONE, "merged_into": name}][::turn]
    first, again = take(*rows), take(*rows)

    assert (first.faults, first.warnings, len(first.created)) == ([], [], 2)
    assert merged() == {"改善食堂": None, "食堂菜品": "改善食堂"}
    assert (again.created, again.changed, again.unchanged, again.faults) == ([], [], 2, [])


def test_name_that_no_row_bears_is_told_and_the_motion_stays_merged(take):
    taken = take({**GONE, "merged_into": "99"})

    assert (len(taken.created), taken.faults) == (1, [])
    assert [warning.refusal.code for warning in taken.warnings] == ["in_vain"]
    assert "99" in str(taken.warnings[0])
    assert [(motion.state, motion.merged_into) for motion in Motion.objects.all()] == [(S.MERGED, None)]


def test_name_further_down_that_may_not_be_meant_is_told(take):
    chain = {"number": "9", "subject": "食堂价格", **FILED, "merged_on": "2024-03-04", "merged_into": "8"}

    taken = take(TARGET, chain, {**GONE, "merged_into": "7"})

    assert [warning.refusal.code for warning in taken.warnings] == ["in_vain"]
    assert merged() == {"改善食堂": None, "食堂价格": None, "食堂菜品": "改善食堂"}


def test_two_motions_of_one_name_are_not_guessed_between(take):
    taken = take(TARGET, {**TARGET, "number": "17"}, {**GONE, "merged_into": "改善食堂"})

    assert [fault.refusal.code for fault in taken.faults] == ["ambiguous"]


def test_row_that_names_a_motion_must_say_when_it_was_merged(take):
    taken = take(TARGET, {**GONE, "merged_on": "", "merged_into": "7"})

    assert ([fault.refusal.code for fault in taken.faults], Motion.objects.count()) == (["invalid"], 1)
