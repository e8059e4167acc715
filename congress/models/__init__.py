from .appraisal import Appraisal
from .delegate import Congress, Delegate
from .election import Candidate, Election
from .meeting import AgendaItem, Meeting, MeetingAttendance
from .motion import Motion
from .resolution import Resolution
from .session import CongressSession

__all__ = [
    "AgendaItem",
    "Appraisal",
    "Candidate",
    "Congress",
    "CongressSession",
    "Delegate",
    "Election",
    "Meeting",
    "MeetingAttendance",
    "Motion",
    "Resolution",
]
