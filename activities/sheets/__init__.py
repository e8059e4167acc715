"""Activities, honours, plans and places of the staff as worksheets."""

from . import contests, held, honours, plan, staff

__all__ = ["contests", "held", "honours", "plan", "staff"]
