from .incoming import Incoming
from .letter import Letter
from .seal_use import SealUse

__all__ = ["Incoming", "Letter", "SealUse"]
