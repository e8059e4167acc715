"""Meetings, delegates, motions, elections and appraisals as worksheets."""

from . import delegates, meetings, motions, votes

__all__ = ["delegates", "meetings", "motions", "votes"]
