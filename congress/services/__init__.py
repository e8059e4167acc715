from .agenda import take_agenda_row
from .elections import count_election, take_candidate_row
from .handling import assign_motion, cosign_unit, extend_reply, mark_excellent, set_motion_rules, take_unit_row
from .meetings import number_minutes, take_meeting_row
from .motions import AREA, MotionState, move_motion, record_motion, take_motion_row
from .polls import cast_ballot, move_poll, take_poll_row
from .resolutions import move_resolution, resolve_item, take_resolution_row
from .seconding import add_second, take_second_row
from .sessions import SESSION_MOVES, move_session, take_session_row

__all__ = [
    "AREA",
    "SESSION_MOVES",
    "MotionState",
    "add_second",
    "assign_motion",
    "cast_ballot",
    "cosign_unit",
    "count_election",
    "extend_reply",
    "mark_excellent",
    "move_motion",
    "move_poll",
    "move_resolution",
    "move_session",
    "number_minutes",
    "record_motion",
    "resolve_item",
    "set_motion_rules",
    "take_agenda_row",
    "take_candidate_row",
    "take_meeting_row",
    "take_motion_row",
    "take_poll_row",
    "take_resolution_row",
    "take_second_row",
    "take_session_row",
    "take_unit_row",
]
