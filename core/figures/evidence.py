"""The rows behind a figure, as a page lists them and as prose names them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from core.columns import COUNTED, column_label, column_text, column_value, is_number, relations
from core.dates import PreciseDay
from core.figures.declare import Phrase, Rate, declared
from core.figures.scope import Scope


@dataclass(frozen=True)
class EvidenceRow:
    """One record behind a figure: only the columns that the figure declares can be read."""

    record: models.Model
    columns: tuple[str, ...]

    def __getitem__(self, column: str) -> Any:
        if column not in self.columns:
            raise KeyError(f"{column} is not a declared column of this figure.")
        return column_value(self.record, column)

    def day(self, column: str) -> PreciseDay | None:
        """The day of a declared column as exactly as it is known; None where it is not."""
        if self[column] is None:
            return None
        way, _parts, name = column.rpartition("__")
        return (column_value(self.record, way) if way else self.record).day_known(name)

    @property
    def public_id(self):
        return self.record.public_id

    def texts(self) -> list[str]:
        return [column_text(self.record, column) for column in self.columns]


@dataclass(frozen=True)
class Evidence:
    """What an officer opens behind a number: its words, its definition and its rows."""

    key: str
    name: str
    definition: str
    model: type[models.Model]
    columns: tuple[str, ...]
    rows: models.QuerySet

    @property
    def heads(self) -> list[dict]:
        return [
            {"label": column_label(self.model, path), "number": is_number(self.model, path)} for path in self.columns
        ]

    def __iter__(self) -> Iterator[EvidenceRow]:
        return (EvidenceRow(record, self.columns) for record in self.rows)


def evidence(key: str, scope: Scope, group: Mapping[str, str] | None = None) -> Evidence:
    """The rows of the figure or rate called `key`; of one group only when the figure was split."""
    item = declared(key)
    if isinstance(item, Phrase):
        raise LookupError(f"{key} is a phrase: its evidence is that of its sources.")
    if group and set(group) - set(getattr(item, "groups", ())):
        raise LookupError(f"{key} is not declared to be split by {', '.join(group)}.")
    rows = item.rows(scope).filter(**(group or {}))
    joined = relations(rows.model, item.columns)
    # Behind a rate stand all who are asked about; the last column says who counts.
    columns = (*item.columns, COUNTED) if isinstance(item, Rate) else item.columns
    return Evidence(
        key,
        str(item.name),
        str(item.definition),
        rows.model,
        columns,
        rows.select_related(*joined) if joined else rows,
    )


def evidence_for(key: str, scope: Scope, group: Mapping[str, str] | None = None) -> list[Evidence]:
    """All lists behind a figure: one, or for a phrase, which has no groups, those of each of its sources."""
    item = declared(key)
    if isinstance(item, Phrase) and group:
        raise LookupError(f"{key} is a phrase: it is not split by {', '.join(group)}.")
    if isinstance(item, Phrase):
        return [evidence(source, scope) for source in item.sources]
    return [evidence(key, scope, group)]


def facts(key: str, scope: Scope) -> list[EvidenceRow]:
    """The rows behind a figure as a list, for a sentence that names them."""
    return list(evidence(key, scope))
