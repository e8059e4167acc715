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
from .gift_lines import change_gift_line, record_gift_line, take_gift_line_row
from .hardship import take_reader_row
from .lists import Mark, is_open, make_list, portion_of, sign_list
from .mutual_aid import (
    Shares,
    change_cover,
    change_scheme,
    claim_values,
    insure,
    record_cover,
    renew,
    scheme_of_list,
    take_claim_row,
    take_cover_row,
    take_scheme_row,
    tell_all_totals,
    tell_totals,
    void_cover,
)
from .occasions import occasion_of_list
from .places import change_application, give_places, record_application, take_application_row
from .stock import (
    change_movement,
    completed,
    movement_values,
    record_movement,
    store_left_over,
    take_movement_row,
    void_movement,
)

__all__ = [
    "AREA",
    "Mark",
    "Shares",
    "approve_benefit",
    "change_application",
    "change_benefit",
    "change_cover",
    "change_disbursement",
    "change_gift_line",
    "change_movement",
    "change_scheme",
    "claim_values",
    "completed",
    "festival_in",
    "give_places",
    "insure",
    "is_open",
    "make_list",
    "move_disbursement",
    "movement_values",
    "occasion_of_list",
    "portion_of",
    "record_application",
    "record_benefit",
    "record_cover",
    "record_disbursement",
    "record_gift_line",
    "record_movement",
    "renew",
    "scheme_of_list",
    "sign_list",
    "store_left_over",
    "take_application_row",
    "take_benefit_row",
    "take_claim_row",
    "take_cover_row",
    "take_disbursement_row",
    "take_gift_line_row",
    "take_movement_row",
    "take_reader_row",
    "take_scheme_row",
    "tell_all_totals",
    "tell_totals",
    "void_cover",
    "void_movement",
]
