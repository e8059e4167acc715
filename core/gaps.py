"""待补材料: what is missing in the records of a period, declared beside the area in `gaps.py`, the most useful first.

A gap never stands in the way of a report; it says what is missing and where it is mended.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.models import QuerySet

from core.figures.scope import Scope


@dataclass(frozen=True)
class Gap:
    """One kind of thing that may be missing.

    `rows` gives the records of the scope that lack it, `holds` whether something is missing as a whole; one of the two.
    `sheet` is the kind of record where it is mended, `rank` how useful it is to mend it (small numbers first).
    `sentence` is told of a single record with `%(name)s`, `sentences` of several with `%(count)d`. `rule` is the key of
    the rule behind it where there is one, `advice` what to do about it.
    """

    key: str
    rank: int
    sheet: str
    sentence: Any
    sentences: Any = ""
    rows: Callable[[Scope], QuerySet] | None = None
    holds: Callable[[Scope], bool] | None = None
    rule: str = ""
    advice: Any = ""


INNER_MARKS = str.maketrans("“”", "‘’")


@dataclass(frozen=True)
class FoundGap:
    """A gap that is there: its sentence, the kind of record, and the first record that lacks something."""

    gap: Gap
    count: int = 0
    record: models.Model | None = None

    @property
    def text(self) -> str:
        if self.record is None:
            return str(self.gap.sentence)
        # The sentence puts the name between marks: those within it are the single ones.
        name = str(self.record).translate(INNER_MARKS)
        if self.count == 1 or not self.gap.sentences:
            return str(self.gap.sentence) % {"name": name}
        return str(self.gap.sentences) % {"count": self.count, "name": name}


_registry: dict[str, Gap] = {}


def gap(declared: Gap) -> Gap:
    """Register a gap; it either lists the records that lack something or says that something is missing as a whole."""
    if declared.key in _registry or (declared.rows is None) == (declared.holds is None):
        raise ImproperlyConfigured(f"{declared.key}: a gap has one name, and rows or a condition.")
    _registry[declared.key] = declared
    return declared


def all_gaps() -> list[Gap]:
    """Every declared gap, the most useful first."""
    return sorted(_registry.values(), key=lambda item: (item.rank, item.key))


def gaps_of(scope: Scope, most: int | None = None, *, prefix: str = "") -> list[FoundGap]:
    """What is missing for a scope, the most useful first; with `most` no more than that many are looked for.

    With a `prefix` only the gaps whose key begins with it.

    One query a gap that is not there, two for one that is.
    """
    found: list[FoundGap] = []
    for declared in all_gaps():
        if most is not None and len(found) >= most:
            break
        if not declared.key.startswith(prefix):
            continue
        told = _find(declared, scope)
        if told is not None:
            found.append(told)
    return found


def _find(declared: Gap, scope: Scope) -> FoundGap | None:
    if declared.holds is not None:
        return FoundGap(declared) if declared.holds(scope) else None
    rows = declared.rows(scope)
    first = rows.first()
    return FoundGap(declared, rows.count(), first) if first is not None else None
