"""Fetching a record of this area and authorising in one step."""

from django.http import Http404

from core.models import Branch
from members.access import get_branch_for, get_record_for
from welfare.models import Disbursement, HardshipAid, MutualAid, PlacesOffer, Visit
from welfare.permissions import READ_HARDSHIP


def get_gift_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Disbursement]:
    """The branch and a standing gift of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Disbursement, user, slug, public_id, permission)


def get_benefit_for(user, slug: str, kind: str, public_id, permission: str) -> tuple[Branch, Visit | HardshipAid]:
    """The branch and what one person is given: a visit, or aid to somebody with a file of hardship.

    Http404 and PermissionDenied as for the branch; aid is for those alone who may read the file.
    """
    model = {"visits": Visit, "hardship-aids": HardshipAid}[kind]
    if model is HardshipAid:
        get_branch_for(user, slug, READ_HARDSHIP)
    branch, found = get_record_for(model, user, slug, public_id, permission)
    if model is HardshipAid and not HardshipAid.objects.filter(pk=found.pk).visible_to(user).exists():
        raise Http404
    return branch, found


def get_scheme_for(user, slug: str, public_id, permission: str) -> tuple[Branch, MutualAid]:
    """The branch and a standing scheme of mutual aid; Http404 and PermissionDenied as for the branch."""
    return get_record_for(MutualAid, user, slug, public_id, permission)


def get_offer_for(user, slug: str, public_id, permission: str) -> tuple[Branch, PlacesOffer]:
    """The branch and a standing offer of places; Http404 and PermissionDenied as for the branch."""
    return get_record_for(PlacesOffer, user, slug, public_id, permission)
