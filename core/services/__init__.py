from .records import change_record, create_record, void_record, void_unused

__all__ = ["change_record", "create_record", "void_record", "void_unused"]
