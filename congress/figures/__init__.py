"""What may be said of meetings, sessions, motions, elections and appraisals."""

from . import meetings, motions, sessions, votes

__all__ = ["meetings", "motions", "sessions", "votes"]
