"""Union money as worksheets: the books, the budget and the reviews."""

from . import books, budget
from .cells import AccountName, LongNumber, Month, SpanOfDays, Year

__all__ = ["AccountName", "LongNumber", "Month", "SpanOfDays", "Year", "books", "budget"]
