"""Fetching a record and authorising in one step."""

from collections.abc import Iterable

from django.db import models
from django.http import Http404

from core.access_log import note_access
from core.models import Branch
from core.sheets import Sheet, all_sheets
from desk.records.kinds import kind_named
from members.access import get_branch_for


def get_kind_for(user, slug: str, kind: str, permission: str = "desk.view", about="") -> tuple[Branch, Sheet]:
    """The branch and the kind of record; Http404 and PermissionDenied as for a branch.

    Whoever comes to what is confidential is noted, with the number of the record that it is `about`.
    """
    branch = get_branch_for(user, slug, permission)
    sheet = kind_named(user, branch, kind)
    if sheet.reads:
        note_access("read", user=user, branch=branch, target=f"{sheet.model_label.lower()}:{about}")
    return branch, sheet


def note_read_behind(key: str, counted: Iterable[type[models.Model]], *, user, branch: Branch) -> None:
    """Note that somebody looked behind a figure whose rows are confidential records."""
    confidential = {sheet.model for sheet in all_sheets() if sheet.reads}
    for model in dict.fromkeys(counted):
        if model in confidential:
            note_access("read", user=user, branch=branch, target=f"{model._meta.label_lower}:", columns=[key])


def get_record_for(
    user, slug: str, kind: str, public_id, permission: str = "desk.view"
) -> tuple[Branch, Sheet, models.Model]:
    """The branch, the kind and the record, voided ones included; Http404 for one of another branch, or not for this user."""
    branch, sheet = get_kind_for(user, slug, kind, permission, about=public_id)
    found = sheet.model.objects.in_branches([branch]).filter(public_id=public_id)
    found = sheet.visible(found, user) if sheet.visible else found
    record = sheet.with_related(found).select_related("import_batch__created_by").first()
    if record is None:
        raise Http404
    record.branch = branch
    return branch, sheet, record
