"""Every write about what hangs on a gathering."""

from .briefs import save_brief
from .links import issue_personal_links
from .marking import Marked, fill_numbers, mark, mark_all, unmark
from .notices import save_notice
from .photos import add_photo, change_photo, move_photo
from .sign_up import cancel, sign_up, sign_up_all

__all__ = [
    "Marked",
    "add_photo",
    "cancel",
    "change_photo",
    "fill_numbers",
    "issue_personal_links",
    "mark",
    "mark_all",
    "move_photo",
    "save_brief",
    "save_notice",
    "sign_up",
    "sign_up_all",
    "unmark",
]
