"""Meetings, sessions, delegates, motions with their seconders and departments, elections, appraisals and polls as worksheets."""

from . import delegates, gatherings, meetings, motion_parts, motions, polls, sessions, votes

__all__ = ["delegates", "gatherings", "meetings", "motion_parts", "motions", "polls", "sessions", "votes"]
