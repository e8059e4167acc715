"""Saving what belongs to the installation and not to the business of a branch: accounts, branches, rules, live areas."""

from typing import Any

from django.db import models, transaction

from core.audit import record
from core.models import Branch
from core.services.records import differences, field_texts, field_values

# Never told, not even as changed from what to what.
SECRET = {"password", "last_login"}


@transaction.atomic
def save_setting(obj: models.Model, *, by, branch: Branch | None = None) -> models.Model:
    """Save a new or changed row and tell it in the operation record: of the branch, or of the installation."""
    is_new = obj._state.adding
    stored = None if is_new else type(obj)._base_manager.select_for_update().get(pk=obj.pk)
    told, held = ({}, {}) if is_new else (field_texts(stored), field_values(stored))
    obj.save()
    detail: dict[str, Any] = field_texts(obj) if is_new else differences(obj, told, held)
    secret = SECRET & set(detail)
    detail = {name: "•" if name in secret else value for name, value in detail.items()}
    if detail:
        verb = f"{obj._meta.label_lower}.{'create' if is_new else 'change'}"
        record(verb, by=by, branch=branch, target=f"{obj._meta.label_lower}:{obj.pk}", detail=detail)
    return obj


@transaction.atomic
def set_groups(user, groups, *, by) -> None:
    """Give and take the roles of an administrator; the change is told in the installation's record."""
    before = sorted(user.groups.values_list("name", flat=True))
    user.groups.set(groups)
    after = sorted(user.groups.values_list("name", flat=True))
    if before != after:
        detail = {"groups": ["、".join(before), "、".join(after)]}
        record("core.user.groups", by=by, branch=None, target=f"core.user:{user.pk}", detail=detail)


@transaction.atomic
def note_password(user, *, by) -> None:
    """An administrator set a new password for somebody; which, is told nowhere."""
    record("core.user.password", by=by, branch=None, target=f"core.user:{user.pk}")
