"""The only other writer beside the services: many new rows at once, after the checks that a service makes for one."""

import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import StringIO
from itertools import islice
from operator import attrgetter
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, IntegrityError, connection, connections, models, transaction

from core.search import FollowingField

CHUNK = 500
ROWS_AT_ONCE = 2000
KB_KEPT = 16_000

Rejected = list[tuple[models.Model, ValidationError]]


def insert_rows(objects: Sequence[models.Model]) -> Rejected:
    """Store new rows of one model and return those that were refused, each with its reason.

    Fields and the row's own rules are checked in Python, constraints by the database a chunk at a time; only a chunk
    that the database refuses is gone through row by row to find the culprits. Call it inside a transaction; the
    caller writes the one audit entry of the whole act.
    """
    rejected: Rejected = []
    sound = []
    for obj in objects:
        try:
            obj.clean_fields(exclude=_relations(obj))
            obj.clean()
            sound.append(obj)
        except ValidationError as error:
            rejected.append((obj, error))
    for start in range(0, len(sound), CHUNK):
        rejected += _insert_chunk(sound[start : start + CHUNK])
    return rejected


def _insert_chunk(chunk: Sequence[models.Model]) -> Rejected:
    try:
        with transaction.atomic():
            type(chunk[0]).objects.bulk_create(chunk)
    except IntegrityError:
        return _insert_one_by_one(chunk)
    return []


def _insert_one_by_one(chunk: Sequence[models.Model]) -> Rejected:
    rejected: Rejected = []
    for obj in chunk:
        obj.pk = None
        obj._state.adding = True
        try:
            with transaction.atomic():
                obj.full_clean()
                obj.save(force_insert=True)
        except ValidationError as error:
            rejected.append((obj, error))
        except IntegrityError as error:
            rejected.append((obj, ValidationError(str(error))))
    return rejected


def _relations(obj: models.Model) -> set[str]:
    """Foreign keys are looked up when the row is read, so asking the database again for each row is spared."""
    return {field.name for field in obj._meta.concrete_fields if field.is_relation}


class Prepared:
    """Rows of one model made ready for the database ahead of the transaction that writes them.

    All of them begin as copies of `like`; what a row says beside is cleaned, encrypted and adapted when it is added, so
    that writing is one statement many times. `late` columns (keys of rows that are written just before) are filled in
    when they are known.
    """

    def __init__(self, like: models.Model, *, late: Sequence[str] = ()) -> None:
        self.model = type(like)
        fields = [field for field in self.model._meta.concrete_fields if not field.generated]
        self._columns = [field.column for field in fields]
        # The connection itself: its proxy is asked for an attribute at every value.
        self._connection = connections[DEFAULT_DB_ALIAS]
        self._by_name = {
            field.attname: (place, field, *_straight(field, self._connection)) for place, field in enumerate(fields)
        }
        following = [field for field in fields if isinstance(field, FollowingField)]
        self._following = [(self._by_name[field.attname][0], field) for field in following]
        self._late = [self._by_name[name][0] for name in (self.model._meta.pk.attname, *late)]
        self._like = [field.get_db_prep_save(field.pre_save(like, True), connection) for field in fields]
        self._rows: list[list[Any]] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, **said: Any) -> int:
        """Keep a row; returns its place. What it says must have passed the checks of a service."""
        row = self._like.copy()
        if "public_id" not in said:
            said["public_id"] = uuid.uuid4()
        for name, value in said.items():
            place, field, kind, adapt = self._by_name[name]
            if type(value) is kind:
                row[place] = adapt(value)
            elif value is None:
                row[place] = None
            else:
                row[place] = field.get_db_prep_save(value, self._connection)
        for place, field in self._following:
            row[place] = field.text_of(*(said[name] for name in field.of))
        self._rows.append(row)
        return len(self._rows) - 1

    def write(self, late: Callable[[int], Sequence[Any]] = lambda place: ()) -> list[int]:
        """Insert the rows and return their keys, in the order in which they were added.

        `late(place)` gives the values of the late columns. Call it inside a transaction.
        """
        keys = _new_keys(self.model, len(self._rows))
        _insert_values(self.model._meta.db_table, self._columns, self._filled(keys, late))
        return keys

    def _filled(self, keys: list[int], late: Callable[[int], Sequence[Any]]) -> Iterator[list[Any]]:
        for place, row in enumerate(self._rows):
            for at, value in zip(self._late, (keys[place], *late(place)), strict=True):
                row[at] = value
            yield row


def _straight(field: models.Field, connection: Any) -> tuple[type | None, Callable[[Any], Any]]:
    """Of a field as Django has it: the type of most of its values, and how such a value goes into the column.

    `get_db_prep_save` gives the same and asks each time what the value and the database are.
    """
    if type(field) is models.CharField:
        return str, str
    if type(field) is models.DateField:
        return date, connection.ops.adapt_datefield_value
    if type(field) is models.UUIDField:
        return uuid.UUID, str if connection.features.has_native_uuid_field else attrgetter("hex")
    return None, str


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


def _insert_values(table: str, columns: Sequence[str], rows: Iterator[Sequence[Any]]) -> None:
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            copy = f"COPY {quote(table)} ({names}) FROM STDIN WITH (FORMAT csv, NULL '\\N')"
            while lines := "".join(_csv_line(row) for row in islice(rows, ROWS_AT_ONCE)):
                cursor.copy_expert(copy, StringIO(lines))
            return
        # A row goes into a dozen indexes: of the 2 MB that SQLite keeps by itself most would be written many times.
        cursor.execute(f"PRAGMA cache_size = -{KB_KEPT}")
        marks = ", ".join(["%s"] * len(columns))
        insert = f"INSERT INTO {quote(table)} ({names}) VALUES ({marks})"
        while chunk := list(islice(rows, ROWS_AT_ONCE)):
            cursor.executemany(insert, chunk)


def _csv_line(row: Sequence[Any]) -> str:
    return ",".join("\\N" if value is None else '"' + str(value).replace('"', '""') + '"' for value in row) + "\n"
