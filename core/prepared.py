"""Thousands of new rows of one model, made ready for the database before the transaction that writes them."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from itertools import islice, repeat
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

from core.crypto import EncryptedField, encrypt_all
from core.search import FollowingField

ROWS_AT_ONCE = 2000
KB_KEPT = 16_000
# What COPY reads otherwise than as it stands.
ESCAPED = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
SPECIAL = re.compile(r"[\\\t\n\r]")

Columns = Mapping[str, Sequence[Any]]


class Prepared:
    """Rows of one model made ready for the database ahead of the transaction that writes them.

    All of them begin as copies of `like`, with numbers of their own; each says beside what stands in the columns
    `names` (`add`). What they say is cleaned, encrypted and adapted a column at a time (`settle`), so that writing is
    one statement many times.
    """

    def __init__(self, like: models.Model, names: Sequence[str]) -> None:
        self.model = type(like)
        # The connection itself: its proxy is asked for an attribute at every value.
        self._connection = connections[DEFAULT_DB_ALIAS]
        fields = [field for field in self.model._meta.concrete_fields if not field.generated]
        self._fields = {field.attname: field for field in fields}
        self._like = {
            field.attname: _as_stored(field, [field.pre_save(like, True)], self._connection)[0] for field in fields
        }
        self._names = tuple(names)
        self._rows: list[tuple] = []
        self._columns: dict[str, Sequence[Any]] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count + len(self._rows)

    def add(self, said: tuple) -> int:
        """Keep a row that says this in the columns `names`; returns its place. It must have passed a service's checks."""
        self._rows.append(said)
        return len(self._rows) - 1

    def settle(self) -> None:
        """Make everything that was added ready, once nothing more is added; the longer part of the work."""
        said: dict[str, Sequence[Any]] = dict(zip(self._names, zip(*self._rows, strict=True), strict=False))
        if "public_id" not in said:
            said["public_id"] = _numbers(len(self._rows))
        for name, field in self._fields.items():
            if self._rows and isinstance(field, FollowingField):
                said[name] = list(map(field.text_of, *(said[of] for of in field.of)))
        self._count, self._rows = len(self), []
        for name in list(said):
            values = _as_stored(self._fields[name], said.pop(name), self._connection)
            if self._count and values.count(values[0]) == self._count:
                self._like[name] = values[0]
            else:
                self._columns[name] = values

    def write(self, late: Columns, **same: Any) -> list[int]:
        """Insert the rows and return their keys, in the order in which they were added.

        `late` gives the columns that are known only now, such as the keys of rows that were written just before, and
        `same` those that are the same in all rows. Call it inside a transaction.
        """
        keys = _new_keys(self.model, self._count)
        columns = {**self._columns, self.model._meta.pk.attname: keys, **late}
        by_column = {self._fields[name].column: values for name, values in columns.items()}
        alike = {name: value for name, value in {**self._like, **same}.items() if name not in columns}
        if keys:
            insert = _copy if connection.vendor == "postgresql" else _insert
            insert(self.model._meta.db_table, {self._fields[name].column: alike[name] for name in alike}, by_column)
        return keys


def _as_stored(field: models.Field, values: Sequence[Any], connection: Any) -> Sequence[Any]:
    """The values of a column as they go into the database; of equal ones each is adapted once."""
    if isinstance(field, EncryptedField):
        return encrypt_all(values)
    if isinstance(field, models.CharField):
        # Members of choices are texts, too, and the slower ones to write.
        return (
            values if set(map(type, values)) == {str} else [None if value is None else str(value) for value in values]
        )
    if isinstance(field, models.UUIDField):
        return [str(value).replace("-", "") for value in values]
    stored = {value: field.get_db_prep_save(value, connection) for value in set(values)}
    return [stored[value] for value in values]


def _numbers(count: int) -> list[str]:
    """So many record numbers, drawn by chance (UUIDs of version 4)."""
    drawn = os.urandom(16 * count).hex()
    return [
        f"{drawn[at : at + 12]}4{drawn[at + 13 : at + 16]}a{drawn[at + 17 : at + 32]}"
        for at in range(0, 32 * count, 32)
    ]


def _new_keys(model: type[models.Model], count: int) -> list[int]:
    """So many keys that nobody else will get: from the sequence, or behind the last row where writers wait in line."""
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            drawn = "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)"
            cursor.execute(drawn, [table, column, count])
            return [key for (key,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        (last,) = cursor.fetchone() or (0,)
    return list(range(last + 1, last + 1 + count))


def _insert(table: str, same: Mapping[str, Any], columns: Columns) -> None:
    """One statement for every row; what is the same in all of them and needs no quoting stands in the statement."""
    literal = {name: _literal(value) for name, value in same.items()}
    bound = {**columns, **{name: repeat(value) for name, value in same.items() if literal[name] is None}}
    names = ", ".join(map(connection.ops.quote_name, [*same, *columns]))
    order = [name for name in [*same, *columns] if name in bound]
    marks = ", ".join(literal.get(name) or "%s" for name in [*same, *columns])
    rows: Iterable[tuple] = zip(*(bound[name] for name in order), strict=False)
    with connection.cursor() as cursor:
        # A row goes into half a dozen indexes: of the 2 MB that SQLite keeps by itself most would be written many times.
        cursor.execute(f"PRAGMA cache_size = -{KB_KEPT}")
        while chunk := list(islice(rows, ROWS_AT_ONCE)):
            cursor.executemany(f"INSERT INTO {connection.ops.quote_name(table)} ({names}) VALUES ({marks})", chunk)


def _literal(value: Any) -> str | None:
    """A value as it stands in a statement, where that is beyond doubt; None for all others."""
    if value is None:
        return "NULL"
    if value == "":
        return "''"
    return str(value) if type(value) is int else None


def _copy(table: str, same: Mapping[str, Any], columns: Columns) -> None:
    quote = connection.ops.quote_name
    ends = "\t".join(_copied([value])[0] for value in same.values()) + "\n"
    names = ", ".join(map(quote, [*columns, *same]))
    rows: Iterable[tuple] = zip(*map(_copied, columns.values()), repeat(ends), strict=False)
    with connection.cursor() as cursor:
        while lines := "".join(map("\t".join, islice(rows, ROWS_AT_ONCE))):
            cursor.copy_expert(f"COPY {quote(table)} ({names}) FROM STDIN", StringIO(lines))


def _copied(values: Sequence[Any]) -> list[str]:
    """A column as COPY reads it."""
    texts = ["\\N" if value is None else value if type(value) is str else str(value) for value in values]
    if any(SPECIAL.search(text) for text in texts if text != "\\N") or "\\N" in values:
        return ["\\N" if value is None else SPECIAL.sub(_escaped, str(value)) for value in values]
    return texts


def _escaped(found: re.Match) -> str:
    return ESCAPED[found[0]]
