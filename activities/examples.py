"""What is known of the conditions of a scheme, to begin a checklist with: an example with where it was read, and no law.

What stands in the file was read in a report of the document and not in the document itself.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from activities.models import Campaign
from core.kept_tables import rows_of

FILE = Path(__file__).with_name("examples.csv")
OF_A_LINE = ("number", "item", "asks", "figure", "at_least", "kind")


@dataclass(frozen=True)
class ExampleLine:
    """One condition: the fields of a criterion."""

    values: dict[str, Any]


@dataclass(frozen=True)
class Example:
    """The conditions for one honour at one level, with where they were read."""

    key: str
    title: str
    level: str
    source: str
    lines: tuple[ExampleLine, ...]


@cache
def examples() -> tuple[Example, ...]:
    """The examples in the order of the file; the first row of each tells what it is."""
    rows = rows_of(FILE)
    found = []
    for key in dict.fromkeys(row["key"] for row in rows):
        own = [row for row in rows if row["key"] == key]
        lines = tuple(ExampleLine(_values(row)) for row in own)
        found.append(Example(key, own[0]["title"], own[0]["level"], own[0]["source"], lines))
    return tuple(found)


def _values(row: dict[str, str]) -> dict[str, Any]:
    said = {name: row[name] for name in OF_A_LINE}
    return {**said, "at_least": Decimal(row["at_least"]) if row["at_least"] else None}


def example_for(campaign: Campaign) -> Example | None:
    """The example that fits the target and the level of a campaign, or None."""
    fitting = (each for each in examples() if each.level == campaign.level and each.title in campaign.title)
    return next(fitting, None)
