from .meetings import counters, item_resolve, minutes_number
from .motions import motion_act, motion_grid, motion_links, motion_rules, motion_statistics
from .polls import poll_detail, poll_links
from .tally import count, tally

__all__ = [
    "count",
    "counters",
    "item_resolve",
    "minutes_number",
    "motion_act",
    "motion_grid",
    "motion_links",
    "motion_rules",
    "motion_statistics",
    "poll_detail",
    "poll_links",
    "tally",
]
