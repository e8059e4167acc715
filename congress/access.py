"""Fetching a record of this area and authorising in one step."""

from django.http import Http404

from congress.models import Poll
from core.models import Branch
from members.access import get_branch_for


def get_poll_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Poll]:
    """The branch and one of its standing polls; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    poll = Poll.objects.in_branches([branch]).standing().filter(public_id=public_id).first()
    if poll is None:
        raise Http404
    return branch, poll
