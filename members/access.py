"""Fetching a branch and authorising in one step."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from core.models import Branch
from core.records import BranchRecord
from members.backends import rights_of
from members.models import CorrectionRequest, Person
from members.permissions import SEE_DESK
from members.selectors import branches_of, demo_branches, is_somebody_in, own_people


def get_branch_for(user, slug: str, permission: str = "desk.view") -> Branch:
    """The branch, for somebody who may see its desk and holds `permission` there.

    Raises Http404 for a branch that is not the user's, as for one that does not exist; PermissionDenied inside it, to a
    member without a post as well.
    """
    held = (branch for branch in rights_of(user) if branch.slug == slug)
    branch = next(held, None) or Branch.objects.filter(slug=slug).first()
    if branch is None:
        raise Http404
    if not user.has_perm("desk.view", branch):
        raise PermissionDenied if is_somebody_in(branch, user) else Http404
    if not user.has_perm(permission, branch):
        raise PermissionDenied
    return branch


def desks_of(user) -> list[Branch]:
    """The branches among which somebody at the desk may change; a query for administrators only."""
    if user.is_superuser:
        return list(branches_of(user, today=timezone.localdate()))
    held = [other for other, rights in rights_of(user).items() if SEE_DESK in rights]
    return sorted(held, key=lambda other: (other.path, other.slug))


def get_record_for(
    model: type[BranchRecord], user, slug: str, public_id, permission: str
) -> tuple[Branch, BranchRecord]:
    """The branch and a standing record of it; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    found = model.objects.in_branches([branch]).standing().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    found.branch = branch
    return branch, found


def get_person_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Person]:
    """The branch and one of its people, voided ones included; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    return branch, _one_of(Person, branch, public_id)


def get_correction_for(user, slug: str, public_id, permission: str) -> tuple[Branch, CorrectionRequest]:
    """The branch and a wish for a correction there; Http404 and PermissionDenied as for the branch."""
    branch = get_branch_for(user, slug, permission)
    return branch, _one_of(CorrectionRequest, branch, public_id)


def get_own_person(user, slug: str) -> Person:
    """The person that the user is in that branch; Http404 where they are none, as where there is no such branch."""
    for person in own_people(user):
        if person.branch.slug == slug:
            return person
    raise Http404


def _one_of(model, branch: Branch, public_id):
    found = model.objects.in_branches([branch]).filter(public_id=public_id).select_related("branch").first()
    if found is None:
        raise Http404
    return found


def may_wipe_demo(user) -> bool:
    """Whether the user may wipe the demo out: an administrator, or somebody who records in one of its branches."""
    demo = list(demo_branches())
    return bool(demo) and (user.is_superuser or any(user.has_perm("desk.record", branch) for branch in demo))


def may_erase(user, branch: Branch, record) -> bool:
    """Whether the user may erase what is personal in a record: of people only, and once."""
    return isinstance(record, Person) and record.erased_on is None and user.has_perm("members.erase_person", branch)
