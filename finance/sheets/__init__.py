"""Union money as worksheets: what was chosen, the books, dues, purchases, the budget and the reviews."""

from . import books, budget, dues, purchases

__all__ = ["books", "budget", "dues", "purchases"]
