"""What provinces and one unit once allowed, for reading beside the branch's own by-law: historic, and in force nowhere here.

Only documents whose year and place of reading are known stand in the file; their figures were read in excerpts on pages
of others and are no current law.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from core.kept_tables import rows_of
from welfare.models import ByLawRule
from welfare.states import Benefit

FILE = Path(__file__).with_name("examples.csv")


@dataclass(frozen=True)
class ExampleLine:
    """One figure of a document: for what, how it is counted, how much at most in yuan (None where only words say it)."""

    benefit: Benefit
    basis: str
    cap: Decimal | None
    words: str

    @property
    def basis_label(self) -> str:
        return str(ByLawRule.Basis(self.basis).label)


@dataclass(frozen=True)
class Example:
    """One document with its year and where it was read."""

    key: str
    document: str
    year: int
    read_at: str
    lines: tuple[ExampleLine, ...]


@cache
def examples() -> tuple[Example, ...]:
    """The documents in the order of the file; its first row of a document tells what it is."""
    rows = rows_of(FILE)
    found = []
    for key in dict.fromkeys(row["key"] for row in rows):
        own = [row for row in rows if row["key"] == key]
        head, lines = own[0], tuple(_line(row) for row in own)
        found.append(Example(key, head["document"], int(head["year"]), head["read_at"], lines))
    return tuple(found)


def _line(row: dict[str, str]) -> ExampleLine:
    cap = Decimal(row["cap"]) if row["cap"] else None
    return ExampleLine(Benefit(row["benefit"]), row["basis"], cap, row["words"])


def example_named(key: str) -> Example | None:
    return next((example for example in examples() if example.key == key), None)
