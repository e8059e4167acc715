from .drafts import chapter, compare, correct, file, move, report, start
from .reading import detail, html, index, pdf

__all__ = ["chapter", "compare", "correct", "detail", "file", "html", "index", "move", "pdf", "report", "start"]
