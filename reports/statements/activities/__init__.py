"""Activities of all kinds, contests, honours, study, places of the staff, mentoring and proposals."""

from . import contests, held, honours, outcomes, staff, study

__all__ = ["contests", "held", "honours", "outcomes", "staff", "study"]
