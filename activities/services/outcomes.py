"""Writes with a rule: what came of an activity, and what it cost."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from activities.models import ActivityCost, ActivityResult
from activities.selectors import beyond_entry, broken_by, left_of
from activities.states import AREA
from core.errors import Refused
from core.models import LiveArea
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from finance.models import Entry


def take_result_row(
    values: dict[str, Any], *, existing: ActivityResult | None, public_id: str, intake: Intake
) -> ActivityResult:
    """Store one row of a list of results.

    Live, a prize beyond the branch's own by-law, or beyond a rule whose text was read, is refused; on paper it is kept.
    """
    result = existing or new_record(ActivityResult, intake, public_id)
    before = field_values(result) if existing else {}
    for attr, value in values.items():
        setattr(result, attr, value)
    result.clean()
    if LiveArea.is_live(intake.branch, AREA, on=intake.today):
        for refusal, rule in broken_by(result):
            if rule.may_refuse:
                raise refusal
    store_record(result, existing=existing, before=before)
    return result


def take_cost_row(
    values: dict[str, Any], *, existing: ActivityCost | None, public_id: str, intake: Intake
) -> ActivityCost:
    """Store one row of the costs of activities; without an amount it is what is left of its entry.

    Refused where neither is told, and live where all costs of an entry are more than the entry; on paper it is told.
    """
    cost = existing or new_record(ActivityCost, intake, public_id)
    before = field_values(cost)
    for attr, value in values.items():
        setattr(cost, attr, value)
    entry = Entry.objects.select_for_update().get(pk=cost.entry_id) if cost.entry_id else None
    rest = left_of(entry, but=cost) if entry else Decimal(0)
    # A field that must be filled begins as no amount in words.
    is_untold = cost.amount in (None, "")
    if is_untold and rest > 0:
        cost.amount = rest
    elif is_untold:
        raise Refused(_("Say how much it was, or name the entry that paid for it."), code="no_amount")
    if entry and cost.amount > rest and LiveArea.is_live(intake.branch, AREA, on=intake.today):
        raise beyond_entry(entry)
    store_record(cost, existing=existing, before=before)
    return cost
