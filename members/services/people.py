"""A row of the roster: the person, the place in the unit, and how membership stands."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.crypto import digest
from core.errors import Refused
from core.masking import mask_phone, mask_resident_id
from core.rough_days import write_rough
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from members.models import Department, Group, Person
from members.services.membership import add_event
from members.services.places import place_named
from members.states import ENTRY, EventKind

OWN = ("name", "number", "sex", "standing", "staff_from", "staff_to", "birth_on", "remark")


def take_roster_row(values: dict[str, Any], *, existing: Person | None, public_id: str, intake: Intake) -> Person:
    """Store one row of the roster: a new person with the event of entry, or changes to a known one.

    Departments and groups that the branch does not have yet are made. A row without a date of entry is an opening
    entry (期初在册), never a newly joined member. The membership of a known person is not changed here: that is an
    event of its own.
    """
    person = existing or new_record(Person, intake, public_id)
    held = field_values(person)
    for attr in OWN:
        if attr in values:
            setattr(person, attr, values[attr])
    if "department" in values:
        person.department = place_named(Department, values["department"], intake)
    if "group" in values:
        person.group = place_named(Group, values["group"], intake)
    _set_private(person, values)
    is_new_to_register = _enters(person, values, existing)
    store_record(person, existing=existing, before={} if is_new_to_register else held)
    if is_new_to_register:
        entry, joined_on = values.get("entry"), values.get("joined_on")
        kind = entry or (EventKind.JOIN if joined_on else EventKind.OPENING)
        rough = write_rough({"on": intake.rough["joined_on"]} if "joined_on" in intake.rough else {})
        add_event(
            person=person,
            kind=kind,
            on=joined_on,
            by=intake.by,
            origin=intake.origin,
            import_batch=intake.batch,
            rough_days=rough,
        )
    return person


def _enters(person: Person, values: dict[str, Any], existing: Person | None) -> bool:
    """Whether the row brings the person onto the register; Refused when it contradicts how they came onto it."""
    entry, joined_on = values.get("entry"), values.get("joined_on")
    known = [event for event in person.events.all() if not event.is_voided] if existing else []
    if known:
        first = next((event for event in known if event.kind in ENTRY), known[0])
        if (entry or first.kind, joined_on or first.on) != (first.kind, first.on):
            raise Refused(
                _("%(name)s is on the register already; a change of membership is entered as an event."),
                params={"name": person.name},
                code="membership_known",
            )
        return False
    # Where nothing is said of membership, the people of a first roster are members and those known before are not.
    return bool(entry or joined_on or not (existing or "entry" in values))


def roster_values(person: Person) -> dict[str, Any]:
    """What the roster says of a stored person beyond their own fields."""
    first = next((event for event in person.events.all() if event.kind in ENTRY and not event.is_voided), None)
    return {
        "department": person.department.name if person.department else "",
        "group": person.group or "",
        "entry": first.kind if first else "",
        "joined_on": first.day_known("on") if first else None,
    }


def _set_private(person: Person, values: dict[str, Any]) -> None:
    if "id_number" in values:
        number = values["id_number"]
        person.id_number = number
        person.id_digest = digest(number) if number else ""
        person.id_mask = mask_resident_id(number) if number else ""
    if "phone" in values:
        person.phone = values["phone"]
        person.phone_mask = mask_phone(values["phone"]) if values["phone"] else ""
