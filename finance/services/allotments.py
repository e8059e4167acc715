"""Writes for allotments: heads are counted where nobody says how many, and the amount follows."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.services import change_record, create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from finance.models import Allotment
from finance.selectors.allotments import heads_of


def take_allotment_row(
    values: dict[str, Any], *, existing: Allotment | None, public_id: str, intake: Intake
) -> Allotment:
    """Store one allotment with the amount that comes of it."""
    allotment = existing or new_record(Allotment, intake, public_id)
    before = field_values(allotment)
    for attr, value in values.items():
        setattr(allotment, attr, value)
    reckon_allotment(allotment)
    store_record(allotment, existing=existing, before=before)
    return allotment


def record_allotment(obj: Allotment, *, by) -> Allotment:
    """Enter an allotment with the amount that comes of it."""
    reckon_allotment(obj)
    return create_record(obj, by=by)


@transaction.atomic
def change_allotment(obj: Allotment, changes: Mapping[str, Any], *, by) -> Allotment:
    """Change an allotment; the amount follows."""
    changed = Allotment.objects.select_for_update().get(pk=obj.pk)
    for name, value in changes.items():
        setattr(changed, name, value)
    reckon_allotment(changed)
    told = {name: getattr(changed, name) for name in ("heads", "heads_on", "amount")}
    return change_record(obj, {**changes, **told}, by=by)


def reckon_allotment(allotment: Allotment) -> None:
    """Count the heads of the day named where nobody says how many, and put in what comes of it."""
    if allotment.per_head is not None and allotment.heads is None and (allotment.group_id or allotment.sub_union_id):
        allotment.heads_on = allotment.heads_on or timezone.localdate()
        allotment.heads = heads_of(allotment, allotment.heads_on)
    if allotment.per_head is not None:
        allotment.amount = allotment.per_head * (allotment.heads or 0)
    else:
        allotment.amount = allotment.fixed or 0
