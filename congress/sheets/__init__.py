"""Meetings, sessions, delegates, motions, elections and appraisals as worksheets."""

from . import delegates, meetings, motions, sessions, votes

__all__ = ["delegates", "meetings", "motions", "sessions", "votes"]
