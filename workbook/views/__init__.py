from .files import (
    call_off,
    decide,
    drop,
    export,
    import_detail,
    index,
    look,
    rest,
    store,
    template,
    undo,
    upload_detail,
    work,
)
from .quick_fill import last_summary, quick_fill

__all__ = [
    "call_off",
    "decide",
    "drop",
    "export",
    "import_detail",
    "index",
    "last_summary",
    "look",
    "quick_fill",
    "rest",
    "store",
    "template",
    "undo",
    "upload_detail",
    "work",
]
