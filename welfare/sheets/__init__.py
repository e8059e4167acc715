"""Gifts, their lines, visits, donations, hardship and mutual aid as worksheets."""

from . import (
    by_laws,
    donations,
    gift_items,
    gift_lines,
    gifts,
    hardship,
    hardship_files,
    mutual_aid,
    places,
    stock,
    visits,
)

__all__ = [
    "by_laws",
    "donations",
    "gift_items",
    "gift_lines",
    "gifts",
    "hardship",
    "hardship_files",
    "mutual_aid",
    "places",
    "stock",
    "visits",
]
