from .appraisal import Appraisal
from .delegate import Delegate
from .election import Election
from .gathering import MeetingBrief, MeetingNotice, MeetingPhoto, MeetingSignUp
from .meeting import AgendaItem, Meeting, MeetingAttendance
from .motion import Motion

__all__ = [
    "AgendaItem",
    "Appraisal",
    "Delegate",
    "Election",
    "Meeting",
    "MeetingAttendance",
    "MeetingBrief",
    "MeetingNotice",
    "MeetingPhoto",
    "MeetingSignUp",
    "Motion",
]
