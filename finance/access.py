"""Fetching a record of this area and authorising in one step."""

from typing import Any

from django.http import Http404

from core.models import Branch
from finance.models import Entry, MonthStatement
from members.access import get_branch_for


def get_entry_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Entry]:
    """The branch and a standing money entry of it; Http404 and PermissionDenied as for the branch."""
    return _one_of(Entry, user, slug, public_id, permission)


def get_statement_for(user, slug: str, public_id, permission: str) -> tuple[Branch, MonthStatement]:
    """The branch and a standing monthly statement of it; Http404 and PermissionDenied as for the branch."""
    return _one_of(MonthStatement, user, slug, public_id, permission)


def _one_of(model: Any, user, slug: str, public_id, permission: str) -> tuple[Branch, Any]:
    branch = get_branch_for(user, slug, permission)
    found = model.objects.in_branches([branch]).standing().filter(public_id=public_id).first()
    if found is None:
        raise Http404
    found.branch = branch
    return branch, found
