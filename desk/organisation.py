"""The page of a union's organisation: what speaks against it, each with its rule, and where its records are mended."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from core.back import with_back
from core.figures import Scope
from core.gaps import gaps_of
from core.mending import address_of
from core.models import Branch
from core.periods import Period
from core.rules import rules
from desk.due import SOON, how_far
from members.selectors import Organisation, organisation_of

OFFICE = "members.office."


@dataclass(frozen=True)
class Warned:
    """One thing that speaks against the organisation: what, what to do, by which rule, and where it is mended."""

    text: str
    advice: str
    source: str
    url: str


@dataclass(frozen=True)
class Left:
    """How long something is still valid, in words and colour."""

    text: str
    tone: str


def warnings_of(request: HttpRequest, branch: Branch, *, today: date) -> list[Warned]:
    """What the records of today say against the organisation, the most useful first."""
    scope = Scope.of(branch, Period.year_of(today.year), today)
    found = gaps_of(scope, prefix=OFFICE)
    known = rules({each.gap.rule for each in found}, on=today, branch=branch) if found else {}
    return [
        Warned(
            each.text,
            str(each.gap.advice),
            known[each.gap.rule].source if each.gap.rule in known else "",
            with_back(address_of(each, branch), request),
        )
        for each in found
    ]


def left(days: int | None) -> Left | None:
    """How long something is valid yet; None where nobody has said."""
    if days is None:
        return None
    return Left(how_far(days), "hot" if days < 0 else "warn" if days <= SOON else "ok")


def page_of(branch: Branch, *, today: date) -> dict:
    """What the page shows of the organisation itself."""
    found: Organisation = organisation_of(branch, today=today)
    return {
        "found": found,
        "certificate_left": left(found.certificate_days),
        "bodies": [(shown, left(shown.days_left)) for shown in found.bodies],
    }
