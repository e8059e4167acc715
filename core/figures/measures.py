"""How rows become one number: by the database for a page, by Python to check it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Aggregate, Count, Q, Sum


@dataclass(frozen=True)
class Rows:
    """The number of rows."""

    def aggregate(self, where: Q) -> Aggregate:
        return Count("pk", filter=where)

    def of_rows(self, rows: Iterable) -> int:
        return len(list(rows))

    def condition(self) -> Q:
        return Q()


@dataclass(frozen=True)
class Distinct:
    """The number of different values of `field`, such as persons among visits."""

    field: str

    def aggregate(self, where: Q) -> Aggregate:
        return Count(self.field, filter=where, distinct=True)

    def of_rows(self, rows: Iterable) -> int:
        values = {getattr(row, _attribute(row, self.field)) for row in rows}
        return len(values - {None})

    def condition(self) -> Q:
        return Q(**{f"{self.field}__isnull": False})


@dataclass(frozen=True)
class Total:
    """The sum of `field`; nothing recorded gives None, which is silent in prose."""

    field: str

    def aggregate(self, where: Q) -> Aggregate:
        return Sum(self.field, filter=where)

    def of_rows(self, rows: Iterable) -> int | Decimal | None:
        values = [getattr(row, self.field) for row in rows]
        known = [value for value in values if value is not None]
        return sum(known[1:], known[0]) if known else None

    def condition(self) -> Q:
        return Q(**{f"{self.field}__isnull": False})


@dataclass(frozen=True)
class QuantityTotal:
    """The sum of a quantity in one unit: 人 is never added to 人次."""

    field: str
    unit: str

    @property
    def number(self) -> str:
        return f"{self.field}_number"

    def aggregate(self, where: Q) -> Aggregate:
        return Sum(self.number, filter=where & self.condition())

    def approximate(self, where: Q) -> Aggregate:
        return Count("pk", filter=where & self.condition() & Q(**{f"{self.field}_approximate": True}))

    def of_rows(self, rows: Iterable) -> int | None:
        return Total(self.number).of_rows(rows)

    def condition(self) -> Q:
        return Q(**{f"{self.field}_unit": self.unit, f"{self.number}__isnull": False})


Measure = Rows | Distinct | Total | QuantityTotal


def _attribute(row: object, field: str) -> str:
    """The attribute that holds a foreign key's value without fetching the row behind it."""
    return row._meta.get_field(field).attname
