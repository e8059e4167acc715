"""What comes in and goes out as worksheets."""

from members.sheets import organisation, privacy, roster

__all__ = ["organisation", "privacy", "roster"]
