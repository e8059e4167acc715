"""Pages by position, not by number: the next page begins after the last row seen, however far down that is.

The cost of a page does not grow with its distance from the start, and rows that come or go in between make no row
appear twice or be missed.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from typing import Any
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import F, Model, Q, QuerySet
from django.db.models.expressions import OrderBy

KEY = "_sort_{}"
READERS: dict[str, Callable[[str], Any]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "decimal": Decimal,
    "uuid": UUID,
}
PLAIN = (bool, int, float, str, type(None))


@dataclass(frozen=True)
class Cursor:
    """A place between two rows: after the row with these values, or before it."""

    is_forward: bool
    values: tuple[Any, ...]


def _sealer(scope: str) -> Fernet:
    digest = hashlib.sha256(f"core.lists:{scope}:{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


def sealed(cursor: Cursor, scope: str) -> str:
    """The cursor as text for an address: neither to be read (it may hold a name) nor to be changed."""
    values = [value if isinstance(value, PLAIN) else _tagged(value) for value in cursor.values]
    text = json.dumps([cursor.is_forward, values], separators=(",", ":"))
    return _sealer(scope).encrypt(text.encode()).decode()


def _tagged(value: Any) -> dict[str, str]:
    kind = type(value).__name__.lower()
    if kind not in READERS:
        raise TypeError(f"A list cannot be sorted by a {kind}.")
    return {kind: value.isoformat() if isinstance(value, date | time) else str(value)}


def opened(text: str, scope: str) -> Cursor | None:
    """The cursor of a text made for this scope; None for any other text."""
    try:
        is_forward, values = json.loads(_sealer(scope).decrypt(text.encode()))
    except (InvalidToken, ValueError):
        return None
    return Cursor(is_forward, tuple(_untagged(value) for value in values))


def _untagged(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, text),) = value.items()
    return READERS[kind](text)


@dataclass(frozen=True)
class _Key:
    """One field of the order."""

    field: str
    is_descending: bool
    is_nullable: bool

    def order(self, is_forward: bool) -> OrderBy:
        is_descending = self.is_descending == is_forward
        if not self.is_nullable:
            return OrderBy(F(self.field), descending=is_descending)
        places = {"nulls_last": True} if is_forward else {"nulls_first": True}
        return OrderBy(F(self.field), descending=is_descending, **places)

    def same(self, value: Any) -> Q:
        return Q(**{f"{self.field}__isnull": True}) if value is None else Q(**{self.field: value})

    def beyond(self, value: Any, is_forward: bool) -> Q | None:
        """Rows that come later in the direction of travel; None when there can be none."""
        if value is None:
            return None if is_forward else Q(**{f"{self.field}__isnull": False})
        lookup = "gt" if self.is_descending != is_forward else "lt"
        later = Q(**{f"{self.field}__{lookup}": value})
        if self.is_nullable and is_forward:
            later |= Q(**{f"{self.field}__isnull": True})
        return later

    def not_before(self, value: Any, is_forward: bool) -> Q:
        """A bound that an index can use; implied by the rest of the condition."""
        if self.is_nullable or value is None:
            return Q()
        return Q(**{f"{self.field}__{'gte' if self.is_descending != is_forward else 'lte'}": value})


def _is_nullable(model: type[Model], path: str) -> bool:
    """Whether the field at the end of a path may be empty; annotations always may."""
    for part in path.split("__"):
        try:
            field = model._meta.pk if part == "pk" else model._meta.get_field(part)
        except FieldDoesNotExist:
            return True
        if field.null:
            return True
        model = field.related_model or model
    return False


class Keyset:
    """Rows of a queryset in one total order, a page at a time. One query a page.

    `whole` are the same rows before they were filtered. PostgreSQL then chooses the rows of a page by their keys, from
    an index alone where there is one, and reads only these with all that their columns need. SQLite looks into the
    index before it reads a row by itself.
    """

    def __init__(self, queryset: QuerySet, fields: Sequence[str], whole: QuerySet | None = None) -> None:
        self._queryset, self._fields = queryset, fields
        self._whole = whole if connection.vendor == "postgresql" else None

    @cached_property
    def _keys(self) -> list[_Key]:
        model = self._queryset.model
        names = [*self._fields, *([] if {"pk", "-pk"} & set(self._fields) else ["pk"])]
        plain = [(name.removeprefix("-"), name.startswith("-")) for name in names]
        return [_Key(field, is_descending, _is_nullable(model, field)) for field, is_descending in plain]

    def ordered(self, *, is_forward: bool = True) -> QuerySet:
        """All rows in order."""
        return self._in_order(self._queryset, is_forward)

    def _in_order(self, rows: QuerySet, is_forward: bool) -> QuerySet:
        return rows.order_by(*[key.order(is_forward) for key in self._keys])

    def page(self, size: int, cursor: Cursor | None = None) -> tuple[list[Any], bool]:
        """Up to `size` rows on from the cursor in their usual order, and whether there are more in that direction."""
        is_forward = cursor is None or cursor.is_forward
        rows = self.ordered(is_forward=is_forward)
        if cursor is not None:
            rows = rows.filter(self._beyond(cursor))
        if self._whole is not None:
            rows = self._in_order(self._whole.filter(pk__in=rows.values("pk")[: size + 1]), is_forward)
        marks = {KEY.format(number): F(key.field) for number, key in enumerate(self._keys)}
        found = list(rows.annotate(**marks)[: size + 1])
        page = found[:size]
        return page if is_forward else page[::-1], len(found) > size

    def _beyond(self, cursor: Cursor) -> Q:
        later, same = Q(pk__in=[]), Q()
        for key, value in zip(self._keys, cursor.values, strict=True):
            beyond = key.beyond(value, cursor.is_forward)
            if beyond is not None:
                later |= same & beyond
            same &= key.same(value)
        return self._keys[0].not_before(cursor.values[0], cursor.is_forward) & later

    def fits(self, cursor: Cursor) -> bool:
        """Whether a cursor has a value for each field of this order."""
        return len(cursor.values) == len(self._keys)

    def place_of(self, row: Any, *, is_forward: bool) -> Cursor:
        """The cursor at a row that `page()` gave."""
        values = tuple(getattr(row, KEY.format(number)) for number in range(len(self._keys)))
        return Cursor(is_forward, values)
