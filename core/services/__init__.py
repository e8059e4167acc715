from .records import change_record, create_record, void_record, void_unused
from .settings import note_password, save_setting, set_groups

__all__ = [
    "change_record",
    "create_record",
    "note_password",
    "save_setting",
    "set_groups",
    "void_record",
    "void_unused",
]
