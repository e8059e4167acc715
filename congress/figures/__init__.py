"""What may be said of meetings, motions, elections and appraisals."""

from . import meetings, motions, votes

__all__ = ["meetings", "motions", "votes"]
