"""Agenda items: the rows of a list, in which an item may continue another one."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem
from congress.selectors.decisions import item_faults, lacks_of_adoption
from congress.selectors.standing import is_live
from core.errors import Refused
from core.services.records import field_values
from core.sheets import Intake, known_or_none, new_record, point_to, store_record, wait_for

# What was said, and a remark, may be completed after the vote.
STILL_OPEN = {"points", "remark", "continues"}


def take_agenda_row(
    values: dict[str, Any], *, existing: AgendaItem | None, public_id: str, intake: Intake
) -> AgendaItem:
    """Store one row of a list of agenda items; the item that it continues may stand further down.

    Live, what was adopted stays as it is, and an adoption must have its majority and its ballot.
    """
    item = existing or new_record(AgendaItem, intake, public_id)
    held = field_values(item)
    was_adopted = existing is not None and item.outcome == AgendaItem.Outcome.ADOPTED
    for attr, value in values.items():
        setattr(item, attr, known_or_none(value) if attr == "continues" else value)
    changed = {name for name, value in field_values(item).items() if value != held[name]}
    if changed and is_live(item.meeting):
        _check(item, is_frozen=was_adopted and bool(changed - STILL_OPEN))
    store_record(item, existing=existing, before=held)
    wait_for(item, "continues", values.get("continues"), intake)
    point_to(item, "continues", (item.reference, item.title), intake)
    return item


def _check(item: AgendaItem, *, is_frozen: bool) -> None:
    if is_frozen:
        raise Refused(
            _("“%(item)s” was adopted and stays as it is: a change is a new item that continues it."),
            params={"item": item.title},
            code="adopted",
        )
    for fault in (*item_faults(item), *lacks_of_adoption(item)):
        raise fault
