"""Reads about gatherings: who signed up, who is expected, who came."""

from .guests import Counts, Guest, counts_of, guests_of, people_called
from .signed_up import Entry, entries_of, notice_of, photos_of, who_is

__all__ = [
    "Counts",
    "Entry",
    "Guest",
    "counts_of",
    "entries_of",
    "guests_of",
    "notice_of",
    "people_called",
    "photos_of",
    "who_is",
]
