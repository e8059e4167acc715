"""What the pages of meetings, sessions, votes and resolutions say beside their own facts."""

from . import sessions, votes

__all__ = ["sessions", "votes"]
