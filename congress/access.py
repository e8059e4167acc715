"""Fetching a motion and authorising in one step."""

from django.http import Http404

from congress.models import Motion
from congress.states import HANDLE
from core.models import Branch
from members.access import get_branch_for


def get_motion_for(user, slug: str, public_id, permission: str = HANDLE) -> tuple[Branch, Motion]:
    """The branch and one of its motions; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    found = Motion.objects.in_branches([branch]).filter(public_id=public_id).select_related("meeting", "mover_person")
    motion = found.first()
    if motion is None:
        raise Http404
    motion.branch = branch
    return branch, motion
