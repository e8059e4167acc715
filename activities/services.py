"""Writes with a rule: a line of a plan with what became of it."""

from typing import Any

from activities.models import PlanItem
from core.services.records import field_values
from core.sheets import Intake, known_or_none, new_record, point_to, store_record, wait_for


def take_plan_item_row(
    values: dict[str, Any], *, existing: PlanItem | None, public_id: str, intake: Intake
) -> PlanItem:
    """Store one row of a plan; the item that it continues may stand further down.

    An outcome without its day is known from the item's last day, or from today while that is still to come; another
    outcome than before has another day. ValidationError when a moved or dropped item does not say why.
    """
    item = existing or new_record(PlanItem, intake, public_id)
    before = field_values(item)
    was = item.outcome
    for attr, value in values.items():
        if not (attr == "outcome_on" and value is None):
            setattr(item, attr, known_or_none(value) if attr == "continues" else value)
    if not item.outcome or (item.outcome != was and not values.get("outcome_on")):
        item.outcome_on = values.get("outcome_on")
    if item.outcome and item.outcome_on is None:
        item.outcome_on = min(item.last_day, intake.today)
    store_record(item, existing=existing, before=before)
    wait_for(item, "continues", values.get("continues"), intake)
    point_to(item, "continues", (item.reference, item.title), intake)
    return item
