"""Words for members and organisation."""

from typing import Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet
from members.states import ENTRY, MemberStatus


class PersonQuerySet(BranchRecordQuerySet):
    def in_service(self, scope: Scope) -> Self:
        """职工: those who work here on the scope's day; a start or end that is not recorded does not exclude."""
        return self.filter(is_staff=True).in_force(scope, "staff_from", "staff_to")


class SpanQuerySet(BranchRecordQuerySet):
    def active(self) -> Self:
        """Full members; retained members keep their card but are counted apart."""
        return self.filter(status=MemberStatus.ACTIVE)


class PostQuerySet(BranchRecordQuerySet):
    def valid_on(self, day) -> Self:
        """Posts held on that day."""
        begun = Q(first_day=None) | Q(first_day__lte=day)
        lasting = Q(last_day=None) | Q(last_day__gte=day)
        return self.standing().filter(begun & lasting)


def active_member_on(spans, scope: Scope) -> Exists:
    """Whether the person of the outer query is a full member on the scope's day; `spans` are all spans."""
    held = spans.active().in_force(scope, "first_day", "last_day").filter(voided_at=None)
    return Exists(held.filter(person=OuterRef("pk")))


def after_entry(events: QuerySet) -> QuerySet:
    """Membership events without the one by which each person came onto the register: that one is told by the roster."""
    earlier = events.model.objects.standing().filter(person=OuterRef("person"), kind__in=ENTRY, pk__lt=OuterRef("pk"))
    return events.exclude(~Exists(earlier), kind__in=ENTRY)
