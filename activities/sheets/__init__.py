"""Activities, honours, plans and places of the staff as worksheets."""

from . import contests, gatherings, held, honours, plan, staff

__all__ = ["contests", "gatherings", "held", "honours", "plan", "staff"]
