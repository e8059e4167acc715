from .drafts import chapter, compare, copy, correct, file, head, move, report, start
from .earlier import earlier, earlier_add, earlier_void
from .reading import detail, download, index

__all__ = [
    "chapter",
    "compare",
    "copy",
    "correct",
    "detail",
    "download",
    "earlier",
    "earlier_add",
    "earlier_void",
    "file",
    "head",
    "index",
    "move",
    "report",
    "start",
]
