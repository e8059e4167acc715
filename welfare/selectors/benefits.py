"""Reads for what one person is given: whose it is, and what stands against it."""

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from members.models import Person
from welfare.models import HardshipAid, Visit
from welfare.selectors.by_laws import breaches


def subject_of(benefit: Visit | HardshipAid) -> Person | str:
    """Who is given something: somebody of the roster, or a name."""
    return benefit.case.subject if isinstance(benefit, HardshipAid) else benefit.subject


def is_own_approval(benefit: Visit | HardshipAid) -> bool:
    """Whether it is approved in the name of whoever gets it."""
    subject = subject_of(benefit)
    name = subject.name if isinstance(subject, Person) else subject
    return bool(benefit.approved_by_name) and "".join(benefit.approved_by_name.split()) == "".join(name.split())


def benefit_warnings(benefit: Visit | HardshipAid) -> list[Refused]:
    """What the by-law has against it, and an approval in one's own favour; on paper both are told and stop nobody."""
    found = [] if benefit.exception_number else [breach.refusal for breach in breaches(benefit)]
    if is_own_approval(benefit):
        found.append(Refused(_("Who gets it stands as the one who approved it."), code="own"))
    return found
