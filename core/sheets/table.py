"""A table of a file, recognised: which declared sheet it is, its rows by attribute, and what was left out and why."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets.declare import Sheet


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One record as it stands in the file.

    `number` is the row number that the officer sees in the margin; `part` tells apart several records side by side in
    one row, such as the two persons a row of a sign sheet.
    """

    number: int
    cells: dict[str, Any]
    public_id: str = ""
    part: int = 0

    @property
    def place(self) -> tuple[int, int]:
        return self.number, self.part


class Passed(models.TextChoices):
    """Why a row was not taken for a record."""

    TITLE = "title", _("title or note above the table")
    HEADER = "header", _("header, repeated")
    HELP = "help", _("help of the template")
    TOTAL = "total", _("total")
    SUBTOTAL = "subtotal", _("part of the total")
    SIGNATURE = "signature", _("signatures")
    NOTE = "note", _("nothing in the columns that were recognised")
    REMARK = "remark", _("remark beneath the table")
    STRUCK = "struck", _("struck through in the file")
    VOID = "void", _("marked as void in the file")
    LEFT_OUT = "left_out", _("left out by you")
    OTHER_KIND = "other_kind", _("of a kind that this list does not keep")


@dataclass(frozen=True)
class PassedRow:
    """A row that is no record: what stands there and why it was passed over; of a total, its cells by attribute."""

    number: int
    text: str
    reason: Passed
    cells: dict[str, Any] = field(default_factory=dict)


class Left(models.TextChoices):
    """Why a column is not taken."""

    SERIAL = "serial", _("counts the rows")
    INK = "ink", _("room for a signature")
    COMPUTED = "computed", _("follows from the other columns")
    TWICE = "twice", _("a second column of this kind")
    SENSITIVE = "sensitive", _("personal, and no column is meant for it here")
    WISH = "wish", _("left out by you")
    NAMELESS = "nameless", _("has no header")


@dataclass(frozen=True)
class LeftColumn:
    """A column that is not taken: its header, how many of its cells say something, and why."""

    header: str
    filled: int
    why: Left


@dataclass(frozen=True)
class Table:
    """The rows of one recognised table.

    `headers` are the headers as typed, by attribute; `money_units` what a header says of its unit; `totalled` the
    headers of the file itself, where its rows were laid out anew; `remarked` the headers whose cells are kept in the
    remark, as no column is meant for them; `year` and `month` what the title or the tab says of dates that do not say
    it themselves; `told` what the title says for every row, by attribute; `words` the title itself.
    """

    sheet: Sheet
    title: str
    headers: dict[str, str]
    rows: list[SourceRow]
    money_units: dict[str, str] = field(default_factory=dict)
    totalled: dict[str, str] = field(default_factory=dict)
    remarked: tuple[str, ...] = ()
    left: tuple[LeftColumn, ...] = ()
    passed: tuple[PassedRow, ...] = ()
    year: int | None = None
    month: int | None = None
    told: dict[str, Any] = field(default_factory=dict)
    words: str = ""

    @property
    def unknown(self) -> tuple[str, ...]:
        """The headers of the columns that are not taken though they say something."""
        harmless = {Left.SERIAL, Left.INK, Left.COMPUTED}
        return tuple(column.header for column in self.left if column.filled and column.why not in harmless)

    @property
    def skipped(self) -> int:
        """How many rows are no records."""
        return len(self.passed)


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
