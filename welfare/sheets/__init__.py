"""Gifts, their lines, visits, donations, hardship and mutual aid as worksheets."""

from . import donations, gift_lines, gifts, hardship, mutual_aid, visits

__all__ = ["donations", "gift_lines", "gifts", "hardship", "mutual_aid", "visits"]
