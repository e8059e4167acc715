from disclosure.services.box import Sent, rate_answer, send_to_box, set_box, write_again
from disclosure.services.posts import (
    change_post,
    check_post,
    move_post,
    record_post,
    show_file,
    take_post_row,
    void_post,
)
from disclosure.services.suggestions import (
    change_suggestion,
    hide_answer,
    move_suggestion,
    note_suggestion,
    record_suggestion,
    show_answer,
    take_suggestion_row,
)

__all__ = [
    "Sent",
    "change_post",
    "change_suggestion",
    "check_post",
    "hide_answer",
    "move_post",
    "move_suggestion",
    "note_suggestion",
    "rate_answer",
    "record_post",
    "record_suggestion",
    "send_to_box",
    "set_box",
    "show_answer",
    "show_file",
    "take_post_row",
    "take_suggestion_row",
    "void_post",
    "write_again",
]
