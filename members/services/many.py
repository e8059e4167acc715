"""A roster of thousands: the same persons, events and spans that the service makes one by one, written at once."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from core.bulk import Prepared
from core.models import Branch, ImportBatch
from core.sheets import Intake, new_record, squeezed
from core.sheets.many import Written
from members.models import Department, Group, MembershipEvent, MembershipSpan, Person
from members.services.membership import Stay, check_decision, project
from members.services.people import OWN, Entering, entering, fill_person, rough_day
from members.states import EventKind

PRIVATE = ("id_number", "id_digest", "id_mask", "phone", "phone_mask")
PLACES = ((Department, "department"), (Group, "group"))


# Of these the text to be searched is made, whether or not a row names them.
NAMED = {"name": "", "number": ""}


class Draft:
    """A person before there is a record: what the service for one person fills in, with the same defaults."""

    def __init__(self) -> None:
        self.department = self.group = None


for _field in Person._meta.concrete_fields:
    if _field.name in (*OWN, *PRIVATE):
        setattr(Draft, _field.name, _field.get_default())


@dataclass
class DraftEvent:
    """An event before there is a record."""

    branch: Branch
    person: Draft
    kind: str
    on: date | None
    document: str = ""


class ManyPeople:
    """Collects the new people of a roster (`add`) and writes them in one go (`write`).

    Nothing is written before, so a roster may be made ready while others go on working; a place that the branch does
    not have yet is made when the people are written.
    """

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._new_places: dict[tuple[type, str], Department | Group] = {}
        people = Person.objects.in_branches([intake.branch]).standing().exclude(id_digest="")
        self._digests = set(people.values_list("id_digest", flat=True))
        self._people = Prepared(new_record(Person, intake), late=("import_batch_id", "department_id", "group_id"))
        self._events = Prepared(new_record(MembershipEvent, intake), late=("import_batch_id", "person_id"))
        self._spans = Prepared(MembershipSpan(branch=intake.branch), late=("person_id",))
        self._where: list[tuple[Any, Any]] = []
        self._whose_events: list[int] = []
        self._whose_spans: list[int] = []

    def add(self, values: dict[str, Any], *, public_id: str, rough_days: str) -> Written:
        """Make one new person ready. Raises Refused and ValidationError as the service for one person does."""
        draft = Draft()
        fill_person(draft, values, self._intake, place=self._place)
        self._check(draft)
        events = entering(draft, values, None)
        stays = project([self._drafted(draft, event) for event in events])
        number = uuid.UUID(public_id) if public_id else uuid.uuid4()
        self._digests.add(draft.id_digest)
        if not self._intake.is_trial:
            self._keep(number, rough_days, draft, self._bookkept(events, values), stays)
        return Written(number)

    def _keep(
        self, number: uuid.UUID, rough_days: str, draft: Draft, events: list[tuple[Entering, str]], stays: list[Stay]
    ) -> None:
        """Keep the rows of one person for writing: what takes longest, as numbers are encrypted."""
        said = {name: value for name, value in vars(draft).items() if name not in {"department", "group"}}
        place = self._people.add(public_id=number, rough_days=rough_days, **{**NAMED, **said})
        self._where.append((draft.department, draft.group))
        for event, rough in events:
            self._events.add(kind=event.kind, on=event.on, rough_days=rough, **event.more)
            self._whose_events.append(place)
        for stay in stays:
            self._spans.add(status=stay.status, first_day=stay.first_day, last_day=stay.last_day)
            self._whose_spans.append(place)

    def write(self, batch: ImportBatch) -> None:
        """Write everything that was made ready. Call it inside the transaction of the import."""
        for place in self._new_places.values():
            place.import_batch = batch
            place.full_clean()
            place.save(force_insert=True)
            self._intake.met(place)
        keys = self._people.write(lambda at: (batch.pk, *(place and place.pk for place in self._where[at])))
        self._events.write(lambda at: (batch.pk, keys[self._whose_events[at]]))
        self._spans.write(lambda at: (keys[self._whose_spans[at]],))

    def _place(self, model: type[models.Model], name: Any, intake: Intake) -> models.Model | None:
        if not name or isinstance(name, model):
            return name or None
        key = squeezed(name)
        known = intake.named(model, "name").get(key)
        if known:
            return known[0]
        found = self._new_places.get((model, key))
        if found is None:
            found = self._new_places[model, key] = new_record(model, intake, name=name)
        return found

    def _check(self, draft: Draft) -> None:
        if draft.id_digest and draft.id_digest in self._digests:
            raise broken(Person, "members_person_id_once")
        if draft.staff_from and draft.staff_to and draft.staff_from > draft.staff_to:
            raise broken(Person, "members_person_staff_days_in_order")

    def _bookkept(self, events: list[Entering], values: dict[str, Any]) -> list[tuple[Entering, str]]:
        """The events with how exactly their days are known."""
        return [(event, rough_day(self._intake, event, values)) for event in events]

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
