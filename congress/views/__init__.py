from .meetings import counters, item_resolve, minutes_number
from .polls import poll_detail, poll_links
from .tally import count, tally

__all__ = ["count", "counters", "item_resolve", "minutes_number", "poll_detail", "poll_links", "tally"]
