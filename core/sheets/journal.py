"""What a record said before an import changed it, kept so that the import can be undone."""

from typing import Any

from django.db import models

from core.crypto import EncryptedField
from core.services.records import BOOKKEEPING


def snapshot(obj: models.Model) -> dict[str, Any]:
    """The record's own fields as plain JSON values; what is stored encrypted stays so."""
    return {field.name: _kept(field, obj) for field in _own_fields(type(obj))}


def restored(model: type[models.Model], kept: dict[str, Any]) -> dict[str, Any]:
    """The values that `snapshot` kept, as `update()` takes them."""
    fields = {field.name: field for field in _own_fields(model)}
    return {name: _read(fields[name], value) for name, value in kept.items() if name in fields}


def _own_fields(model: type[models.Model]) -> list[models.Field]:
    return [f for f in model._meta.concrete_fields if f.name not in BOOKKEEPING and not f.generated]


def _kept(field: models.Field, obj: models.Model) -> Any:
    value = getattr(obj, field.attname)
    if value is None:
        return None
    return field.get_prep_value(value) if isinstance(field, EncryptedField) else field.value_to_string(obj)


def _read(field: models.Field, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(field, EncryptedField):
        return field.from_db_value(value, None, None)
    return field.target_field.to_python(value) if field.is_relation else field.to_python(value)
