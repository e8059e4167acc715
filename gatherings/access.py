"""Fetching a gathering and authorising in one step."""

from django.db import models
from django.http import Http404

from core.models import Branch
from gatherings.kinds import GatheringKind, kind_named
from gatherings.models import Gathering
from gatherings.panels import RECORD, SEE
from gatherings.selectors import notice_of
from members.access import get_branch_for, get_own_person
from members.models import Person

__all__ = ["RECORD", "SEE", "get_gathering_for", "get_gathering_of", "get_own_gathering", "get_part_of"]


def get_gathering_for(
    user, slug: str, kind: str, public_id, permission: str = SEE
) -> tuple[Branch, GatheringKind, Gathering]:
    """The branch, the kind and a standing gathering; Http404 and PermissionDenied as for a branch."""
    branch = get_branch_for(user, slug, permission)
    found = kind_named(kind)
    if found is None:
        raise Http404
    gathering = found.model.objects.in_branches([branch]).standing().filter(public_id=public_id).first()
    if gathering is None:
        raise Http404
    gathering.branch = branch
    return branch, found, gathering


def get_own_gathering(user, slug: str, kind: str, public_id) -> tuple[Person, GatheringKind, Gathering]:
    """Who the user is in a branch, and a standing gathering of it to which its notice asks people; Http404 otherwise."""
    person, found = get_own_person(user, slug), kind_named(kind)
    rows = found.model.objects.in_branches([person.branch]).standing() if found else ()
    gathering = rows.filter(public_id=public_id).select_related("branch").first() if found else None
    if gathering is None or not notice_of(found, gathering).invites:
        raise Http404
    return person, found, gathering


def get_gathering_of(link, kind: GatheringKind) -> Gathering | None:
    """The standing gathering that a link is about."""
    rows = kind.model.objects.in_branches([link.branch]).standing().select_related("branch")
    return rows.filter(public_id=link.target_id).first()


def get_part_of(gathering: Gathering, model: type[models.Model], public_id) -> models.Model:
    """One standing row that hangs on the gathering; Http404 for any other."""
    found = model.objects.standing().filter(of=gathering, public_id=public_id).select_related("of").first()
    if found is None:
        raise Http404
    return found
