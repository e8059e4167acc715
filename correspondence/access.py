"""Fetching a record of correspondence and authorising in one step."""

from core.models import Branch
from core.records import BranchRecord
from correspondence.models import Letter
from correspondence.moving import WAYS
from correspondence.states import RECORD
from members.access import get_record_for


def get_row_for(user, slug: str, sheet: str, public_id) -> tuple[Branch, BranchRecord]:
    """The branch and a standing record of a register of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(WAYS[sheet].model, user, slug, public_id, RECORD)


def get_letter_for(user, slug: str, public_id, permission: str = "desk.view") -> tuple[Branch, Letter]:
    """The branch and a standing letter of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Letter, user, slug, public_id, permission)
