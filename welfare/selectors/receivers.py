"""Who is to be given something on an occasion, by the rule of its kind, and why others are not."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members.models import Department, MembershipSpan, Person
from members.states import MemberStatus, Standing
from welfare.models import Disbursement, GiftLine
from welfare.states import Kind

WOMAN = Person.Sex.FEMALE
Reason = str | Promise


@dataclass(frozen=True)
class LeftOut:
    """People who get nothing, for one reason."""

    reason: Reason
    people: list[Person]


@dataclass(frozen=True)
class Receivers:
    """Who gets something, who does not and why; `ticked` tells whether everybody is proposed or each is to be chosen."""

    people: list[Person]
    left_out: list[LeftOut]
    ticked: bool
    hint: Reason = ""


def receivers_of(gift: Disbursement, *, department: str = "") -> Receivers:
    """The receivers of an occasion on its day, of the whole branch or one department (its record number). Two queries.

    Members for what everybody gets, women for Women's Day, those born in the month for birthdays, the retired for what
    they get. Who has children, or stands at the front, no roster knows: there each is chosen.
    """
    day = _day_of(gift)
    roster = Person.objects.in_branches([gift.branch]).standing().filter(erased_on=None)
    if department:
        roster = roster.in_department(department)
    roster = roster.with_membership(MembershipSpan.objects.all(), day).select_related("department")
    listed = set(_listed(gift).exclude(person=None).values_list("person", flat=True))
    why = REASONS.get(Kind(gift.kind), _not_a_member)
    people, others = [], defaultdict(list)
    for person in roster.order_by("department__name", "sound", "pk"):
        reason = _("stands on the list already") if person.pk in listed else why(person, day)
        (others[reason] if reason else people).append(person)
    left_out = [LeftOut(reason, found) for reason, found in others.items()]
    return Receivers(people, left_out, gift.kind not in CHOSEN, CHOSEN.get(Kind(gift.kind), ""))


def departments_of(gift: Disbursement) -> list[Department]:
    """The departments of which a list may be made."""
    return list(Department.objects.in_branches([gift.branch]).standing().order_by("name"))


def _listed(gift: Disbursement):
    return GiftLine.objects.in_branches([gift.branch]).standing().filter(disbursement=gift)


def _day_of(gift: Disbursement) -> date:
    day = gift.issued or gift.planned
    return day.first_day if day else timezone.localdate()


def _not_a_member(person: Person, day: date) -> Reason:
    if person.membership == MemberStatus.ACTIVE:
        return ""
    if person.membership == MemberStatus.RETAINED:
        return _("keeps the membership after leaving work")
    return _("is no member on that day")


def _no_woman(person: Person, day: date) -> Reason:
    if not person.sex:
        return _("the roster does not say whether man or woman")
    return _not_a_member(person, day) if person.sex == WOMAN else _("is a man")


def _born_otherwise(person: Person, day: date) -> Reason:
    if person.birth_on is None:
        return _("the roster has no birthday")
    return _not_a_member(person, day) if person.birth_on.month == day.month else _("has the birthday in another month")


def _not_retired(person: Person, day: date) -> Reason:
    return "" if person.standing == Standing.RETIRED else _("is not retired")


REASONS: dict[Kind, Callable[[Person, date], Reason]] = {
    Kind.WOMENS_DAY: _no_woman,
    Kind.BIRTHDAY: _born_otherwise,
    Kind.RETIREE: _not_retired,
}
CHOSEN: dict[Kind, Reason] = {
    Kind.CHILDRENS_DAY: _("The roster does not know who has children of that age: tick them."),
    Kind.FRONT_LINE: _("Tick those who stand at the front, or choose their department first."),
    Kind.HEAT: _("Tick those who work in the heat, or choose their department first."),
    Kind.OTHER: _("Tick those who get something."),
}
