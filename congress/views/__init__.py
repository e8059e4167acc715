from .meetings import counters, item_resolve, minutes_number
from .tally import count, tally

__all__ = ["count", "counters", "item_resolve", "minutes_number", "tally"]
