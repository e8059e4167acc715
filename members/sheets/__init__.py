"""What comes in and goes out as worksheets."""

from members.sheets import office, organisation, privacy, roster

__all__ = ["office", "organisation", "privacy", "roster"]
