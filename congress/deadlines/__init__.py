"""What falls due in this area."""

from . import motions

__all__ = ["motions"]
