from .agenda import take_agenda_row
from .handling import assign_motion, cosign_unit, extend_reply, mark_excellent, set_motion_rules
from .motions import AREA, MotionState, move_motion, record_motion, take_motion_row
from .seconding import add_second

__all__ = [
    "AREA",
    "MotionState",
    "add_second",
    "assign_motion",
    "cosign_unit",
    "extend_reply",
    "mark_excellent",
    "move_motion",
    "record_motion",
    "set_motion_rules",
    "take_agenda_row",
    "take_motion_row",
]
