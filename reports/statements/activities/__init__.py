"""Activities of all kinds, contests, honours, study, places of the staff, mentoring and proposals."""

from . import contests, held, honours, staff, study

__all__ = ["contests", "held", "honours", "staff", "study"]
