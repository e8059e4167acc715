"""What may be said of activities, honours, plans and places of the staff."""

from . import contests, held, honours, plan, staff

__all__ = ["contests", "held", "honours", "plan", "staff"]
