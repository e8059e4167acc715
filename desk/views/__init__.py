from .below import below, below_export
from .calendar import calendar, calendar_move, calendar_print
from .gaps import gaps
from .guides import guide, guide_list
from .handover import handover, handover_file, handover_make, handover_work
from .home import branch_home, figure_detail, figure_export, file_detail, health, home, ready
from .my import my, my_export, my_home, my_reveal
from .notices import deadlines, notices, notices_read, notices_settings
from .organisation import organisation
from .papers import blank_paper, pack, pack_file, pack_work, paper
from .privacy import privacy, retention
from .record_lists import record_export, record_list
from .records import (
    area,
    record_create,
    record_detail,
    record_edit,
    record_move,
    record_paper,
    record_reveal,
    record_void,
)
from .search import search_page
from .style import style
from .trail import accesses, exports, trail, trail_heads, trail_verify

__all__ = [
    "accesses",
    "area",
    "below",
    "below_export",
    "blank_paper",
    "branch_home",
    "calendar",
    "calendar_move",
    "calendar_print",
    "deadlines",
    "exports",
    "figure_detail",
    "figure_export",
    "file_detail",
    "gaps",
    "guide",
    "guide_list",
    "handover",
    "handover_file",
    "handover_make",
    "handover_work",
    "health",
    "home",
    "my",
    "my_export",
    "my_home",
    "my_reveal",
    "notices",
    "notices_read",
    "notices_settings",
    "organisation",
    "pack",
    "pack_file",
    "pack_work",
    "paper",
    "privacy",
    "ready",
    "record_create",
    "record_detail",
    "record_edit",
    "record_export",
    "record_list",
    "record_move",
    "record_paper",
    "record_reveal",
    "record_void",
    "retention",
    "search_page",
    "style",
    "trail",
    "trail_heads",
    "trail_verify",
]
