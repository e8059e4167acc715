"""A row of the roster: the person, the place in the unit, and how membership stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.crypto import digest
from core.errors import Refused
from core.identity import ResidentId, parse_resident_id
from core.identity import Sex as SexOnPapers
from core.masking import mask_phone, mask_resident_id
from core.rough_days import write_rough
from core.services.records import field_values
from core.sheets import Intake, new_record, squeezed, store_record
from members.codes import Employment
from members.models import BranchProfile, Department, Group, MembershipEvent, Person
from members.services.membership import add_event
from members.services.places import place_named
from members.states import ENTRY, EventKind, Standing

OWN = (
    "name",
    "number",
    "sex",
    "standing",
    "staff_from",
    "staff_to",
    "birth_on",
    "id_type",
    "ethnic_group",
    "political_status",
    "education",
    "household",
    "household_place",
    "employment",
    "employment_form",
    "skill_level",
    "is_rural_migrant",
    "card_number",
    "remark",
)
ITS_OWN = frozenset(OWN)
# As what somebody belongs to the unit where the roster says only how they are employed.
STANDING_BY_EMPLOYMENT = {
    Employment.RETIRED: Standing.RETIRED,
    Employment.RETIRED_CADRE: Standing.RETIRED,
    Employment.UNEMPLOYED: Standing.OTHER,
    Employment.RESIGNED: Standing.OTHER,
}
Place = Callable[[type[models.Model], Any, Intake], models.Model | None]
SEXES = {SexOnPapers.MALE: Person.Sex.MALE, SexOnPapers.FEMALE: Person.Sex.FEMALE}


@dataclass(frozen=True)
class Entering:
    """An event by which a row of the roster brings somebody onto the register, or changes their membership."""

    kind: str
    on: date | None
    more: dict[str, str] = field(default_factory=dict)


def take_roster_row(values: dict[str, Any], *, existing: Person | None, public_id: str, intake: Intake) -> Person:
    """Store one row of the roster: a new person with the event of entry, or changes to a known one.

    Departments and groups that the branch does not have yet are made. A row without a date of entry is an opening
    entry (期初在册), never a newly joined member. The membership of a known person is changed by the last change that
    the national sheet tells, and by nothing else in a roster: that is an event of its own.
    """
    person = existing or new_record(Person, intake, public_id)
    held = field_values(person)
    fill_person(person, values, intake)
    events = entering(person, values, existing)
    store_record(person, existing=existing, before={} if events else held)
    for event in events:
        add_event(
            person=person,
            kind=event.kind,
            on=event.on,
            by=intake.by,
            **event.more,
            **bookkeeping(intake, event, values),
        )
    return person


def fill_person(person: Any, values: dict[str, Any], intake: Intake, *, place: Place = place_named) -> None:
    """What a row says of a person, into their fields; what the papers tell fills what the row leaves open.

    `place` finds or makes the department or group of a name.
    """
    for attr, value in values.items():
        if attr in ITS_OWN:
            setattr(person, attr, value)
    if "department" in values:
        person.department = place(Department, values["department"], intake)
    elif values.get("workplace") and not _is_employer(values["workplace"], intake):
        person.department = place(Department, values["workplace"], intake)
    if "group" in values:
        person.group = place(Group, values["group"], intake)
    if "standing" not in values and values.get("employment") in STANDING_BY_EMPLOYMENT:
        person.standing = STANDING_BY_EMPLOYMENT[values["employment"]]
    _set_private(person, values)


def bookkeeping(intake: Intake, event: Entering, values: dict[str, Any]) -> dict[str, Any]:
    """Where an event of a row comes from, and how exactly its day is known."""
    rough = rough_day(intake, event, values)
    return {"origin": intake.origin, "import_batch": intake.batch, "rough_days": rough}


def rough_day(intake: Intake, event: Entering, values: dict[str, Any]) -> str:
    """How exactly the day of an event of a row is known."""
    name = "joined_on" if event.on == values.get("joined_on") else "change_on"
    return write_rough({"on": intake.rough[name]}) if name in intake.rough else ""


def entering(person: Person, values: dict[str, Any], existing: Person | None) -> list[Entering]:
    """The events that a row tells beyond those that are known; Refused when it contradicts how they came to be."""
    known = [event for event in person.events.all() if not event.is_voided] if existing else []
    return [*_entry(person, values, known, is_new=existing is None), *_last_change(values, known)]


def _entry(person: Person, values: dict[str, Any], known: list[MembershipEvent], *, is_new: bool) -> list[Entering]:
    """The event by which the row brings the person onto the register."""
    entry, joined_on = values.get("entry"), values.get("joined_on")
    if known:
        first = next((event for event in known if event.kind in ENTRY), known[0])
        if (entry or first.kind, joined_on or first.on) != (first.kind, first.on):
            raise Refused(
                _("%(name)s is on the register already; a change of membership is entered as an event."),
                params={"name": person.name},
                code="membership_known",
            )
        return []
    if entry or joined_on:
        return [Entering(entry or EventKind.JOIN, joined_on)]
    change, on = values.get("change_kind"), values.get("change_on")
    if change in ENTRY and (on or change == EventKind.JOIN):
        # The national sheet leaves the day open where somebody was a member before it was first filled in.
        return [Entering(change, on, _cause(values)) if on else Entering(EventKind.OPENING, None)]
    # Where nothing is said of membership, the people of a first roster are members and those known before are not.
    return [Entering(EventKind.OPENING, None)] if (is_new and "entry" not in values) or change else []


def _last_change(values: dict[str, Any], known: list[MembershipEvent]) -> list[Entering]:
    """The change that the national sheet tells of last, unless it is an entry or recorded already."""
    change, on = values.get("change_kind"), values.get("change_on")
    if not change or (not known and change in ENTRY):
        return []
    if any(event.kind == change and (on is None or event.on in (None, on)) for event in known):
        return []
    return [Entering(change, on, _cause(values))]


def _cause(values: dict[str, Any]) -> dict[str, str]:
    return {"cause": values.get("change_cause", "")}


def roster_values(person: Person) -> dict[str, Any]:
    """What the roster says of a stored person beyond their own fields."""
    events = [event for event in person.events.all() if not event.is_voided]
    first = next((event for event in events if event.kind in ENTRY), None)
    last = events[-1] if events else None
    return {
        "department": person.department.name if person.department else "",
        "group": person.group or "",
        "entry": first.kind if first else "",
        "joined_on": first.day_known("on") if first else None,
        "change_kind": last.kind if last else "",
        "change_on": last.on if last else None,
        "change_cause": last.cause if last else "",
        "workplace": "",
    }


def _is_employer(name: str, intake: Intake) -> bool:
    """Whether a place of work is the whole unit, and so no department of it."""
    return squeezed(name) in intake.named(BranchProfile, "unit_name")


def _set_private(person: Person, values: dict[str, Any]) -> None:
    if "id_number" in values:
        number = values["id_number"]
        person.id_number = number
        person.id_digest = digest(number) if number else ""
        person.id_mask = mask_resident_id(number) if number else ""
    if "phone" in values:
        person.phone = values["phone"]
        person.phone_mask = mask_phone(values["phone"]) if values["phone"] else ""
    papers = papers_of(person) if "id_number" in values and not (person.sex and person.birth_on) else None
    if papers:
        person.sex = person.sex or SEXES[papers.sex]
        person.birth_on = person.birth_on or papers.birth_date


def papers_of(person: Person) -> ResidentId | None:
    """What somebody's resident ID tells; None without one."""
    try:
        return parse_resident_id(person.id_number) if person.id_number else None
    except Refused:
        return None
