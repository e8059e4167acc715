"""The three registers of correspondence as worksheets."""

from . import incoming, letters, seals

__all__ = ["incoming", "letters", "seals"]
