"""A row of the roster: the person, the place in the unit, and how membership stands."""

import uuid
from typing import Any

from core.crypto import digest
from core.masking import mask_phone, mask_resident_id
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.records import Origin
from core.sheets import Intake
from members.models import Department, Group, MembershipEvent, Person
from members.services.membership import add_event
from members.states import EventKind

OWN = ("name", "number", "sex", "is_staff", "staff_from", "staff_to", "birth_on")
ENTRY = {EventKind.OPENING, EventKind.JOIN, EventKind.TRANSFER_IN}


def take_roster_row(values: dict[str, Any], *, existing: Person | None, public_id: str, intake: Intake) -> Person:
    """Store one row of the roster: a new person with the event of entry, or changes to a known one.

    Departments and groups that the branch does not have yet are made. A row without a date of entry is an opening
    entry (期初在册), never a newly joined member. The membership of a known person is not changed here: that is an
    event of its own.
    """
    person = existing or Person(
        branch=intake.branch,
        public_id=public_id or uuid.uuid4(),
        created_by=intake.by,
        origin=Origin.IMPORT,
        import_batch=intake.batch,
    )
    for attr in OWN:
        if attr in values:
            setattr(person, attr, values[attr])
    if "department" in values:
        person.department = _place(Department, values["department"], intake)
    if "group" in values:
        person.group = _place(Group, values["group"], intake)
    _set_private(person, values)
    person.version += 1 if existing else 0
    person.full_clean(exclude=["branch"])
    person.save()
    _enter(person, values, existing, intake)
    return person


def _enter(person: Person, values: dict[str, Any], existing: Person | None, intake: Intake) -> None:
    entry, joined_on = values.get("entry"), values.get("joined_on")
    first = MembershipEvent.objects.filter(person=person, kind__in=ENTRY).standing().first() if existing else None
    if first and ("entry" in values or "joined_on" in values):
        if (entry or first.kind, joined_on) != (first.kind, first.on):
            raise Refused(
                _("%(name)s is on the register already; a change of membership is entered as an event."),
                params={"name": person.name},
                code="membership_known",
            )
        return
    if not entry and "entry" in values and not joined_on:
        return
    if first is None and ("entry" in values or not existing):
        kind = entry or (EventKind.JOIN if joined_on else EventKind.OPENING)
        add_event(person=person, kind=kind, on=joined_on, by=intake.by, origin=Origin.IMPORT, import_batch=intake.batch)


def roster_values(person: Person) -> dict[str, Any]:
    """What the roster says of a stored person beyond their own fields."""
    first = next((event for event in person.events.all() if event.kind in ENTRY and not event.is_voided), None)
    return {
        "department": person.department.name if person.department else "",
        "group": person.group.name if person.group else "",
        "entry": first.kind if first else "",
        "joined_on": first.on if first else None,
    }


def _place(model: type[models.Model], name: str, intake: Intake) -> models.Model | None:
    if not name:
        return None
    known = intake.named(model, "name").get(name)
    if known:
        return known[0]
    place = model(
        branch=intake.branch, name=name, created_by=intake.by, origin=Origin.IMPORT, import_batch=intake.batch
    )
    place.full_clean(exclude=["branch"])
    place.save(force_insert=True)
    intake.met(place)
    return place


def _set_private(person: Person, values: dict[str, Any]) -> None:
    if "id_number" in values:
        number = values["id_number"]
        person.id_number = number
        person.id_digest = digest(number) if number else ""
        person.id_mask = mask_resident_id(number) if number else ""
    if "phone" in values:
        person.phone = values["phone"]
        person.phone_mask = mask_phone(values["phone"]) if values["phone"] else ""
