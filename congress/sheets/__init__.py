"""Meetings, delegates, motions, elections and appraisals as worksheets."""

from . import delegates, gatherings, meetings, motions, votes

__all__ = ["delegates", "gatherings", "meetings", "motions", "votes"]
