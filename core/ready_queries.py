"""Queries that are put together once and asked with other values ever after.

Django takes several times as long to put a query together as the database takes to answer it. Where a page does little
else, its query is written like any other, with `Given` where the address has its say, and the SQL is kept.
"""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.db.models import Field, QuerySet, Value


class Given(Value):
    """The place of a value that is named when the query is asked; `field` says how the database writes it."""

    def __init__(self, name: str, field: Field) -> None:
        super().__init__(name, output_field=field)

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        return "%s", [self]


class ReadyQuery:
    """The query of `values_list` that `make` gives. It is asked for once: nothing but what is `Given` may change."""

    def __init__(self, make: Callable[[], QuerySet]) -> None:
        self.make = make
        self.ready: dict[str, tuple[str, Sequence, list]] = {}

    def rows(self, **given: Any) -> list[tuple]:
        """The rows for these values, read as fields read them; one query."""
        # Each engine has an SQL of its own.
        ready = self.ready.get(connection.vendor)
        if ready is None:
            ready = self.ready[connection.vendor] = self._put_together()
        sql, places, readers = ready
        with connection.cursor() as cursor:
            cursor.execute(sql, [_written(place, given) if isinstance(place, Given) else place for place in places])
            rows = cursor.fetchall()
        return [_read(row, readers) for row in rows] if readers else rows

    def _put_together(self) -> tuple[str, Sequence, list]:
        compiler = self.make().query.get_compiler(connection=connection)
        sql, places = compiler.as_sql()
        read = compiler.get_converters([column for column, *_names in compiler.select])
        return sql, places, [(place, column, steps) for place, (steps, column) in read.items()]


def _written(place: Given, given: dict[str, Any]) -> Any:
    return place.output_field.get_db_prep_value(given[place.value], connection)


def _read(row: tuple, readers: list) -> tuple:
    values = list(row)
    for place, column, steps in readers:
        for step in steps:
            values[place] = step(values[place], column, connection)
    return tuple(values)
