"""Agenda items: the rows of a list, in which an item may continue another one."""

from typing import Any

from congress.models import AgendaItem
from core.services.records import field_values
from core.sheets import Intake, known_or_none, new_record, point_to, store_record, wait_for


def take_agenda_row(
    values: dict[str, Any], *, existing: AgendaItem | None, public_id: str, intake: Intake
) -> AgendaItem:
    """Store one row of a list of agenda items; the item that it continues may stand further down."""
    item = existing or new_record(AgendaItem, intake, public_id)
    held = field_values(item)
    for attr, value in values.items():
        setattr(item, attr, known_or_none(value) if attr == "continues" else value)
    store_record(item, existing=existing, before=held)
    wait_for(item, "continues", values.get("continues"), intake)
    point_to(item, "continues", (item.reference, item.title), intake)
    return item
