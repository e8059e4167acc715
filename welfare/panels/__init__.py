"""What the pages of this area's records say beside their own facts, and what may be done there."""

from . import by_laws, gifts, hardship, mutual_aid, places, stock, visits

__all__ = ["by_laws", "gifts", "hardship", "mutual_aid", "places", "stock", "visits"]
