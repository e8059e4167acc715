"""Fetching a record of this area and authorising in one step."""

from django.http import Http404

from congress.models import AgendaItem, Election, Meeting, Motion, Poll
from congress.states.motions import HANDLE
from core.models import Branch
from members.access import get_branch_for, get_record_for


def get_meeting_for(user, slug: str, public_id, permission: str = "desk.view") -> tuple[Branch, Meeting]:
    """The branch and a standing meeting of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Meeting, user, slug, public_id, permission)


def get_item_for(user, slug: str, public_id, permission: str) -> tuple[Branch, AgendaItem]:
    """The branch and a standing agenda item of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(AgendaItem, user, slug, public_id, permission)


def get_election_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Election]:
    """The branch and a standing election of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Election, user, slug, public_id, permission)


def get_motion_for(user, slug: str, public_id, permission: str = HANDLE) -> tuple[Branch, Motion]:
    """The branch and one of its motions; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    found = Motion.objects.in_branches([branch]).filter(public_id=public_id).select_related("meeting", "mover_person")
    motion = found.first()
    if motion is None:
        raise Http404
    motion.branch = branch
    return branch, motion


def get_poll_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Poll]:
    """The branch and one of its standing polls; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Poll, user, slug, public_id, permission)
