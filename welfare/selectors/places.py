"""Reads for places of which there are few: who waits, in which order, and why; who went before."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import MembershipEvent, MembershipSpan, Person
from members.selectors import rows_naming
from members.states import ENTRY
from welfare.models import PlacesApplication, PlacesOffer, PlacesQuota
from welfare.selectors.receivers import Reason

# By what people are ordered, in the words of the page; the house's own order, which a branch's by-law may change by hand.
CRITERIA = (
    _("Who went never or longest ago comes first."),
    _("Then who has been a member for longest."),
    _("Then who applied first."),
)


@dataclass(frozen=True)
class Waiting:
    """One application: when the person went last and has been a member since, and what stands against a place."""

    application: PlacesApplication
    last_went: date | None
    member_since: date | None
    reason: Reason = ""


@dataclass
class Pool:
    """The places of one group, sub-union or of everybody else: who has one, who is next, who waits."""

    quota: PlacesQuota
    placed: list[Waiting] = field(default_factory=list)
    queue: list[Waiting] = field(default_factory=list)

    @property
    def free(self) -> int:
        return max(self.quota.places - len(self.placed), 0)

    @property
    def next(self) -> list[Waiting]:
        """Who gets a place now, in order."""
        return self.queue[: self.free]

    @property
    def waiting(self) -> list[Waiting]:
        return self.queue[self.free :]


@dataclass(frozen=True)
class Queue:
    """The places of an offer with their queues, and who stands in none and why."""

    pools: list[Pool]
    left_out: list[Waiting]

    @property
    def next(self) -> list[Waiting]:
        return [waiting for pool in self.pools for waiting in pool.next]


def queue_of(offer: PlacesOffer) -> Queue:
    """Who waits for a place of an offer, by its quotas. Five queries.

    The places of somebody's group come before those of the sub-union, and these before those for everybody else.
    """
    applications = list(_applications(offer))
    rows = PlacesQuota.objects.in_branches([offer.branch_id]).standing().filter(offer=offer)
    quotas = rows.select_related("group", "sub_union").order_by("pk")
    pools, left_out = [Pool(quota) for quota in quotas], []
    for waiting in _waiting(offer, applications):
        pool = _pool_of(waiting.application.person, pools)
        if pool and waiting.application.has_place:
            pool.placed.append(waiting)
        elif waiting.reason:
            left_out.append(waiting)
        elif pool is None:
            left_out.append(_because(waiting, _("no places are for this group")))
        else:
            pool.queue.append(waiting)
    for pool in pools:
        pool.queue.sort(key=_order)
    return Queue(pools, left_out)


def _applications(offer: PlacesOffer) -> QuerySet[PlacesApplication]:
    rows = PlacesApplication.objects.in_branches([offer.branch_id]).standing().filter(offer=offer)
    return rows.select_related("person__group").order_by("pk")


def _because(waiting: Waiting, reason: Reason) -> Waiting:
    return Waiting(waiting.application, waiting.last_went, waiting.member_since, reason)


def _order(waiting: Waiting) -> tuple:
    """An opening entry without a day is older than any day: that member was there when the records began."""
    applied = waiting.application.applied_on or date.max
    return waiting.last_went or date.min, waiting.member_since or date.min, applied, waiting.application.pk


def _waiting(offer: PlacesOffer, applications: list[PlacesApplication]) -> list[Waiting]:
    people = [each.person_id for each in applications if each.person_id]
    others = PlacesApplication.objects.in_branches([offer.branch_id]).whole().filter(went=True, offer__kind=offer.kind)
    others = others.exclude(offer=offer).filter(who__in=[each.who for each in applications])
    went = dict(others.order_by().values("who").annotate(last=Max("offer__held_to")).values_list("who", "last"))
    day = offer.held.first_day if offer.held else timezone.localdate()
    members = set(
        MembershipSpan.objects.held_on(day).active().filter(person__in=people).values_list("person", flat=True)
    )
    entries = MembershipEvent.objects.standing().filter(person__in=people, kind__in=ENTRY).order_by()
    since = dict(entries.order_by("-on").values_list("person", "on"))
    undated = {person for person, on in entries.values_list("person", "on") if on is None}
    found = []
    for each in applications:
        reason = _why_not(each, members)
        joined = None if each.person_id in undated else since.get(each.person_id)
        found.append(Waiting(each, went.get(each.who), joined, reason))
    return found


def _why_not(application: PlacesApplication, members: set[int]) -> Reason:
    if application.withdrawn_on:
        return _("has withdrawn")
    if application.went is False:
        return _("did not go")
    if application.person_id is None:
        return _("is not on the roster of the branch")
    return "" if application.person_id in members else _("is no member on that day")


def _pool_of(person: Person | None, pools: list[Pool]) -> Pool | None:
    group = person.group if person else None
    by_unit = {(pool.quota.group_id, pool.quota.sub_union_id): pool for pool in pools}
    keys = [(None, None)]
    if group:
        keys = [(group.pk, None), *([(None, group.sub_union_id)] if group.sub_union_id else []), *keys]
    return next((by_unit[key] for key in keys if key in by_unit), None)


def own_places(person: Person) -> list[PlacesApplication]:
    """What somebody applied for and where they went, the latest first; by the name alone only where nobody has it."""
    rows = PlacesApplication.objects.in_branches([person.branch]).whole()
    return rows_naming(rows.select_related("offer").order_by("-offer__held_from", "-pk"), person)


def places_told(offer: PlacesOffer) -> dict[str, int]:
    """How many places there are, how many applied, have a place and went. Two queries."""
    quotas = PlacesQuota.objects.in_branches([offer.branch_id]).standing().filter(offer=offer)
    rows = PlacesApplication.objects.in_branches([offer.branch_id]).standing().filter(offer=offer)
    applications = [each for each in rows if each.withdrawn_on is None]
    totals = defaultdict(int, applied=len(applications))
    totals["places"] = sum(quota.places for quota in quotas)
    totals["placed"] = sum(each.has_place for each in applications)
    totals["went"] = sum(bool(each.went) for each in applications)
    return dict(totals)
