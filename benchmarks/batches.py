"""The work of many rows that is measured: a roster in, a workbook out."""

import io
from collections.abc import Callable

from django.db import transaction
from python_calamine import CalamineWorkbook

from benchmarks.measure import Act, Budget, times
from benchmarks.roster import roster_workbook
from core.models import Branch, User
from core.sheets import all_sheets
from workbook.export import export_workbook
from workbook.reading import read_tables
from workbook.services import Mode, import_workbook

PARSED = "roster parsed by calamine"
# 8 seconds for 100,000 rows.
MS_OF_AN_EXPORTED_ROW = 8_000 / 100_000


def batches(full: Branch, empty: Branch, user: User, size: int) -> list[Act]:
    """Of a roster of so many rows into an empty branch, and of a full branch into a workbook; nothing of it stays."""
    content = roster_workbook(size)
    rows = sum(sheet.standing_rows(full).prefetch_related(None).count() for sheet in all_sheets())
    export = Budget(f"8 s a 100,000 rows, of {rows:,}", lambda _ms: rows * MS_OF_AN_EXPORTED_ROW)
    return [
        Act(PARSED, lambda: _parsed(content)),
        Act("roster read", lambda: read_tables(content, "roster.xlsx"), PARSED),
        Act("roster looked at", _importing(content, empty, user, Mode.LOOK, size), PARSED, times(4, PARSED)),
        Act("roster stored", _importing(content, empty, user, Mode.ALL_OR_NOTHING, size), PARSED, times(8, PARSED)),
        Act("workbook exported", lambda: export_workbook(full), PARSED, export),
    ]


def _parsed(content: bytes) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def _importing(content: bytes, branch: Branch, user: User, mode: Mode, size: int) -> Callable[[], None]:
    """Takes the roster in and undoes it; any row that is refused raises, so that nothing is measured that did less."""

    def take() -> None:
        with transaction.atomic():
            result = import_workbook(content=content, file_name="roster.xlsx", slug=branch.slug, by=user, mode=mode)
            transaction.set_rollback(True)
        if (result.created, len(result.faults)) != (size, 0):
            raise RuntimeError(f"{result.created} of {size} rows were taken in: {result.faults[:1]}")

    return take
