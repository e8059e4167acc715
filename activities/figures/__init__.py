"""What may be said of activities, honours, plans and places of the staff."""

from . import contests, gatherings, held, honours, outcomes, plan, staff

__all__ = ["contests", "gatherings", "held", "honours", "outcomes", "plan", "staff"]
