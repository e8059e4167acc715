"""Meetings, elections and appraisals, and motions from hand-in to settlement."""

from . import meetings, motions, votes

__all__ = ["meetings", "motions", "votes"]
