"""What comes in and goes out as worksheets."""

from members.sheets import organisation, roster

__all__ = ["organisation", "roster"]
