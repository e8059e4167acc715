"""Words for members and organisation."""

from datetime import date
from typing import Self

from django.db.models import DateField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet
from members.states import ENTRY, EventKind, MemberStatus, Standing


class PersonQuerySet(BranchRecordQuerySet):
    def of_staff(self, scope: Scope) -> Self:
        """职工 as known on the scope's day: whoever is entered as retired by now still was until the day of leaving."""
        return self.filter(Q(standing=Standing.STAFF) | Q(standing=Standing.RETIRED, staff_to__gte=scope.last_day))

    def in_service(self, scope: Scope) -> Self:
        """职工: those who work here on the scope's day; a start or end that is not recorded does not exclude."""
        return self.of_staff(scope).in_force(scope, "staff_from", "staff_to")

    def retired(self, scope: Scope) -> Self:
        """离退休人员 on the scope's day: they came and left before it, where those days are known."""
        day = scope.last_day
        came, left = Q(staff_from=None) | Q(staff_from__lte=day), Q(staff_to=None) | Q(staff_to__lt=day)
        return self.filter(came & left, standing=Standing.RETIRED)

    def dependants(self, scope: Scope) -> Self:
        """家属; days, where there are any, say from when and until when they are looked after."""
        return self.filter(standing=Standing.DEPENDANT).in_force(scope, "staff_from", "staff_to")


class SpanQuerySet(BranchRecordQuerySet):
    def active(self) -> Self:
        """Full members; retained members keep their card but are counted apart."""
        return self.filter(status=MemberStatus.ACTIVE)

    def held_on(self, day) -> Self:
        """Stretches of membership that hold on that day."""
        begun = Q(first_day=None) | Q(first_day__lte=day)
        return self.filter(begun & (Q(last_day=None) | Q(last_day__gte=day)))


class BodyQuerySet(BranchRecordQuerySet):
    def there_on(self, day) -> Self:
        """Bodies that are set up and not ended on that day; a day that is not recorded does not exclude."""
        begun = Q(set_up_from=None) | Q(set_up_from__lte=day)
        lasting = Q(ended_on=None) | Q(ended_on__gte=day)
        return self.standing().filter(begun & lasting)


class TermQuerySet(BranchRecordQuerySet):
    def latest_on(self, day) -> Self:
        """The last term that each body had begun by that day, of bodies that are still there."""
        begun = self.standing().filter(Q(first_day=None) | Q(first_day__lte=day))
        begun = begun.filter(Q(body__ended_on=None) | Q(body__ended_on__gte=day), body__voided_at=None)
        later = self.model.objects.standing().filter(body=OuterRef("body"), number__gt=OuterRef("number"))
        return begun.exclude(Exists(later.filter(Q(first_day=None) | Q(first_day__lte=day))))


class CertificateQuerySet(BranchRecordQuerySet):
    def latest_on(self, day) -> Self:
        """The certificate of each branch that was issued last by that day."""
        issued = Q(issued_on=None) | Q(issued_on__lte=day)
        place = Coalesce("issued_on", Value(date.min, output_field=DateField()))
        known = self.standing().filter(issued).annotate(place=place)
        later = self.model.objects.standing().filter(issued, branch=OuterRef("branch")).annotate(place=place)
        is_later = Q(place__gt=OuterRef("place")) | Q(place=OuterRef("place"), pk__gt=OuterRef("pk"))
        return known.exclude(Exists(later.filter(is_later)))


class PostQuerySet(BranchRecordQuerySet):
    def valid_on(self, day) -> Self:
        """Posts held on that day."""
        begun = Q(first_day=None) | Q(first_day__lte=day)
        lasting = Q(last_day=None) | Q(last_day__gte=day)
        return self.standing().filter(begun & lasting)

    def lacking_approval(self, positions) -> Self:
        """Posts of these positions without the number of an approval, their own or that of their term."""
        approved = ~Q(approval_number="") | ~Q(term__approval_number="") & Q(term__voided_at=None, term__isnull=False)
        return self.filter(position__in=positions).exclude(approved)

    def overlapping(self, first, last) -> Self:
        """Posts held on some day of a span whose ends may be open."""
        begun = Q() if last is None else Q(first_day=None) | Q(first_day__lte=last)
        lasting = Q() if first is None else Q(last_day=None) | Q(last_day__gte=first)
        return self.standing().filter(begun & lasting)


def active_member_on(spans, scope: Scope) -> Exists:
    """Whether the person of the outer query is a full member on the scope's day; `spans` are all spans."""
    held = spans.active().in_force(scope, "first_day", "last_day").filter(voided_at=None)
    return Exists(held.filter(person=OuterRef("pk")))


def died_by(events, scope: Scope) -> Exists:
    """Whether the person of the outer query had died before the scope's day ended; `events` are all events."""
    died = events.filter(voided_at=None, kind=EventKind.DEATH, on__lte=scope.last_day)
    return Exists(died.filter(person=OuterRef("pk")))


def after_entry(events: QuerySet) -> QuerySet:
    """Membership events without the one by which each person came onto the register: that one is told by the roster."""
    earlier = events.model.objects.standing().filter(person=OuterRef("person"), kind__in=ENTRY, pk__lt=OuterRef("pk"))
    return events.exclude(~Exists(earlier), kind__in=ENTRY)
