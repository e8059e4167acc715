"""What personal links open in this area: sheets of meetings, motions, ballots."""

from . import gatherings, motions, polls

__all__ = ["gatherings", "motions", "polls"]
