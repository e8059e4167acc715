"""Activities, honours, plans and places of the staff as worksheets."""

from . import contests, days_off, gatherings, held, honours, outcomes, plan, staff

__all__ = ["contests", "days_off", "gatherings", "held", "honours", "outcomes", "plan", "staff"]
