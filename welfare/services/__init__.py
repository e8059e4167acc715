"""Writes of welfare."""

from welfare.states import AREA

from .benefits import approve_benefit, change_benefit, record_benefit, take_benefit_row
from .disbursements import (
    change_disbursement,
    festival_in,
    move_disbursement,
    record_disbursement,
    take_disbursement_row,
)
from .gift_lines import change_gift_line, gift_line_values, record_gift_line, take_gift_line_row
from .lists import Mark, is_open, make_list, portion_of, sign_list
from .occasions import occasion_of_list

__all__ = [
    "AREA",
    "Mark",
    "approve_benefit",
    "change_benefit",
    "change_disbursement",
    "change_gift_line",
    "festival_in",
    "gift_line_values",
    "is_open",
    "make_list",
    "move_disbursement",
    "occasion_of_list",
    "portion_of",
    "record_benefit",
    "record_disbursement",
    "record_gift_line",
    "sign_list",
    "take_benefit_row",
    "take_disbursement_row",
    "take_gift_line_row",
]
