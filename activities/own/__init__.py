"""What the own page of a member tells of this area."""

from . import activities, recognition

__all__ = ["activities", "recognition"]
