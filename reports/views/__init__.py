from .drafts import chapter, compare, copy, correct, file, head, move, report, start
from .reading import detail, download, index

__all__ = [
    "chapter",
    "compare",
    "copy",
    "correct",
    "detail",
    "download",
    "file",
    "head",
    "index",
    "move",
    "report",
    "start",
]
