"""Fetching a branch and authorising in one step."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from core.models import Branch
from members.selectors import demo_branches


def get_branch_for(user, slug: str, permission: str = "desk.view") -> Branch:
    """The branch, for somebody who may see its desk and holds `permission` there.

    Raises Http404 for a branch that is not the user's, as for one that does not exist; PermissionDenied inside it.
    """
    branch = Branch.objects.filter(slug=slug).first()
    if branch is None or not user.has_perm("desk.view", branch):
        raise Http404
    if not user.has_perm(permission, branch):
        raise PermissionDenied
    return branch


def may_wipe_demo(user) -> bool:
    """Whether the user may wipe the demo out: an administrator, or somebody who records in one of its branches."""
    demo = list(demo_branches())
    return bool(demo) and (user.is_superuser or any(user.has_perm("desk.record", branch) for branch in demo))
