"""What few rows of a long table hold is found by an index of single and double characters, on PostgreSQL alone.

A search for two Chinese characters has no use for an index of words or of three characters. A column that is declared
with `has_grams` gets one of its single and double characters; what many rows hold is still met sooner by running
through the list, so the index is asked first and believed only where it finds few.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from django.apps import apps
from django.db import connection, connections
from django.db.models import Field, Lookup, Q, QuerySet

from core.search import WordsField

FEW = 300
# A word is common when more than one in so many of the last rows hold it.
LAST, SELDOM = 2000, 100
# Dear, so that it is never worked out for rows that the index did not name.
MAKE = """
CREATE OR REPLACE FUNCTION unionhub_grams(told text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
    SELECT array_agg(DISTINCT substr(told, place, long))
    FROM generate_series(1, length(told)) AS place, generate_series(1, 2) AS long
$$
"""


def grams_of(word: str) -> list[str]:
    """What of a word the index is asked for: its pairs of neighbours, or the one character that it is.

    >>> grams_of("礼盒装"), grams_of("盒")
    (['盒装', '礼盒'], ['盒'])
    """
    return sorted({word[place : place + 2] for place in range(len(word) - 1)}) or [word]


@WordsField.register_lookup
class Grams(Lookup):
    """The column may hold the word: it has all the grams of it, by the index."""

    lookup_name = "grams"

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        column, params = compiler.compile(self.lhs)
        return f"unionhub_grams({column}) @> %s::text[]", [*params, grams_of(self.rhs)]


def holding(rows: QuerySet, word: str, *elsewhere: Q) -> QuerySet:
    """The rows whose `words` hold the word, or which one of the conditions elsewhere finds.

    On PostgreSQL a word that few of the last rows hold is asked of the index, each way by itself for a few hundred
    rows, as no index serves all of them at once; where they are few, the rows are named by their keys. Two queries more.
    """
    either = rows.filter(reduce(or_, elsewhere, Q(words__contains=word)))
    if connection.vendor != "postgresql" or _is_common(rows, word):
        return either
    found = _few(rows.order_by(), Q(words__grams=word, words__contains=word), *elsewhere)
    return either if found is None else rows.filter(pk__in=found)


def _is_common(rows: QuerySet, word: str) -> bool:
    """Whether running through the list soon meets it: the index would name a large part of all rows."""
    last = rows.order_by("-pk").values("pk")[:LAST]
    held = rows.order_by().filter(pk__in=last, words__contains=word).values("pk")
    return held[: LAST // SELDOM].count() == LAST // SELDOM


def _few(rows: QuerySet, *ways: Q) -> set[int] | None:
    """The keys of the rows that any of the ways finds; None for more than a few."""
    first, *others = (rows.filter(way).values_list("pk", flat=True)[: FEW + 1] for way in ways)
    found = set(first.union(*others, all=True))
    return found if len(found) <= FEW else None


def install_grams(using: str, **kwargs) -> None:
    """Make the index of every column that is declared to have one, where its table is there; nothing but on PostgreSQL."""
    there = connections[using]
    if there.vendor != "postgresql":
        return
    with there.cursor() as cursor:
        cursor.execute(MAKE)
        tables = set(there.introspection.table_names(cursor))
        for field in _declared():
            table, column = field.model._meta.db_table, field.column
            if table in tables:
                cursor.execute(
                    f"CREATE INDEX IF NOT EXISTS {table}_{column}_grams ON {table} "
                    f"USING gin (unionhub_grams({column})) WHERE voided_at IS NULL"
                )


def _declared() -> Iterator[Field]:
    for model in apps.get_models():
        yield from (field for field in model._meta.local_fields if getattr(field, "has_grams", False))
