from .briefs import brief, brief_create
from .links import hand_out, personal_links
from .notices import notice
from .own import my_cancel, my_sign_up
from .photos import photo_change, photos
from .sign_in import check_in, check_in_all, check_in_mark, check_in_numbers, check_in_undo
from .sign_ups import sign_up_cancel, sign_up_list, sign_ups

__all__ = [
    "brief",
    "brief_create",
    "check_in",
    "check_in_all",
    "check_in_mark",
    "check_in_numbers",
    "check_in_undo",
    "hand_out",
    "my_cancel",
    "my_sign_up",
    "notice",
    "personal_links",
    "photo_change",
    "photos",
    "sign_up_cancel",
    "sign_up_list",
    "sign_ups",
]
