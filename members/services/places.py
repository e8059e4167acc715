"""The places in the unit and the union that other rows name: found by name, or made."""

from typing import Any

from django.db import models

from core.services.records import field_values
from core.sheets import Intake, new_record, squeezed, store_record
from members.models import Group, SubUnion


def place_named(model: type[models.Model], name: models.Model | str, intake: Intake) -> models.Model | None:
    """The department, group or sub-union of that name, made where the branch has none; None for no name."""
    if not name or isinstance(name, model):
        return name or None
    known = intake.named(model, "name").get(squeezed(name))
    if known:
        return known[0]
    place = new_record(model, intake, name=name)
    place.full_clean()
    place.save(force_insert=True)
    intake.met(place)
    return place


def take_group_row(values: dict[str, Any], *, existing: Group | None, public_id: str, intake: Intake) -> Group:
    """Store one row of the list of groups; a sub-union that the branch does not have yet is made."""
    group = existing or new_record(Group, intake, public_id)
    held = field_values(group)
    for attr, value in values.items():
        setattr(group, attr, place_named(SubUnion, value, intake) if attr == "sub_union" else value)
    store_record(group, existing=existing, before=held)
    return group


def group_values(group: Group) -> dict[str, Any]:
    """What the list of groups says of a stored group beyond its own fields."""
    return {"sub_union": group.sub_union or ""}
