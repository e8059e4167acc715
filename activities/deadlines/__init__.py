"""What falls due in this area."""

from . import campaigns, plan

__all__ = ["campaigns", "plan"]
