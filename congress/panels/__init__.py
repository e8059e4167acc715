"""What the pages of this area's records say beside their own facts, and what may be done there."""

from . import motions, polls, sessions, votes

__all__ = ["motions", "polls", "sessions", "votes"]
