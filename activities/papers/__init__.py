"""The papers of activities, campaigns and mentoring."""

from . import activities, campaigns

__all__ = ["activities", "campaigns"]
