"""Writes of this area that carry a rule."""

from .campaigns import (
    CAMPAIGN_FLOW,
    Scored,
    add_example,
    copy_checklist,
    move_campaign,
    score_checklist,
    take_campaign_row,
)
from .outcomes import take_cost_row, take_result_row
from .plan import mark_item, take_plan_item_row
from .proposals import move_proposal, take_proposal_row

__all__ = [
    "CAMPAIGN_FLOW",
    "Scored",
    "add_example",
    "copy_checklist",
    "mark_item",
    "move_campaign",
    "move_proposal",
    "score_checklist",
    "take_campaign_row",
    "take_cost_row",
    "take_plan_item_row",
    "take_proposal_row",
    "take_result_row",
]
