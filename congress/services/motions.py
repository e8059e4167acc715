"""Motions: the one door for their state, and the rows of a list kept on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from congress.models import Motion
from congress.states import DATES, MOVES, MotionState, state_told_by
from core.models import LiveArea
from core.services import create_record
from core.services.records import field_values
from core.sheets import Intake, known_or_none, new_record, point_to, store_record, wait_for
from core.states import make_move

AREA = "congress"


def move_motion(
    *, motion: Motion, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Motion:
    """Move a motion by one step of its table, stamping the step's day.

    Refused from a wrong state, without the right, or without the reason that turning down, converting, merging and
    withdrawing need. The step is entered in the operation record.
    """
    return make_move(motion, moves=MOVES, action=action, by=by, on=on, note=note, changes=changes)


def record_motion(*, motion: Motion, by) -> Motion:
    """Enter a new motion from paper: its dates tell how far it came; without any it is a draft.

    Where the branch runs its motions live it can only be handed in. ValidationError when dates do not fit together.
    """
    if LiveArea.is_live(motion.branch, AREA, on=timezone.localdate()):
        for name in set(DATES) - {"collected_on"}:
            setattr(motion, name, None)
    motion.state = state_told_by({name: getattr(motion, name) for name in DATES})
    return create_record(motion, by=by)


def take_motion_row(values: dict[str, Any], *, existing: Motion | None, public_id: str, intake: Intake) -> Motion:
    """Store one row of a motion list.

    On paper the row's dates tell how far the motion came. Where the branch runs its motions live, a new row is a
    motion handed in, and what happens next happens in the system. What says nothing new changes nothing. The motion
    into which one was merged may stand further down.
    """
    motion = existing or new_record(Motion, intake, public_id)
    held = field_values(motion)
    live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
    flow = {*DATES, "merged_into", "reply", "reply_kind"} - {"collected_on"}
    taken = {attr: value for attr, value in values.items() if not (live and attr in flow)}
    for attr, value in taken.items():
        setattr(motion, attr, known_or_none(value) if attr == "merged_into" else value)
    if not live or existing is None:
        motion.state = state_told_by({name: getattr(motion, name) for name in DATES})
    store_record(motion, existing=existing, before=held)
    wait_for(motion, "merged_into", taken.get("merged_into"), intake)
    point_to(motion, "merged_into", (motion.number, motion.subject), intake)
    return motion


__all__ = ["MotionState", "move_motion", "record_motion", "take_motion_row"]
