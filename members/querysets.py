"""Words for members and organisation."""

from datetime import date
from typing import Self
from uuid import UUID

from django.db.models import DateField, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet
from members.states import ENTRY, CorrectionState, EventKind, MemberStatus, Standing

# What the national real-name register must have of a member (总工办发〔2017〕14号, as its collection sheet asks): of
# papers and phone the masks tell whether they are there.
REAL_NAME_FIELDS = (
    "name",
    "sex",
    "id_type",
    "id_mask",
    "birth_on",
    "ethnic_group",
    "education",
    "household",
    "phone_mask",
    "employment",
    "is_rural_migrant",
    "department",
)
UNKNOWN_IS_NULL = {"birth_on", "is_rural_migrant", "department"}


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

    def search(self, word: str) -> Self:
        """People whose name, its sounds or initials, staff number, department or group hold the word."""
        found = Q(search__contains=word)
        for name in ("department", "group"):
            found |= self.beside(name, Q(name__contains=word))
        return self.filter(found)

    def numbered(self, public_id):
        """The one person of that record number, or None; whatever is no number is nobody's."""
        try:
            return self.filter(public_id=UUID(str(public_id))).first()
        except ValueError:
            return None

    def in_department(self, public_id) -> Self:
        return self.filter(department__public_id=public_id)

    def in_group(self, public_id) -> Self:
        return self.filter(group__public_id=public_id)

    def of_standing(self, standing: str) -> Self:
        return self.filter(standing=standing)

    def of_sex(self, sex: str) -> Self:
        return self.filter(sex=sex)

    def born_in(self, month: str) -> Self:
        """People whose birthday is in the month, 1 to 12."""
        return self.filter(birth_on__month=month)

    def with_membership(self, spans: QuerySet, day: date) -> Self:
        """Each person with how their membership stands on a day (`membership`); `spans` are all spans."""
        held = spans.held_on(day).filter(person=OuterRef("pk"))
        return self.annotate(membership=Subquery(held.order_by("pk").values("status")[:1]))

    def whose_membership(self, status: str) -> Self:
        """People of a status on the day of `with_membership`; "none" for those who are no members then."""
        return self.filter(membership=None) if status == MemberStatus.NONE else self.filter(membership=status)

    def lacking_real_name(self) -> Self:
        """People of whom something is open that the national real-name register asks for."""
        lacking = Q()
        for name in REAL_NAME_FIELDS:
            lacking |= Q(**{f"{name}__isnull": True}) if name in UNKNOWN_IS_NULL else Q(**{name: ""})
        return self.filter(lacking)


class SpanQuerySet(BranchRecordQuerySet):
    def held_on(self, day: date) -> Self:
        """Spans in force on a day."""
        begun, lasting = Q(first_day=None) | Q(first_day__lte=day), Q(last_day=None) | Q(last_day__gte=day)
        return self.standing().filter(begun & lasting)

    def active(self) -> Self:
        """Full members; retained members keep their card but are counted apart."""
        return self.filter(status=MemberStatus.ACTIVE)


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


class ConsentQuerySet(BranchRecordQuerySet):
    def for_purpose_on(self, purpose: str, day) -> Self:
        """Given for a purpose by that day, and not withdrawn by then."""
        lasting = Q(withdrawn_on=None) | Q(withdrawn_on__gt=day)
        return self.standing().filter(lasting, purpose=purpose, given_on__lte=day)


class CorrectionQuerySet(BranchRecordQuerySet):
    def with_person(self) -> Self:
        return self.select_related("person", "created_by", "branch")

    def open(self) -> Self:
        return self.standing().filter(state=CorrectionState.OPEN)
