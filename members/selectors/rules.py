"""Thresholds of the organisation, read from the rules for a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.models import Branch, RuleSet
from core.rules import rule
from members.models import MembershipSpan, Person

TERM_YEARS = "members.committee_term_years"
AUDIT_COMMITTEE = "members.audit_committee"
AUDIT_APART = "members.audit_committee_without"
CASH_APART = "members.cashier_is_no"
SEATS = "members.committee_seats"
ODD_SEATS = "members.committee_seats_odd"
WOMEN_FROM = "members.women_committee_from"
APPROVAL_DAYS = "members.approval_days_after_election"
RENEWAL_DAYS = "members.certificate_renewal_days"
CHANGE_DAYS = "members.certificate_change_days"
# Days are often known by their month alone.
MONTH = 31


@dataclass(frozen=True)
class Seats:
    """How many seats a union committee usually has for so many members, and the rule that says so."""

    members: int
    low: int
    high: int
    rule: RuleSet


def number_of(key: str, *, on: date, branch: Branch | int | None = None) -> int | None:
    """The whole number that a rule sets; None when nobody has set one."""
    found = rule(key, on=on, branch=branch)
    return int(found.value) if found else None


def years_allowed(found: RuleSet) -> list[int]:
    """How many years a term may last."""
    return [int(years) for years in found.value.split("|")]


def in_years(day: date, years: int) -> date:
    """The same day so many years later; the 29th of February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def is_lawful_length(first: date, last: date, years: Iterable[int]) -> bool:
    """Whether a term ends one of these numbers of years after it began, give or take a month."""
    return any(abs((last - in_years(first, number)).days) <= MONTH for number in years)


def usual_seats(branch: Branch | int, *, on: date) -> Seats | None:
    """How many seats are usual for the branch's members of a day; None where no rule says so. Two queries."""
    found = rule(SEATS, on=on, branch=branch)
    if found is None:
        return None
    members = active_members(branch, on=on).count()
    bands = (part.split(":") for part in found.value.split("|"))
    low, high = next(band.split("-") for most, band in bands if members <= int(most))
    return Seats(members, int(low), int(high), found)


def active_members(branch: Branch | int, *, on: date):
    """The spans of the branch's full members on a day."""
    spans = MembershipSpan.objects.in_branches([branch]).standing().active()
    return spans.held_on(on).filter(person__voided_at=None)


def women_members(branch: Branch | int, *, on: date) -> int:
    """How many full members are women, as far as their sex is recorded."""
    return active_members(branch, on=on).filter(person__sex=Person.Sex.FEMALE).count()
