"""Whatever is tried in whatever order: no motion comes round a step that its way asks for."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress.models import Motion, MotionSetting
from congress.services import assign_motion, cosign_unit, move_motion
from congress.states.motions import DATES, MOVES, WAY, MotionState, state_told_by
from congress.tests.factories import make_motion, make_second
from core.errors import Refused
from core.models import LiveArea
from core.tests.factories import make_branch

S = MotionState
BEGIN = date(2024, 3, 1)
ANSWERS = (
    {"reply": "不具备条件", "reply_kind": "C"},
    {},
    {"reply": "已办", "reply_kind": "A", "completion_on": date(2024, 12, 1)},
    {"reply": "不具备条件", "reply_kind": "C"},
    {"reply": "列入计划", "reply_kind": "B"},
)
# What leads away ends the story; motions get far only where it comes rarely.
AWAY = {"return", "convert", "reject", "merge", "withdraw", "send_back"}
# An action of any state, or the so-manieth of those that the motion's state knows and that lead on.
STEPS = st.lists(
    st.tuples(
        st.one_of(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5), st.sampled_from([*MOVES])),
        st.integers(0, 12),
        st.sampled_from(ANSWERS),
        st.sampled_from(["", "satisfied", "basically", "dissatisfied"]),
        st.sampled_from([True, True, False]),
    ),
    min_size=12,
    max_size=40,
)


def chosen(motion, told):
    """The action meant by a name or a number."""
    if isinstance(told, str):
        return told
    known = [action for action, move in MOVES.items() if motion.state in move.sources and action not in AWAY]
    return known[told % len(known)] if known else "close"


def act(motion, action, on, answer, rating, is_named):
    changes = {**answer, **({"rating": rating} if rating else {})} if action in {"draft", "reply_again", "rate"} else {}
    if action == "assign":
        return assign_motion(
            motion=motion, lead="后勤科" if is_named else "", co_units=["财务科"] if is_named else [], by=None, on=on
        )
    if action == "cosign" and is_named:
        for unit in motion.units.standing().filter(role="co", cosigned_on=None):
            cosign_unit(unit=unit, by=None, on=on)
    return move_motion(motion=motion, action=action, by=None, on=on, note="理由", changes=changes)


def check(motion, is_full, reworked):
    """What holds of a live motion in any state, written without the table."""
    far = {S.ASSIGNED, S.HANDLING, S.DRAFTED, S.COSIGNED, S.SIGNED, S.REPLIED, S.REWORK, S.AGAIN, S.RATED}
    over = {S.COORDINATED, S.CLOSED, S.ARCHIVED}
    if motion.filed_on:
        assert motion.seconds.count() >= 2
        assert bool(motion.review_on) is is_full
    if motion.state in far | over:
        assert motion.lead_unit or not is_full
    if motion.replied_on:
        assert motion.lead_unit
        assert motion.reply_kind
        assert motion.reply
        assert motion.reply_kind != "A" or motion.completion_on
        assert motion.reply_kind != "B" or motion.plan_on
        if is_full:
            assert motion.signed_on
            assert motion.drafted_on
            assert not motion.units.standing().filter(role="co", cosigned_on=None).exists()
    if motion.state in {S.CLOSED, S.ARCHIVED} and is_full:
        assert motion.rating
    assert reworked <= 1
    days = [getattr(motion, name) for name in WAY if getattr(motion, name)]
    assert days == sorted(days)
    assert state_told_by({name: getattr(motion, name) for name in DATES}) == motion.state


@pytest.mark.django_db
@pytest.mark.parametrize("is_full", [True, False], ids=["full way", "short way"])
def test_no_sequence_of_acts_comes_round_a_step(is_full):
    branch = make_branch()
    LiveArea.objects.create(branch=branch, area="congress", live_from=BEGIN)
    MotionSetting.objects.create(branch=branch, is_full=is_full)
    reached = set()

    @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(STEPS, st.integers(0, 4))
    def run(steps, seconders):
        with transaction.atomic():
            motion = make_motion(branch, S.DRAFT, grounds="排队太久", proposal="增开窗口", mover="赵示甲")
            for _one in range(seconders):
                make_second(motion)
            day, reworked = BEGIN, 0
            for told, days, answer, rating, is_named in [("submit", 0, {}, "", True), *steps]:
                day, action = day + timedelta(days=days), chosen(motion, told)
                try:
                    act(motion, action, day, answer, rating, is_named)
                except Refused:
                    continue
                reworked += action == "rework"
                motion = Motion.objects.get(pk=motion.pk)
                reached.add(motion.state)
                check(motion, is_full, reworked)
            transaction.set_rollback(True)

    run()
    # Negative control: the examples get far enough that there was something to come round.
    assert {S.FILED, S.ASSIGNED} <= reached
    assert not is_full or S.SIGNED in reached
