from .drafts import chapter, compare, copy, correct, file, head, move, report, start
from .earlier import earlier, earlier_add, earlier_void
from .next_plan import next_plan
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
    "next_plan",
    "report",
    "start",
]
