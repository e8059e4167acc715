"""Meetings, delegates, motions, elections, appraisals and polls as worksheets."""

from . import delegates, gatherings, meetings, motions, polls, votes

__all__ = ["delegates", "gatherings", "meetings", "motions", "polls", "votes"]
