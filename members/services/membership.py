"""Membership events and their projection: the only place that writes either."""

import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch, LiveArea
from core.services import void_record
from core.sheets import Intake
from members.models import MembershipEvent, MembershipSpan, Person, Post
from members.services.posts import check_appointing
from members.states import AFTER, DECIDED, ENDS, ENTRY, IN_UNION, EventKind, MemberStatus


@dataclass(frozen=True)
class Stay:
    """A stretch of membership that follows from events; an open end is None."""

    status: str
    first_day: date | None
    last_day: date | None


# What an event says beside its kind and its day.
TOLD = ("cause", "reason", "other_union", "document")


@transaction.atomic
def add_event(*, person: Person, kind: str, on: date | None, by, **more) -> MembershipEvent:
    """Record what happened to a person's membership and project it.

    Refused for a voided person, when the event is not possible after the earlier ones, or lies before the last of
    them. `more` are what the event says beside (`TOLD`), and the record's own origin and import; an import is told of
    by one entry for all its rows.
    """
    if Person.objects.select_for_update().get(pk=person.pk).is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    event = MembershipEvent(branch=person.branch, person=person, kind=kind, on=on, created_by=by, **more)
    event.full_clean(exclude=["branch", "person"])
    check_decision(event)
    earlier = _events(person)
    project([*earlier, event])
    _check_rights(event, earlier, by=by)
    event.save(force_insert=True)
    rebuild_spans(person)
    if event.import_batch_id is not None:
        return event
    record(
        f"members.membershipevent.{kind}",
        by=by,
        branch=person.branch,
        target=target_of(person),
        detail={"on": on, **{name: text for name in TOLD if (text := getattr(event, name))}},
    )
    return event


@transaction.atomic
def void_event(event: MembershipEvent, *, by, reason: str) -> MembershipEvent:
    """Take back an event that was entered by mistake, and project the others anew.

    Refused without a reason, a second time, or when the later events cannot follow without it: void those first.
    """
    Person.objects.select_for_update().get(pk=event.person_id)
    others = [other for other in _events(event.person) if other.pk != event.pk]
    _check_rights(event, others, by=by, is_taken_back=True)
    voided = void_record(event, by=by, reason=reason)
    rebuild_spans(voided.person)
    return voided


def take_event_row(
    values: dict[str, Any], *, existing: MembershipEvent | None, public_id: str, intake: Intake
) -> MembershipEvent:
    """Store one row of the list of membership events; what has happened is added to, never changed by a list."""
    if existing:
        raise Refused(
            _("A membership event is not changed by a list. Void it where it is wrong, and enter the right one."),
            code="event_changed",
        )
    batch = {
        "origin": intake.origin,
        "import_batch": intake.batch,
        "public_id": public_id or uuid.uuid4(),
        "remark": values.get("remark", ""),
    }
    return add_event(
        person=values["person"],
        kind=values["kind"],
        on=values["on"],
        by=intake.by,
        **{name: values.get(name, "") for name in TOLD},
        **batch,
    )


def project(events: list[MembershipEvent]) -> list[Stay]:
    """The stretches of membership that the events tell, oldest first; Refused when they cannot follow one another."""
    stays: list[Stay] = []
    status, since, latest = MemberStatus.NONE, None, None
    for event in events:
        if latest and (event.on is None or event.on < latest):
            raise Refused(
                _("The event lies before the last one of %(name)s."), params={"name": event.person.name}, code="order"
            )
        after = AFTER.get((status, event.kind))
        if after is None:
            raise Refused(
                _("“%(event)s” is not possible: %(name)s is “%(status)s”."),
                params={
                    "event": EventKind(event.kind).label,
                    "name": event.person.name,
                    "status": MemberStatus(status).label,
                },
                code="not_possible",
            )
        latest = event.on
        if after == status:
            continue
        if status in IN_UNION:
            stays.append(Stay(status, since, event.on - timedelta(days=1)))
        status, since = after, event.on
    if status in IN_UNION:
        stays.append(Stay(status, since, None))
    # A change on the very day a stretch began leaves nothing of it.
    return [stay for stay in stays if not (stay.first_day and stay.last_day and stay.last_day < stay.first_day)]


def rebuild_spans(person: Person) -> None:
    """Write the projection of a person's events anew; equal spans are left alone."""
    wanted = project(_events(person))
    stored = list(MembershipSpan.objects.filter(person=person).order_by("pk"))
    if [(s.status, s.first_day, s.last_day) for s in stored] == [(w.status, w.first_day, w.last_day) for w in wanted]:
        return
    MembershipSpan.objects.filter(person=person).delete()
    MembershipSpan.objects.bulk_create(
        MembershipSpan(
            branch=person.branch, person=person, status=stay.status, first_day=stay.first_day, last_day=stay.last_day
        )
        for stay in wanted
    )


def check_spans(branch: Branch) -> list[Person]:
    """The people of a branch whose stored spans are not what their events tell, or whose events cannot be.

    Empty when all is well. Three queries for the whole branch.
    """
    wrong = []
    for person in Person.objects.filter(branch=branch).prefetch_related("events", "spans"):
        events = [event for event in person.events.all() if not event.is_voided]
        spans = Counter((s.status, s.first_day, s.last_day) for s in person.spans.all() if not s.is_voided)
        try:
            told = Counter((stay.status, stay.first_day, stay.last_day) for stay in project(events))
        except Refused:
            told = None
        if told != spans:
            wrong.append(person)
    return wrong


def check_decision(event: MembershipEvent) -> None:
    """Where the branch works live, a membership ends against somebody's will only by minutes that are named."""
    if event.kind in DECIDED and not event.document and LiveArea.is_live(event.branch, "members", on=event.on):
        raise Refused(
            _("“%(event)s” is decided by the committee: give the number of its minutes."),
            params={"event": EventKind(event.kind).label},
            code="needs_decision",
        )


def _check_rights(event: MembershipEvent, others: list[MembershipEvent], *, by, is_taken_back: bool = False) -> None:
    """An end of membership ends the rights of a post, a return brings them back: for those who may do that to the post."""
    is_end = event.kind in ENDS
    if by is None or not (is_end or (event.kind in ENTRY and any(other.kind in ENDS for other in others))):
        return
    posts = Post.objects.overlapping(timezone.localdate(), None).filter(person=event.person).select_related("person")
    check_appointing(posts, branch=event.branch, by=by, gives=is_end is is_taken_back)


def check_taking_back(events: Iterable[MembershipEvent], *, branch: Branch, by) -> None:
    """Raises Refused when `by` may not do to the posts of these people what it means that these events go.

    Without an end a post gives its rights again; without an entry it may no longer do so.
    """
    kinds: dict[int, set[str]] = {}
    for event in events:
        kinds.setdefault(event.person_id, set()).add(event.kind)
    posts = Post.objects.in_branches([branch]).overlapping(timezone.localdate(), None).select_related("person")
    held = [post for post in posts if kinds.get(post.person_id)]
    back = [post for post in held if kinds[post.person_id] & ENDS]
    check_appointing(back, branch=branch, by=by)
    check_appointing([post for post in held if kinds[post.person_id] & ENTRY], branch=branch, by=by, gives=False)


def _events(person: Person) -> list[MembershipEvent]:
    return list(MembershipEvent.objects.filter(person=person).standing().select_related("person"))
