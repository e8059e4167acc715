from .below import below, below_export
from .home import Login, branch_home, figure_detail, figure_export, file_detail, health, home
from .notices import deadlines, notices, notices_mail, notices_read
from .organisation import organisation
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
    "Login",
    "area",
    "below",
    "below_export",
    "blank_paper",
    "branch_home",
    "deadlines",
    "figure_detail",
    "figure_export",
    "file_detail",
    "health",
    "home",
    "notices",
    "notices_mail",
    "notices_read",
    "organisation",
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
