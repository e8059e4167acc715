"""The papers of this area that are printed and signed."""

from . import motions

__all__ = ["motions"]
