"""Figures of welfare: gifts, what of them is open to all, visits, donations, hardship and mutual aid."""

from . import aid, gifts, open, places, stock, visits

__all__ = ["aid", "gifts", "open", "places", "stock", "visits"]
