"""What personal links open in this area."""

from congress import vote_link

__all__ = ["vote_link"]
