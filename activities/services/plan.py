"""Writes with a rule: a line of a plan with what became of it."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from activities.models import PlanItem
from activities.selectors import records_say
from core.dates import PreciseDay
from core.errors import Refused
from core.models import User
from core.quantities import Quantity
from core.services import change_record
from core.services.records import field_values
from core.sheets import Intake, known_or_none, new_record, point_to, store_record, wait_for

O = PlanItem.Outcome  # noqa: E741


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


@transaction.atomic
def mark_item(
    *,
    item: PlanItem,
    outcome: str,
    by: User | None,
    on: date | None = None,
    words: str = "",
    moved_to: PreciseDay | None = None,
    actual: Quantity | None = None,
) -> PlanItem:
    """Say what became of an item: done, under way (`words` say how far), moved (when to, why), dropped (why), or unknown again.

    Of a done item without a number the records of its activities say how many it was. A later mark takes back what the
    earlier one said. Refused without a reason where one is needed; ValidationError when a field does not hold.
    """
    now = PlanItem.objects.select_for_update().get(pk=item.pk)
    today = timezone.localdate()
    # Entered late, it is known from the item's last day, as in a list: the summary of its period tells it.
    known_on = on or min(now.last_day, today)
    if outcome in {O.MOVED, O.DROPPED} and not words.strip():
        raise Refused(_("Say why the item was moved or dropped."), code="needs_note")
    if outcome == O.DONE and actual is None:
        actual = now.actual or records_say(now, on=on or today)
    changes = {
        "outcome": outcome,
        "outcome_on": known_on if outcome else None,
        "reason": words.strip() if outcome in {O.MOVED, O.DROPPED} else "",
        "progress": words.strip() if outcome == O.UNDER_WAY else now.progress if outcome == O.DONE else "",
        "moved_to": moved_to if outcome == O.MOVED else None,
    }
    if actual is not None:
        changes["actual"] = actual
    return change_record(now, changes, by=by)
