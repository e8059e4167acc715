"""Letters that are written again and again: what each asks for, and the text that follows from it."""

from . import elections, meetings, plain
from .declare import ALL, Asked, Draft, draft_named

__all__ = ["ALL", "Asked", "Draft", "draft_named", "elections", "meetings", "plain"]
