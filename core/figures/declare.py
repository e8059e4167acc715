"""What can be said of the records: figures, rates and phrases, declared beside the area they speak of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from core.figures.measures import Measure, Rows
from core.figures.scope import Scope

Base = Callable[[Scope], QuerySet]
Where = Callable[[Scope], Q]


@dataclass(frozen=True)
class Figure:
    """One number and the list behind it, from one declaration.

    `base` gives the rows a scope speaks of; figures that share a base are computed in one query. `where` narrows it
    and may follow foreign keys only: a condition on many rows is an `Exists`. `columns` are what the list shows.
    """

    key: str
    name: Any
    unit: str
    definition: Any
    base: Base
    where: Where
    measure: Measure
    columns: tuple[str, ...]
    groups: tuple[str, ...] = ()

    def rows(self, scope: Scope) -> QuerySet:
        """The rows the figure counts, in the model's own order."""
        return self.base(scope).filter(self.where(scope), self.measure.condition())


@dataclass(frozen=True)
class Rate:
    """A share in per cent: of the rows of `base`, those that meet `where`.

    With `at="month_ends"` it is read on the last day of every month that has ended within the scope.
    """

    key: str
    name: Any
    unit: str
    definition: Any
    base: Base
    where: Where
    columns: tuple[str, ...]
    at: str = "as_of"
    measure: Measure = field(default=Rows())

    def rows(self, scope: Scope) -> QuerySet:
        """The whole base, each row told (`is_counted`) whether it stands above the line."""
        above = ExpressionWrapper(self.where(scope), output_field=BooleanField())
        return self.base(scope).annotate(is_counted=above)

    def met(self, scope: Scope) -> QuerySet:
        return self.base(scope).filter(self.where(scope))


@dataclass(frozen=True)
class Phrase:
    """A word that the records must prove, such as 一直 or 每月; empty when they do not.

    It is computed from the values of other figures, and its evidence is theirs.
    """

    key: str
    name: Any
    definition: Any
    sources: tuple[str, ...]
    words: Callable[[Mapping[str, "FigureValue"], Scope], str]
    unit: str = ""


@dataclass(frozen=True)
class FigureValue:
    """A figure evaluated: None where nothing is recorded, which prose passes over in silence."""

    key: str
    value: int | Decimal | str | None
    unit: str = ""
    approximate: bool = False
    numerator: int | None = None
    denominator: int | None = None
    series: tuple[tuple[Any, int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.value)


Declared = Figure | Rate | Phrase
_registry: dict[str, Declared] = {}


def register(declared: Declared) -> None:
    if declared.key in _registry:
        raise ImproperlyConfigured(f"Two figures are called {declared.key}.")
    _registry[declared.key] = declared


def figure(
    key: str,
    *,
    name,
    unit: str,
    definition,
    base: Base,
    columns: tuple[str, ...],
    measure: Measure = Rows(),  # noqa: B008
    groups: tuple[str, ...] = (),
) -> Callable[[Where], Where]:
    """Declare a figure; the decorated function says, for a scope, which rows of the base it counts."""

    def declare(where: Where) -> Where:
        register(Figure(key, name, unit, definition, base, where, measure, columns, groups))
        return where

    return declare


def plain_figure(
    key: str,
    *,
    name: Any,
    unit: str,
    definition: Any,
    base: Base,
    columns: tuple[str, ...],
    where: Q = Q(),  # noqa: B008
    measure: Measure = Rows(),  # noqa: B008
    groups: tuple[str, ...] = (),
) -> None:
    """Declare a figure whose rows are told by one condition for every scope; without one it counts the whole base."""
    register(Figure(key, name, unit, definition, base, lambda scope: where, measure, columns, groups))


def rate(
    key: str, *, name, definition, base: Base, columns: tuple[str, ...], at: str = "as_of"
) -> Callable[[Where], Where]:
    """Declare a rate in per cent; the decorated function says which rows stand above the line."""

    def declare(where: Where) -> Where:
        register(Rate(key, name, "%", definition, base, where, columns, at))
        return where

    return declare


def phrase(key: str, *, name, definition, sources: tuple[str, ...]):
    """Declare a phrase; the decorated function gives its words from the values of the source figures."""

    def declare(words):
        register(Phrase(key, name, definition, sources, words))
        return words

    return declare


def declared(key: str) -> Declared:
    """The declaration called `key`; KeyError names it when there is none."""
    return _registry[key]


def all_declared() -> list[Declared]:
    """Every declaration, by key."""
    return [_registry[key] for key in sorted(_registry)]
