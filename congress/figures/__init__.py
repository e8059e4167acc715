"""What may be said of meetings, sessions, motions, elections and appraisals."""

from . import gatherings, meetings, motions, sessions, votes

__all__ = ["gatherings", "meetings", "motions", "sessions", "votes"]
