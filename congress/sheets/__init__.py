"""Meetings, delegates, motions, elections, appraisals and polls as worksheets."""

from . import delegates, meetings, motions, polls, votes

__all__ = ["delegates", "meetings", "motions", "polls", "votes"]
