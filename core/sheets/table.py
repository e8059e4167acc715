"""A worksheet of a file, recognised: which declared sheet it is, and its rows by attribute."""

from dataclasses import dataclass, field
from typing import Any

from core.errors import Refused
from core.sheets.declare import Sheet


@dataclass(frozen=True)
class SourceRow:
    """One row as it stands in the file; `number` is the row number that the officer sees in the margin."""

    number: int
    cells: dict[str, Any]
    public_id: str = ""


@dataclass(frozen=True)
class Table:
    """The rows of one recognised worksheet.

    `headers` are the headers as typed, by attribute; `money_units` what a header says of its unit; `unknown` the
    headers that fit no column; `skipped` how many title, help, total and repeated header rows were passed over.
    """

    sheet: Sheet
    title: str
    headers: dict[str, str]
    rows: list[SourceRow]
    money_units: dict[str, str] = field(default_factory=dict)
    unknown: tuple[str, ...] = ()
    skipped: int = 0


@dataclass(frozen=True)
class Fault:
    """What is wrong with one cell or row of a file, or worth a warning: where, and what it said."""

    sheet_title: str
    row: SourceRow
    header: str
    refusal: Refused
    raw: Any = None

    def __str__(self) -> str:
        return str(self.refusal)
