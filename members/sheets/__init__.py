"""What comes in and goes out as worksheets."""

from members.sheets import office, organisation, roster

__all__ = ["office", "organisation", "roster"]
