"""Where a branch stands among the others of the installation."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import Branch


@transaction.atomic
def place_branch(branch: Branch, *, parent: Branch | None, by) -> Branch:
    """Put a branch below another, or below none, and the paths of all that stand below it right.

    Refused when the branch would stand below itself. The officers of `parent` and of those above it see counts and
    rates of the branch from then on.
    """
    everybody = {one.pk: one for one in Branch.objects.select_for_update()}
    moved, above = everybody[branch.pk], everybody.get(parent.pk) if parent else None
    step = above
    while step is not None:
        if step.pk == moved.pk:
            raise Refused(_("A branch cannot stand below itself."), code="circle")
        step = everybody.get(step.parent_id)
    before = moved.path
    moved.parent = above
    for one in everybody.values():
        one.path = _path(one, everybody)
    Branch.objects.bulk_update(everybody.values(), ["parent", "path"])
    record("core.branch.place", by=by, branch=moved, target=target_of(moved), detail={"path": [before, moved.path]})
    return moved


def _path(branch: Branch, everybody: dict[int, Branch]) -> str:
    above = everybody.get(branch.parent_id)
    return f"{_path(above, everybody) if above else '/'}{branch.slug}/"
