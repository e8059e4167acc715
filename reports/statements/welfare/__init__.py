"""Consolation and care: gifts, visits, and aid."""

from . import aid, gifts, visits

__all__ = ["aid", "gifts", "visits"]
