"""Fetching a record of this area and authorising in one step."""

from core.models import Branch
from members.access import get_branch_for, get_record_for
from welfare.models import Disbursement, HardshipAid, Visit


def get_gift_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Disbursement]:
    """The branch and a standing gift of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Disbursement, user, slug, public_id, permission)


def get_benefit_for(user, slug: str, kind: str, public_id, permission: str) -> tuple[Branch, Visit | HardshipAid]:
    """The branch and what one person is given: a visit, or aid to somebody with a file of hardship.

    Http404 and PermissionDenied as for the branch; aid is for those alone who may read the files.
    """
    model = {"visits": Visit, "hardship-aids": HardshipAid}[kind]
    if model is HardshipAid:
        get_branch_for(user, slug, "welfare.read_hardship")
    return get_record_for(model, user, slug, public_id, permission)
