from .appraisal import Appraisal
from .delegate import Congress, Delegate
from .election import Candidate, Election
from .gathering import MeetingBrief, MeetingNotice, MeetingPhoto, MeetingSignUp
from .meeting import AgendaItem, Meeting, MeetingAttendance
from .motion import Motion, MotionSetting
from .motion_parts import MotionSecond, MotionUnit
from .poll import Ballot, CastBallot, CastVote, Participation, Poll, Voter
from .resolution import Resolution
from .session import CongressSession

__all__ = [
    "AgendaItem",
    "Appraisal",
    "Ballot",
    "Candidate",
    "CastBallot",
    "CastVote",
    "Congress",
    "CongressSession",
    "Delegate",
    "Election",
    "Meeting",
    "MeetingAttendance",
    "MeetingBrief",
    "MeetingNotice",
    "MeetingPhoto",
    "MeetingSignUp",
    "Motion",
    "MotionSecond",
    "MotionSetting",
    "MotionUnit",
    "Participation",
    "Poll",
    "Resolution",
    "Voter",
]
