"""Meetings, elections and appraisals, and motions from hand-in to settlement."""

from . import meetings, motion_report, motions, votes

__all__ = ["meetings", "motion_report", "motions", "votes"]
