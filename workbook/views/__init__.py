from .files import (
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
)
from .quick_fill import last_summary, quick_fill

__all__ = [
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
]
