"""Figures of welfare: gifts, visits, donations, hardship and mutual aid."""

from . import aid, gifts, visits

__all__ = ["aid", "gifts", "visits"]
