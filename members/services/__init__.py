from .applications import move_application, take_application_row
from .corrections import answer_correction, ask_for_correction
from .erasure import erase_person
from .membership import add_event, check_spans, check_taking_back, rebuild_spans, take_event_row, void_event
from .people import take_roster_row
from .places import take_group_row
from .posts import check_appointing, take_post_row, take_term_row, void_post

__all__ = [
    "add_event",
    "answer_correction",
    "ask_for_correction",
    "check_appointing",
    "check_spans",
    "check_taking_back",
    "erase_person",
    "move_application",
    "rebuild_spans",
    "take_application_row",
    "take_event_row",
    "take_group_row",
    "take_post_row",
    "take_roster_row",
    "take_term_row",
    "void_event",
    "void_post",
]
