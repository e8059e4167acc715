"""What personal links open here."""

from . import motions

__all__ = ["motions"]
