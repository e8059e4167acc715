"""Figures taken over from an example into the branch's own by-law: only those that the officer left standing."""

import uuid
from collections.abc import Iterable
from decimal import Decimal

from core.models import Branch
from core.sheets import sheet_named, with_number
from core.sheets.entry import TypedRow, enter_rows
from core.sheets.reading import Taken
from members.models import ByLaw
from welfare.models import ByLawRule
from welfare.states import Benefit


def take_over(lines: Iterable[tuple[Benefit, str, Decimal]], *, branch: Branch, by_law: ByLaw, by) -> Taken:
    """Enter lines (for what, how counted, how much at most) under a by-law: all of them, or none and why.

    They go the way of every row of the by-law's sheet; a line that the by-law has already is refused.
    """
    sheet = sheet_named("by-law-rules")
    benefit, basis = sheet.column("benefit").cell, sheet.column("basis").cell
    law = with_number(by_law.title, by_law)
    rows = [
        TypedRow(
            {
                "by_law": law,
                "benefit": benefit.write(what),
                "basis": basis.write(ByLawRule.Basis(how)),
                "cap": str(cap),
            },
            uuid.uuid4(),
        )
        for what, how, cap in lines
    ]
    return enter_rows(sheet, rows, branch=branch, by=by)
