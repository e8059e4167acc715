"""What falls due in sessions of the congress and in what they resolved."""

from . import sessions

__all__ = ["sessions"]
