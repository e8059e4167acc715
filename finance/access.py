"""Fetching a record of this area and authorising in one step."""

from core.models import Branch
from finance.models import Entry, MonthStatement
from members.access import get_record_for


def get_entry_for(user, slug: str, public_id, permission: str) -> tuple[Branch, Entry]:
    """The branch and a standing money entry of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(Entry, user, slug, public_id, permission)


def get_statement_for(user, slug: str, public_id, permission: str) -> tuple[Branch, MonthStatement]:
    """The branch and a standing monthly statement of it; Http404 and PermissionDenied as for the branch."""
    return get_record_for(MonthStatement, user, slug, public_id, permission)
