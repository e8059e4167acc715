"""What a statement is, and what it may know."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.figures import EvidenceRow, FigureValue, Scope, facts
from core.periods import Period
from reports.tokens import Values, literal, spoken, token


@dataclass(frozen=True)
class SpokenRow(EvidenceRow):
    """A record behind a figure as a sentence reads it: whatever brackets its words hold, they ask for no figure."""

    def __getitem__(self, column: str) -> Any:
        value = super().__getitem__(column)
        return literal(value) if isinstance(value, str) else value


@dataclass
class Facts:
    """What a sentence may know of a branch: values, rows and the plan's period. It asks by key and never writes."""

    scope: Scope
    values: Values
    read: dict[str, list[SpokenRow]] = field(default_factory=dict)

    def value(self, key: str) -> FigureValue:
        return self.values.of(key)

    def some(self, key: str) -> bool:
        """Whether there is anything to say of this figure."""
        return bool(self.values.of(key))

    def rows(self, key: str) -> list[SpokenRow]:
        """The rows behind the figure, read once; no query when it is nothing."""
        if key not in self.read:
            found = facts(key, self.scope) if self.values.of(key) else []
            self.read[key] = [SpokenRow(row.record, row.columns) for row in found]
        return self.read[key]

    def by(self, key: str, *groups: str) -> dict:
        return self.values.by(key, *groups)

    def split(self, key: str, *, fmt: str = "plain", **group: str) -> str:
        """The token of one group of a figure, or nothing when that group has no value."""
        found = self.by(key, *group).get(tuple(spoken(str(value)) for value in group.values()))
        return "" if found is None or found.value is None else token(key, fmt=fmt, **group)

    @property
    def period(self) -> Period:
        return self.scope.period

    @property
    def year(self) -> int:
        return self.scope.period.first_day.year

    @property
    def spoken_period(self) -> str:
        """上半年, in a text that has named its year already."""
        return self.period.label.removeprefix(f"{self.year}年") or "全年"

    def as_of(self) -> str:
        """截至6月30日."""
        day = self.scope.last_day
        return f"截至{day.month}月{day.day}日"


Words = Callable[[Facts], str]


@dataclass(frozen=True)
class Statement:
    """Prose with figure tokens; an empty text is silence. `figures` are fetched before, together."""

    key: str
    figures: tuple[str, ...]
    words: Words


_registry: dict[str, Statement] = {}


def statement(key: str, *figures: str) -> Callable[[Words], Words]:
    """Declare a statement and the figures it needs."""

    def declare(words: Words) -> Words:
        if key in _registry:
            raise ValueError(f"Two statements are called {key}.")
        _registry[key] = Statement(key, figures, words)
        return words

    return declare


def statement_named(key: str) -> Statement:
    return _registry[key]


def all_statements() -> list[str]:
    """The key of every declared statement."""
    return list(_registry)
