from .drafts import chapter, compare, correct, file, move, report, start
from .reading import detail, download, index

__all__ = ["chapter", "compare", "correct", "detail", "download", "file", "index", "move", "report", "start"]
