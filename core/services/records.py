"""Writing one record that has no rule beyond its own fields: saved whole, or refused, and always recorded."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.columns import written
from core.crypto import EncryptedField
from core.errors import Refused
from core.records import BranchRecord
from core.rough_days import with_rough
from core.search import FollowingField


@transaction.atomic
def create_record(obj: BranchRecord, *, by) -> BranchRecord:
    """Store a new record. Raises ValidationError when a field or a constraint does not hold."""
    obj.created_by = by
    obj.full_clean()
    obj.save(force_insert=True)
    record(f"{obj._meta.label_lower}.create", by=by, branch=obj.branch, target=target_of(obj), detail=field_texts(obj))
    return obj


@transaction.atomic
def change_record(obj: BranchRecord, changes: Mapping[str, Any], *, by, version: int | None = None) -> BranchRecord:
    """Change fields of a record; equal values change nothing, not even its version.

    With `version`, the one the editor saw, a record that somebody else changed meanwhile is refused. Raises
    ValidationError when a field or a constraint does not hold, ValueError for what is no field of the record's own.
    """
    foreign = sorted(name for name in changes if name in BOOKKEEPING or not hasattr(type(obj), name))
    if foreign:
        raise ValueError(f"{obj._meta.label} is not changed in {', '.join(foreign)}.")
    locked = type(obj).objects.select_for_update().get(pk=obj.pk)
    if version is not None and locked.version != version:
        raise Refused(
            _("Somebody changed this record while you were writing. Your text is kept: compare and save again."),
            code="version",
        )
    if locked.is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    told, held = field_texts(locked), field_values(locked)
    for name, value in changes.items():
        setattr(locked, name, value)
    locked.rough_days = with_rough(locked.rough_days, changes, {})
    if field_values(locked) != held:
        # Cleaning gives each value its field's own type; only then are equal ones seen to be equal.
        locked.full_clean()
    changed = differences(locked, told, held)
    if not changed:
        return locked
    locked.version += 1
    locked.save()
    record(f"{obj._meta.label_lower}.change", by=by, branch=locked.branch, target=target_of(locked), detail=changed)
    return locked


@transaction.atomic
def void_record(obj: BranchRecord, *, by, reason: str) -> BranchRecord:
    """Take a record out of every count without losing it.

    Refused without a reason or a second time; a reason that does not fit raises ValidationError.
    """
    locked = type(obj).objects.select_for_update().get(pk=obj.pk)
    if locked.is_voided:
        raise Refused(_("This record was voided already."), code="voided")
    if not reason.strip():
        raise Refused(_("Say why the record is voided."), code="needs_note")
    locked.voided_at, locked.voided_by, locked.void_reason = timezone.now(), by, reason.strip()
    locked.clean_fields(exclude=[field.name for field in locked._meta.fields if field.name != "void_reason"])
    locked.version += 1
    locked.save(update_fields=["voided_at", "voided_by", "void_reason", "version"])
    record(
        f"{obj._meta.label_lower}.void",
        by=by,
        branch=locked.branch,
        target=target_of(locked),
        detail={"reason": locked.void_reason},
    )
    return locked


@transaction.atomic
def void_unused(obj: BranchRecord, *, by, reason: str) -> BranchRecord:
    """As `void_record`, for what others are told by, such as an account: refused while a standing record names it."""
    # Whoever is about to name the record waits for this lock, and finds it voided.
    type(obj).objects.select_for_update().get(pk=obj.pk)
    for relation in obj._meta.related_objects:
        if issubclass(relation.related_model, BranchRecord):
            other = relation.related_model.objects.standing().filter(**{relation.field.name: obj}).first()
            if other is not None:
                raise Refused(
                    _("“%(other)s” names this record: void or change that first."),
                    params={"other": other},
                    code="in_use",
                )
    return void_record(obj, by=by, reason=reason)


BOOKKEEPING = {
    "id",
    "branch",
    "public_id",
    "version",
    "origin",
    "import_batch",
    "created_at",
    "created_by",
    "voided_at",
    "voided_by",
    "void_reason",
}


def field_values(obj: models.Model) -> dict[str, Any]:
    """The record's own fields, without the bookkeeping that every record has."""
    fields = [f for f in obj._meta.concrete_fields if f.name not in BOOKKEEPING and not isinstance(f, FollowingField)]
    return {field.name: getattr(obj, field.attname) for field in fields}


def as_changed(obj: BranchRecord, changes: Mapping[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The record as the changes would leave it, read anew and locked but not written, and what it holds (`field_values`).

    For rules about what a change may touch: `change_record` writes it. Call it inside a transaction.
    """
    locked = type(obj)._base_manager.select_for_update().get(pk=obj.pk)
    held = field_values(locked)
    for name, value in changes.items():
        setattr(locked, name, value)
    return locked, held


def says_otherwise(obj: models.Model, held: Mapping[str, Any], names: Iterable[str]) -> bool:
    """Whether one of these fields no longer holds what `held` (`field_values`) says."""
    return any(held[name] != getattr(obj, obj._meta.get_field(name).attname) for name in names)


def field_texts(obj: models.Model) -> dict[str, str]:
    """The same as text, for the operation record; encrypted fields are named but not told."""
    values = field_values(obj)
    secret = {name for name in values if isinstance(obj._meta.get_field(name), EncryptedField)}
    return {name: ("•" if value else "") if name in secret else written(value) for name, value in values.items()}


def differences(obj: models.Model, told: Mapping[str, str], held: Mapping[str, Any]) -> dict[str, list[str]]:
    """What changed since `told` (`field_texts`) and `held` (`field_values`) were taken: old and new text by field."""
    now, texts = field_values(obj), field_texts(obj)
    return {name: [told[name], texts[name]] for name in now if now[name] != held[name]}
