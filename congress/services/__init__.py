from .agenda import take_agenda_row
from .motions import AREA, MotionState, move_motion, record_motion, take_motion_row

__all__ = ["AREA", "MotionState", "move_motion", "record_motion", "take_agenda_row", "take_motion_row"]
