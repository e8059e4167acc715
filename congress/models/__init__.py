from .appraisal import Appraisal
from .delegate import Delegate
from .election import Election
from .meeting import AgendaItem, Meeting, MeetingAttendance
from .motion import Motion, MotionSetting
from .motion_parts import MotionSecond, MotionUnit

__all__ = [
    "AgendaItem",
    "Appraisal",
    "Delegate",
    "Election",
    "Meeting",
    "MeetingAttendance",
    "Motion",
    "MotionSecond",
    "MotionSetting",
    "MotionUnit",
]
