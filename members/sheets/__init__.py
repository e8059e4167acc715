"""Members, organisation and consents as worksheets."""

from . import privacy, register

__all__ = ["privacy", "register"]
