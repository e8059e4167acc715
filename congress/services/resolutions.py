"""Resolutions: the one door for their state, and the rows of a list kept on paper."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, Resolution
from congress.selectors.standing import is_live
from congress.states.resolutions import DATES, MOVES, ResolutionState, resolution_state_told_by
from core.errors import Refused
from core.services import create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from core.states import make_move


def move_resolution(
    *, resolution: Resolution, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Resolution:
    """Move a resolution by one step of its table; what is said with it becomes how far it has come."""
    said = {"progress": note.strip()[:500]} if note.strip() else {}
    return make_move(
        resolution, moves=MOVES, action=action, by=by, on=on, note=note, changes={**said, **(changes or {})}
    )


def take_resolution_row(
    values: dict[str, Any], *, existing: Resolution | None, public_id: str, intake: Intake
) -> Resolution:
    """Store one row of a list of resolutions: on paper its days tell how far it came, live they are left to the flow."""
    resolution = existing or new_record(Resolution, intake, public_id)
    before = field_values(resolution)
    meeting = values.get("meeting") or resolution.meeting
    live = is_live(meeting)
    for attr, value in values.items():
        if not (live and attr in DATES):
            setattr(resolution, attr, value)
    item = resolution.item
    if item is not None and item.meeting_id != resolution.meeting_id:
        raise Refused(_("The agenda item belongs to another meeting."), code="other_meeting")
    if not live:
        resolution.state = resolution_state_told_by({name: getattr(resolution, name) for name in DATES})
    store_record(resolution, existing=existing, before=before)
    return resolution


@transaction.atomic
def resolve_item(*, item: AgendaItem, by) -> Resolution:
    """Make a resolution of an agenda item that was adopted. Refused for one that was not, and a second time."""
    locked = AgendaItem.objects.select_for_update().get(pk=item.pk)
    if locked.outcome != AgendaItem.Outcome.ADOPTED:
        raise Refused(_("Only what was adopted becomes a resolution."), code="not_adopted")
    if locked.resolutions.filter(voided_at=None).exists():
        raise Refused(_("This item has its resolution already."), code="resolved")
    resolution = Resolution(
        branch=locked.branch,
        title=f"关于{locked.title}的决议"[:120],
        text=locked.decision,
        meeting=locked.meeting,
        item=locked,
        adopted_on=locked.meeting.day,
    )
    return create_record(resolution, by=by)


__all__ = ["ResolutionState", "move_resolution", "resolve_item", "take_resolution_row"]
