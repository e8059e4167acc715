"""Consolation and care: gifts, visits, and aid."""

from . import aid, gifts, places, visits

__all__ = ["aid", "gifts", "places", "visits"]
