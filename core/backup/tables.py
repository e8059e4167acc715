"""The tables of a backup, and their rows as lines of text that are the same whatever engine they come from."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.db.models import Value
from django.db.models.functions import Cast

from core.crypto import EncryptedField
from core.routers import JOB_APPS

ROWS_AT_ONCE = 2000
# Made anew by every installation, or of use to nobody after a move: kinds and rights, logins at hand, tries, jobs.
LEFT_OUT = {"contenttypes.ContentType", "auth.Permission", "sessions.Session", "core.Job", "admin.LogEntry"}
LEFT_OUT_APPS = {*JOB_APPS, "axes"}


def tables() -> list[type[models.Model]]:
    """Every model with a table that a backup holds, in an order that is the same everywhere."""
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
        and not model._meta.proxy
        and model._meta.label not in LEFT_OUT
        and model._meta.app_label not in LEFT_OUT_APPS
    ]
    return sorted(found, key=lambda model: model._meta.label)


def columns_of(model: type[models.Model]) -> list[models.Field]:
    """The columns that hold something of their own; what follows from others is worked out again."""
    return [field for field in model._meta.concrete_fields if not field.generated]


class Sums:
    """How many rows there are of each table, and a fingerprint of their lines in the order of their keys."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._hashes: dict[str, Any] = {}

    def add(self, label: str, lines: bytes, count: int) -> None:
        self._counts[label] = self._counts.get(label, 0) + count
        self._hashes.setdefault(label, hashlib.sha256()).update(lines)

    def told(self) -> dict[str, list]:
        """label -> [rows, fingerprint]; a table without rows is not in it."""
        return {label: [self._counts[label], self._hashes[label].hexdigest()] for label in sorted(self._counts)}


@dataclass(frozen=True)
class Lot:
    """Up to two thousand rows of one table as lines."""

    model: type[models.Model]
    lines: bytes
    count: int


def lots() -> Iterator[Lot]:
    """All rows of all tables, as they stand in the database; what is encrypted stays so."""
    for model in tables():
        rows = _stored_rows(model)
        while batch := list(islice(rows, ROWS_AT_ONCE)):
            yield Lot(model, b"".join(_line(row) for row in batch), len(batch))


def sums() -> dict[str, list]:
    """What all rows of the database amount to at this moment."""
    found = Sums()
    for lot in lots():
        found.add(lot.model._meta.label, lot.lines, lot.count)
    return found.told()


def _stored_rows(model: type[models.Model]) -> Iterator[tuple]:
    fields = columns_of(model)
    sealed = {f"as_stored_{f.name}": Cast(f.name, models.TextField()) for f in fields if isinstance(f, EncryptedField)}
    names = [f"as_stored_{f.name}" if isinstance(f, EncryptedField) else f.attname for f in fields]
    rows = model._base_manager.order_by("pk").annotate(**sealed).values_list(*names)
    named = {place: told for place, field in enumerate(fields) if (told := _names_of(field))}
    for row in rows.iterator(chunk_size=ROWS_AT_ONCE):
        yield tuple(named[place].get(value) if place in named else value for place, value in enumerate(row))


def _names_of(field: models.Field) -> dict[Any, str]:
    """For a key to what every installation numbers by itself: its number -> a name that is the same everywhere."""
    if field.is_relation and field.related_model is ContentType:
        return {kind.pk: f"{kind.app_label}.{kind.model}" for kind in ContentType.objects.all()}
    if field.is_relation and field.related_model is Permission:
        rights = Permission.objects.select_related("content_type")
        return {
            right.pk: f"{right.content_type.app_label}.{right.content_type.model}.{right.codename}" for right in rights
        }
    return {}


def _line(row: Iterable[Any]) -> bytes:
    return json.dumps([_plain(value) for value in row], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | str | list | dict):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    raise TypeError(f"A backup does not know how to write {type(value).__name__}.")


def insert(model: type[models.Model], lines: bytes) -> int:
    """Write the rows of a lot as they were, keys and all; the database checks them at the end of the transaction."""
    fields = columns_of(model)
    numbers = {field: {name: pk for pk, name in _names_of(field).items()} for field in fields}
    made = []
    for line in lines.splitlines():
        record = model()
        for field, value in zip(fields, json.loads(line), strict=True):
            setattr(record, field.attname, _stored(field, value, numbers[field]))
        made.append(record)
    model._base_manager.all()._insert(made, fields=fields, using=connection.alias, raw=True)
    return len(made)


def _stored(field: models.Field, value: Any, numbers: dict[str, int]) -> Any:
    if value is None:
        return None
    if isinstance(field, EncryptedField):
        return Value(value, output_field=models.TextField())
    if numbers:
        return numbers.get(value)
    return value if isinstance(field, models.JSONField) else field.to_python(value)
