"""Writes of welfare."""

from .disbursements import (
    AREA,
    festival_in,
    move_disbursement,
    record_disbursement,
    take_disbursement_row,
)
from .gift_lines import gift_line_values, take_gift_line_row
from .occasions import occasion_of_list

__all__ = [
    "AREA",
    "festival_in",
    "gift_line_values",
    "move_disbursement",
    "occasion_of_list",
    "record_disbursement",
    "take_disbursement_row",
    "take_gift_line_row",
]
