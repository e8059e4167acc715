from .appraisal import Appraisal
from .delegate import Delegate
from .election import Election
from .gathering import MeetingBrief, MeetingNotice, MeetingPhoto, MeetingSignUp
from .meeting import AgendaItem, Meeting, MeetingAttendance
from .motion import Motion
from .poll import Ballot, CastBallot, CastVote, Participation, Poll, Voter

__all__ = [
    "AgendaItem",
    "Appraisal",
    "Ballot",
    "CastBallot",
    "CastVote",
    "Delegate",
    "Election",
    "Meeting",
    "MeetingAttendance",
    "MeetingBrief",
    "MeetingNotice",
    "MeetingPhoto",
    "MeetingSignUp",
    "Motion",
    "Participation",
    "Poll",
    "Voter",
]
