"""Numbers that one kind of record is given and others cite, such as that of a committee's minutes.

The area that gives numbers and the areas that cite them know nothing of one another: each says in a column of its sheet
what kind of number stands there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models

from core.models import Branch
from core.sheets.cells import Intake, Text
from core.sheets.declare import Column, Sheet, all_sheets

OFFERED = 200
# 纪要〔2024〕3号 is often typed with the brackets that a keyboard has.
BRACKETS = ("〔〕", "[]", "［］", "()", "（）")


@dataclass(frozen=True)
class Numbering(Text):
    """The number of a record itself, which others may cite; `kind` says of what."""

    kind: str = ""


@dataclass(frozen=True)
class Cited(Text):
    """The number of another record; those that were given are offered, any other is taken as it is typed."""

    kind: str = ""

    def known(self, intake: Intake, most: int = OFFERED) -> list[str]:
        """The numbers that the branch has given, the latest first. One query for each sheet that gives them."""
        found: list[str] = []
        for sheet, column in columns_with(Numbering, self.kind):
            rows = _numbered(sheet, column, intake.branch).order_by("-created_at", "-pk")
            found += rows.values_list(column.attr, flat=True)[:most]
        return list(dict.fromkeys(found))[:most]


def columns_with(cell: type[Numbering] | type[Cited], kind: str) -> Iterator[tuple[Sheet, Column]]:
    """The columns in which such a number stands, with their sheets."""
    for sheet in all_sheets():
        for column in sheet.columns:
            if isinstance(column.cell, cell) and column.cell.kind == kind:
                yield sheet, column


def records_with(sheet: Sheet, column: Column, branch: Branch, number: str, most: int) -> list[models.Model]:
    """Standing records of a sheet in which the number stands, whatever its brackets, the latest first. One query."""
    rows = _numbered(sheet, column, branch).filter(**{f"{column.attr}__in": spellings(number)})
    return list(rows.order_by("-created_at", "-pk")[:most])


def spellings(number: str) -> list[str]:
    """The same number with each kind of brackets."""
    plain = number.translate(str.maketrans("".join(BRACKETS), "〔〕" * len(BRACKETS)))
    return [plain.replace("〔", pair[0]).replace("〕", pair[1]) for pair in BRACKETS]


def _numbered(sheet: Sheet, column: Column, branch: Branch) -> models.QuerySet:
    rows = sheet.model.objects.in_branches([branch]).standing().exclude(**{column.attr: ""})
    return sheet.choose(rows) if sheet.choose else rows
