"""Who is to be given something on an occasion, by the rule of its kind, and why others are not."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import Branch
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
    day, why = _day_of(gift), REASONS.get(Kind(gift.kind), not_a_member)
    people, left_out = parted(gift.branch, day, why, listed=_listed(gift), department=department)
    return Receivers(people, left_out, gift.kind not in CHOSEN, CHOSEN.get(Kind(gift.kind), ""))


def parted(
    branch: Branch, day: date, why: Callable[[Person, date], Reason], *, listed: QuerySet, department: str = ""
) -> tuple[list[Person], list[LeftOut]]:
    """The people of the roster for whom `why` has no reason against it on a day, and the others by their reason.

    `listed` are the lines of people who stand on the list already. Two queries.
    """
    roster = Person.objects.in_branches([branch]).standing().filter(erased_on=None)
    if department:
        roster = roster.in_department(department)
    roster = roster.with_membership(MembershipSpan.objects.all(), day).select_related("department")
    known = set(listed.exclude(person=None).values_list("person", flat=True))
    people, others = [], defaultdict(list)
    for person in roster.order_by("department__name", "sound", "pk"):
        reason = _("stands on the list already") if person.pk in known else why(person, day)
        (others[reason] if reason else people).append(person)
    return people, [LeftOut(reason, found) for reason, found in others.items()]


def departments_of(branch: Branch) -> list[Department]:
    """The departments of which a list may be made."""
    return list(Department.objects.in_branches([branch]).standing().order_by("name"))


def _listed(gift: Disbursement):
    # A gift that is only proposed is not stored and has no list.
    return GiftLine.objects.in_branches([gift.branch]).standing().filter(disbursement=gift.pk)


def _day_of(gift: Disbursement) -> date:
    day = gift.issued or gift.planned
    return day.first_day if day else timezone.localdate()


def not_a_member(person: Person, day: date) -> Reason:
    """Why somebody with `membership` of a day is no member then; empty for a full member."""
    if person.membership == MemberStatus.ACTIVE:
        return ""
    if person.membership == MemberStatus.RETAINED:
        return _("keeps the membership after leaving work")
    return _("is no member on that day")


def _no_woman(person: Person, day: date) -> Reason:
    if not person.sex:
        return _("the roster does not say whether man or woman")
    return not_a_member(person, day) if person.sex == WOMAN else _("is a man")


def _born_otherwise(person: Person, day: date) -> Reason:
    if person.birth_on is None:
        return _("the roster has no birthday")
    return not_a_member(person, day) if person.birth_on.month == day.month else _("has the birthday in another month")


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
