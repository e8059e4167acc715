from .drafts import chapter, compare, copy, correct, file, move, report, start
from .reading import detail, download, index

__all__ = ["chapter", "compare", "copy", "correct", "detail", "download", "file", "index", "move", "report", "start"]
