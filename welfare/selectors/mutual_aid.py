"""Reads for schemes of mutual aid: who may be insured, who stays for the next term, what is odd about a claim."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from members.models import MembershipEvent, MembershipSpan, Person
from members.selectors import rows_naming
from members.states import ENDS, EventKind, Standing
from welfare.models import MutualAid, MutualAidClaim, MutualAidCover
from welfare.selectors.receivers import Reason, Receivers, not_a_member, parted

SHARES = ("own_share", "union_share", "upper_share")


@dataclass(frozen=True)
class Totals:
    """What the roster of a scheme adds up to: people, and each share in yuan; None where no line tells one."""

    people: int
    shares: dict[str, Decimal | None]


def covers_of(scheme: MutualAid) -> QuerySet[MutualAidCover]:
    """The roster of a scheme with its people, in the order in which it was made."""
    rows = MutualAidCover.objects.in_branches([scheme.branch_id]).standing().filter(mutual_aid=scheme)
    return rows.select_related("mutual_aid", "person__department").order_by("pk")


def totals_of(scheme: MutualAid) -> Totals:
    """The sums of a scheme's roster, to the fen. One query."""
    sums = {share: Sum(share) for share in SHARES}
    told = covers_of(scheme).select_related(None).order_by().aggregate(people=Count("pk"), **sums)
    return Totals(told["people"], {share: told[share] for share in SHARES})


@dataclass(frozen=True)
class RosterCounts:
    """How many stand on a roster, how many of them are new to the scheme, and how many covers ended early."""

    people: int
    new: int
    ended: int


def scheme_counts(scheme: MutualAid) -> RosterCounts:
    """One query."""
    rows = covers_of(scheme).select_related(None).order_by()
    new, ended = Count("pk", filter=Q(continues=False)), Count("ended_on")
    return RosterCounts(**rows.aggregate(people=Count("pk"), new=new, ended=ended))


def has_roster(scheme: MutualAid) -> bool:
    return covers_of(scheme).exists()


def insurable(scheme: MutualAid, *, department: str = "") -> Receivers:
    """The members of a branch on the first day of a scheme, and why others are not proposed. Two queries.

    `department` (its record number) narrows it to one.
    """
    day = scheme.first_day
    people, left_out = parted(scheme.branch, day, not_a_member, listed=covers_of(scheme), department=department)
    return Receivers(people, left_out, ticked=True)


def continuing_in(scheme: MutualAid) -> set[str]:
    """Who was insured in the term just before and need not wait again, as `who` of the lines. Two queries at most."""
    before = MutualAid.objects.before(scheme).first()
    if before is None:
        return set()
    return set(covers_of(before).lasting_to(scheme.first_day - timedelta(days=1)).values_list("who", flat=True))


@dataclass(frozen=True)
class NotCarried:
    """Lines that end with the term, for one reason."""

    reason: Reason
    people: list[MutualAidCover]


@dataclass(frozen=True)
class Staying:
    """Who of a roster goes on into the next term, and who does not, by the reason."""

    covers: list[MutualAidCover]
    left_out: list[NotCarried]


def staying(scheme: MutualAid, first_day: date) -> Staying:
    """Who of a scheme is carried over into a term that begins on `first_day`. Three queries.

    Whoever left or died by then is not, nor whoever's cover ended early. A name outside the roster of the branch stays:
    nothing is known against it.
    """
    covers = list(covers_of(scheme))
    people = [cover.person_id for cover in covers if cover.person_id]
    held = MembershipSpan.objects.held_on(first_day).filter(person__in=people)
    members = set(held.values_list("person", flat=True))
    ended = MembershipEvent.objects.standing().filter(person__in=people, kind__in=ENDS, on__lte=first_day)
    how = dict(ended.order_by("on", "pk").values_list("person", "kind"))
    stay, left = [], defaultdict(list)
    for cover in covers:
        reason = _why_not(cover, scheme, members, how, first_day)
        (left[reason] if reason else stay).append(cover)
    return Staying(stay, [NotCarried(reason, found) for reason, found in left.items()])


def _why_not(cover: MutualAidCover, scheme: MutualAid, members: set, how: dict, first_day: date) -> Reason:
    if cover.ended_on and (scheme.last_day is None or cover.ended_on < scheme.last_day):
        return _("the cover ended early")
    person = cover.person
    if person is None:
        return ""
    if person.erased_on or person.is_voided:
        return _("is no longer on the roster of the branch")
    if person.pk in how and person.pk not in members:
        return EventKind(how[person.pk]).label
    if person.standing == Standing.STAFF and person.staff_to and person.staff_to < first_day:
        return _("is no longer on the staff")
    return ""


def term_after(scheme: MutualAid) -> dict[str, date | int | None]:
    """What the next term usually says: as long as this one, with as many waiting days; a year where it has no end."""
    first = scheme.last_day + timedelta(days=1) if scheme.last_day else timezone.localdate()
    last = _same_length(scheme, first) or first + timedelta(days=364)
    return {"first_day": first, "last_day": last, "waiting_days": scheme.waiting_days}


def _same_length(scheme: MutualAid, first: date) -> date | None:
    """A term of whole years ends the day before its anniversary, whatever February has in between."""
    if scheme.last_day is None:
        return None
    years, begun = first.year - scheme.first_day.year, scheme.first_day
    if years > 0 and (first.month, first.day) == (begun.month, begun.day) and (first.month, first.day) != (2, 29):
        return first.replace(year=first.year + years) - timedelta(days=1)
    return first + (scheme.last_day - begun)


def later_term(scheme: MutualAid) -> MutualAid | None:
    """The next recorded term of the same scheme; None where it was not renewed."""
    terms = MutualAid.objects.in_branches([scheme.branch_id]).standing().filter(name=scheme.name)
    return terms.filter(first_day__gt=scheme.first_day).order_by("first_day", "pk").first()


def ending_schemes(branches) -> QuerySet[MutualAid]:
    """Schemes with an end of which no later term is recorded."""
    rows = MutualAid.objects.in_branches(branches).standing().exclude(last_day=None)
    return rows.exclude(pk__in=MutualAid.objects.renewed().values("pk"))


def claim_warnings(claim: MutualAidClaim) -> list[Refused]:
    """What is odd about the days of a claim; it is told and stops nobody, for the insurer decides.

    By the roster's line where the claim names one, else by the scheme.
    """
    scheme, cover = claim.mutual_aid, claim.cover
    first = cover.begins_on if cover else scheme.first_day
    last = cover.covered_to if cover else scheme.last_day
    day = claim.happened_on or claim.claimed_on
    told = {"first": first.isoformat(), "last": last.isoformat() if last else ""}
    if day and day < first:
        return [Refused(_("This was before the cover began on %(first)s."), params=told, code="before_cover")]
    if claim.happened_on and last and claim.happened_on > last:
        return [Refused(_("This was after the cover ended on %(last)s."), params=told, code="after_cover")]
    if claim.happened_on and cover and claim.happened_on < cover.covered_from:
        told |= {"day": cover.covered_from.isoformat()}
        return [
            Refused(
                _("This was within the waiting days: illness is covered from %(day)s."), params=told, code="waiting"
            )
        ]
    return []


def own_covers(person: Person) -> list[MutualAidCover]:
    """The schemes that somebody is or was insured in; by the name alone only where nobody else has it."""
    return rows_naming(MutualAidCover.objects.in_branches([person.branch]).latest_first(), person)


def schemes_of(branch: Branch) -> QuerySet[MutualAid]:
    """The schemes of a branch, the latest first."""
    return MutualAid.objects.in_branches([branch]).standing().order_by("-first_day", "-pk")
