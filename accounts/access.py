"""Fetching and authorising in one step: people, links, and who may let people in."""

from datetime import datetime
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.models import PersonalLink
from accounts.purposes import purpose_named
from accounts.selectors import find_link, links_of
from core.models import Branch
from members.access import get_branch_for
from members.models import Person

APPOINT = "members.appoint"


def get_door_for(user, slug: str) -> Branch:
    """The branch, for somebody who may let people in there."""
    return get_branch_for(user, slug, APPOINT)


def get_person_of(branch: Branch, public_id: UUID) -> Person:
    """A standing person of the branch; Http404 for anybody else."""
    return get_object_or_404(Person.objects.in_branches([branch]).standing(), public_id=public_id)


def get_link_of(branch: Branch, public_id: UUID) -> PersonalLink:
    """A link of the branch; Http404 for any other."""
    return get_object_or_404(links_of(branch), public_id=public_id)


def get_people_of(branch: Branch, public_ids: list[str]) -> list[Person]:
    """The standing people of the branch among these numbers; Http404 for one that is no number or not of the branch."""
    try:
        wanted = list(dict.fromkeys(UUID(number) for number in public_ids))
    except ValueError as error:
        raise Http404 from error
    found = {
        person.public_id: person
        for person in Person.objects.in_branches([branch]).standing().filter(public_id__in=wanted)
    }
    if len(found) != len(wanted):
        raise Http404
    return [found[number] for number in wanted]


def get_open_link(token: str, *, now: datetime) -> PersonalLink | None:
    """The link that opens something now; None, whatever the reason, for one that does not."""
    link = find_link(token)
    if link is None or not link.is_open_at(now) or purpose_named(link.purpose) is None:
        return None
    return None if link.person is not None and link.person.is_voided else link
