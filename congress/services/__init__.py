from .agenda import take_agenda_row
from .motions import AREA, MotionState, move_motion, record_motion, take_motion_row
from .polls import cast_ballot, move_poll, take_poll_row

__all__ = [
    "AREA",
    "MotionState",
    "cast_ballot",
    "move_motion",
    "move_poll",
    "record_motion",
    "take_agenda_row",
    "take_motion_row",
    "take_poll_row",
]
