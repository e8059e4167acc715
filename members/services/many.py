"""A roster of thousands: the same persons, events and spans that the service makes one by one, written at once."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from core.models import Branch, ImportBatch
from core.prepared import Prepared
from core.sheets import Intake, new_record, squeezed
from core.sheets.many import Written, new_number
from core.sheets.stored import record_number
from members.models import Department, Group, MembershipEvent, MembershipSpan, Person
from members.services.membership import check_decision, project
from members.services.people import OWN, Entering, entering, fill_person, rough_day
from members.states import EventKind

PRIVATE = ("id_number", "id_digest", "id_mask", "phone", "phone_mask")
PERSON = (*OWN, *PRIVATE)
# So many ways in which membership stands are worked out once for all rows that say the same of it.
MOST_REMEMBERED = 5000
# What a row says of membership.
SAID = ("entry", "joined_on", "change_kind", "change_on", "change_cause")


class Draft:
    """A person before there is a record: what the service for one person fills in, with the same defaults."""

    def __init__(self) -> None:
        self.department = self.group = None


for _field in Person._meta.concrete_fields:
    if _field.name in PERSON:
        setattr(Draft, _field.name, _field.get_default())


@dataclass
class DraftEvent:
    """An event before there is a record."""

    branch: Branch
    person: Draft
    kind: str
    on: date | None
    document: str = ""


told_of = attrgetter(*PERSON)


@dataclass(frozen=True)
class Membership:
    """What follows from what a row says of membership: its events, and the stays that they tell."""

    events: tuple[tuple, ...]
    stays: tuple[tuple, ...]


class ManyPeople:
    """Collects the new people of a roster (`add`) and writes them in one go (`write`).

    Nothing is written before, so a roster may be made ready while others go on working; a place that the branch does
    not have yet is made when the people are written.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._places: dict[tuple[type, str], Department | Group] = {}
        self._new_places: dict[tuple[type, str], Department | Group] = {}
        self._memberships: dict[tuple, Membership] = {}
        people = Person.objects.in_branches([intake.branch]).standing().exclude(id_digest="")
        self._digests = set(people.values_list("id_digest", flat=True))
        self._people = Prepared(new_record(Person, intake), ("public_id", "rough_days", *PERSON))
        self._events = Prepared(new_record(MembershipEvent, intake), ("kind", "on", "cause", "rough_days"))
        self._spans = Prepared(MembershipSpan(branch=intake.branch), ("status", "first_day", "last_day"))
        self._where: list[tuple[Any, Any]] = []
        self._whose_events: list[int] = []
        self._whose_spans: list[int] = []

    def add(self, values: dict[str, Any], *, public_id: str, rough_days: str) -> Written:
        """Make one new person ready. Raises Refused and ValidationError as the service for one person does."""
        draft = Draft()
        fill_person(draft, values, self._intake, place=self._place)
        self._check(draft)
        membership = self._membership(draft, values)
        number = record_number(public_id) or new_number()
        self._digests.add(draft.id_digest)
        if not self._intake.is_trial:
            self._keep(number, rough_days, draft, membership)
        return Written(number)

    def _keep(self, number: str, rough_days: str, draft: Draft, membership: Membership) -> None:
        """Keep the rows of one person for writing."""
        place = self._people.add((number, rough_days, *told_of(draft)))
        self._where.append((draft.department, draft.group))
        for event in membership.events:
            self._events.add(event)
            self._whose_events.append(place)
        for stay in membership.stays:
            self._spans.add(stay)
            self._whose_spans.append(place)

    def settle(self) -> None:
        """Make the rows ready for the database, once the last person was added: what takes longest."""
        for prepared in (self._people, self._events, self._spans):
            prepared.settle()

    def write(self, batch: ImportBatch) -> None:
        """Write everything that was made ready. Call it inside the transaction of the import."""
        for place in self._new_places.values():
            place.import_batch = batch
            place.full_clean()
            place.save(force_insert=True)
            self._intake.met(place)
        keys = self._people.write(self._keys_of_places(), import_batch_id=batch.pk)
        self._events.write({"person_id": [keys[at] for at in self._whose_events]}, import_batch_id=batch.pk)
        self._spans.write({"person_id": [keys[at] for at in self._whose_spans]})

    def _keys_of_places(self) -> dict[str, list[int | None]]:
        names = ("department_id", "group_id")
        return {name: [row[at] and row[at].pk for row in self._where] for at, name in enumerate(names)}

    def _place(self, model: type[models.Model], name: Any, intake: Intake) -> models.Model | None:
        if not name or isinstance(name, model):
            return name or None
        found = self._places.get((model, name))
        if found is None:
            found = self._places[model, name] = self._known_or_new(model, name)
        return found

    def _known_or_new(self, model: type[models.Model], name: str) -> models.Model:
        key = squeezed(name)
        known = self._intake.named(model, "name").get(key)
        if known:
            return known[0]
        found = self._new_places.get((model, key))
        if found is None:
            found = self._new_places[model, key] = new_record(model, self._intake, name=name)
        return found

    def _membership(self, draft: Draft, values: dict[str, Any]) -> Membership:
        """The events that a row tells and what follows from them; the same for rows that say the same."""
        key = (*map(values.get, SAID), *self._intake.rough.items())
        found = self._memberships.get(key)
        if found is None:
            found = self._worked_out(draft, values)
            if len(self._memberships) < MOST_REMEMBERED:
                self._memberships[key] = found
        return found

    def _worked_out(self, draft: Draft, values: dict[str, Any]) -> Membership:
        events = entering(draft, values, None)
        stays = project([self._drafted(draft, event) for event in events])
        rough = [rough_day(self._intake, event, values) for event in events]
        told = ((e.kind, e.on, e.more.get("cause", ""), days) for e, days in zip(events, rough, strict=True))
        return Membership(tuple(told), tuple((stay.status, stay.first_day, stay.last_day) for stay in stays))

    def _check(self, draft: Draft) -> None:
        if draft.id_digest and draft.id_digest in self._digests:
            raise broken(Person, "members_person_id_once")
        if draft.staff_from and draft.staff_to and draft.staff_from > draft.staff_to:
            raise broken(Person, "members_person_staff_days_in_order")

    def _drafted(self, draft: Draft, event: Entering) -> DraftEvent:
        drafted = DraftEvent(self._intake.branch, draft, event.kind, event.on)
        if event.on is None and event.kind != EventKind.OPENING:
            raise broken(MembershipEvent, "members_event_dated")
        check_decision(drafted)
        return drafted


def broken(model: type[models.Model], name: str) -> ValidationError:
    """What is said when the constraint of that name does not hold."""
    constraint = next(one for one in model._meta.constraints if one.name == name)
    return ValidationError(constraint.violation_error_message)
