from .home import branch_home, figure_detail, figure_export, file_detail, health, home
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
    "branch_home",
    "figure_detail",
    "figure_export",
    "file_detail",
    "health",
    "home",
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
