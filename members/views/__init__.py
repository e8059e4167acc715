from .overview import overview, register
from .start import account, start, wipe

__all__ = ["account", "overview", "register", "start", "wipe"]
