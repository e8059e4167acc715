"""Meetings, motions, elections and appraisals as worksheets."""

from . import meetings, motions, votes

__all__ = ["meetings", "motions", "votes"]
