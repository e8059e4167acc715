"""What the pages of this area's records say beside their own facts, and what may be done there."""

from . import activities, campaigns

__all__ = ["activities", "campaigns"]
