"""Union money as worksheets: the books, the budget and the reviews."""

from . import books, budget

__all__ = ["books", "budget"]
