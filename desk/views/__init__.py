from .home import branch_home, figure_detail, figure_export, file_detail, health, home
from .papers import blank_paper, paper
from .records import (
    area,
    record_create,
    record_detail,
    record_edit,
    record_export,
    record_list,
    record_move,
    record_paper,
    record_void,
)
from .style import style

__all__ = [
    "area",
    "blank_paper",
    "branch_home",
    "figure_detail",
    "figure_export",
    "file_detail",
    "health",
    "home",
    "paper",
    "record_create",
    "record_detail",
    "record_edit",
    "record_export",
    "record_list",
    "record_move",
    "record_paper",
    "record_void",
    "style",
]
