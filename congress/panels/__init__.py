"""What stands beside the records of this area, and what may be done there."""

from . import motions

__all__ = ["motions"]
