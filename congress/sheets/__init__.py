"""Meetings, sessions, delegates, motions, elections, appraisals and polls as worksheets."""

from . import delegates, gatherings, meetings, motions, polls, sessions, votes

__all__ = ["delegates", "gatherings", "meetings", "motions", "polls", "sessions", "votes"]
