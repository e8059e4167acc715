from .appraisal import Appraisal
from .election import Election
from .meeting import AgendaItem, Meeting, MeetingAttendance
from .motion import Motion

__all__ = ["AgendaItem", "Appraisal", "Election", "Meeting", "MeetingAttendance", "Motion"]
