"""What falls due: steps of sessions, what was resolved, replies to motions."""

from . import motions, sessions

__all__ = ["motions", "sessions"]
