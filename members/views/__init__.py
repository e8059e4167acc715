from .overview import overview, register
from .start import start, wipe

__all__ = ["overview", "register", "start", "wipe"]
