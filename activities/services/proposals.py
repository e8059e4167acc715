"""Rationalisation proposals: the one door for their state, and the rows of a list kept on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from activities.models import Proposal
from activities.states import AREA, PROPOSAL_DATES, PROPOSAL_MOVES, proposal_state_told_by
from core.models import LiveArea
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from core.states import make_move


def move_proposal(
    *, proposal: Proposal, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Proposal:
    """Move a proposal by one step of its table; why it is not taken up becomes the reply where none was written."""
    said = {"reply": note.strip()[:300]} if action == "decline" and note.strip() and not proposal.reply else {}
    return make_move(
        proposal, moves=PROPOSAL_MOVES, action=action, by=by, on=on, note=note, changes={**said, **(changes or {})}
    )


def take_proposal_row(values: dict[str, Any], *, existing: Proposal | None, public_id: str, intake: Intake) -> Proposal:
    """Store one row of a list of proposals: on paper its days tell what became of it, live they are left to the flow."""
    proposal = existing or new_record(Proposal, intake, public_id)
    before = field_values(proposal)
    live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
    for attr, value in values.items():
        if not (live and attr in PROPOSAL_DATES):
            setattr(proposal, attr, value)
    if not live:
        proposal.state = proposal_state_told_by({name: getattr(proposal, name) for name in PROPOSAL_DATES})
    store_record(proposal, existing=existing, before=before)
    return proposal
