from .records import change_record, create_record, void_record

__all__ = ["change_record", "create_record", "void_record"]
