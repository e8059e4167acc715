"""What may be said of meetings, motions, elections and appraisals."""

from . import gatherings, meetings, motions, votes

__all__ = ["gatherings", "meetings", "motions", "votes"]
