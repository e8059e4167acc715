"""Records out as workbooks: the empty template, a branch's records, and the rows that were not taken."""

import io
from collections import defaultdict
from collections.abc import Callable
from itertools import count

from django.utils.translation import override

from core.models import Branch
from core.sheets import Fault, Intake, Sheet, Table, all_sheets
from core.sheets.reading import Taken
from workbook.layout import BookWriter
from workbook.permissions import PROTECTED
from workbook.services import Result

REASON_HEADER = "未导入原因"


def template_workbook() -> bytes:
    """An empty workbook: one sheet per kind of record, headers, help row, drop-downs."""
    return _book(lambda writer: [writer.sheet(sheet, with_numbers=True, with_help=True) for sheet in all_sheets()])


def export_workbook(
    branch: Branch,
    *,
    may: Callable[[str], bool] = lambda permission: True,
    reader=None,
    step: Callable[[int], object] | None = None,
) -> bytes:
    """All standing records of a branch that are part of nothing voided; taken in again they change nothing, and an empty installation becomes the same.

    `may` answers for the reader's rights: without `members.see_protected` the columns of resident IDs, phones and
    account numbers are left out, and a sheet that asks for a right of its own is left out without it. Of records that
    are for named readers alone those leave that `reader` (a user; None for a command's own act) may see. `step(written)`
    hears of every row how many there are.
    """
    intake, written = Intake(branch=branch, is_still=True), count(1)

    def tell() -> None:
        if step:
            step(next(written))

    return _book(
        lambda writer: [_records(writer, sheet, intake, tell) for sheet in sheets_leaving(may, reader)], by_row=True
    )


def sheets_leaving(may: Callable[[str], bool], reader=None) -> list[Sheet]:
    """The sheets of a workbook for a reader whose rights `may` answers for, with the columns that leave."""
    readable = [sheet.for_reader(reader) for sheet in all_sheets() if not sheet.reads or may(sheet.reads)]
    return readable if may(PROTECTED) else [sheet.open_to_all() for sheet in readable]


def faults_workbook(result: Result) -> bytes:
    """The rows that were not taken, as they were, each with its reason: mend them here and bring the file in again."""
    return _book(lambda writer: [_refused(writer, taken) for taken in result.sheets if taken.faults])


def has_protected(result: Result) -> bool:
    """Whether the rows that were not taken say anything in a protected column."""
    return any(
        fault.row.cells.get(column.attr)
        for taken in result.sheets
        for column in taken.table.sheet.protected
        for fault in taken.faults
    )


def _book(fill, *, by_row: bool = False) -> bytes:
    target = io.BytesIO()
    # Headers and choices are the Chinese of the template, whatever language the page is in.
    with override("zh-hans"):
        writer = BookWriter(target, by_row=by_row)
        fill(writer)
        writer.close()
    return target.getvalue()


def _records(writer: BookWriter, sheet: Sheet, intake: Intake, tell: Callable[[], object]) -> None:
    page, first = writer.sheet(sheet, with_numbers=True, with_help=False)
    for offset, obj in enumerate(sheet.walked(intake.branch)):
        values = sheet.stored_values(obj)
        for place, column in enumerate(sheet.columns):
            writer.write(page, first + offset, place, column.cell.write_apart(values[column.attr], intake))
        writer.write(page, first + offset, len(sheet.columns), str(obj.public_id))
        tell()


def _refused(writer: BookWriter, taken: Taken) -> None:
    page, first = writer.sheet(taken.table.sheet, with_numbers=True, with_help=False, extra_heads=(REASON_HEADER,))
    page.set_column(len(taken.table.sheet.columns) + 1, len(taken.table.sheet.columns) + 1, 60)
    by_row: dict[int, list[Fault]] = defaultdict(list)
    for fault in taken.faults:
        by_row[fault.row.number].append(fault)
    for offset, number in enumerate(sorted(by_row)):
        _refused_row(writer, page, first + offset, taken.table, by_row[number])


def _refused_row(writer: BookWriter, page, at: int, table: Table, faults: list[Fault]) -> None:
    """The row as it was; each cell at fault is marked and carries its reason, the last column tells all of them."""
    row, last = faults[0].row, len(table.sheet.columns) + 1
    reasons = {fault.header: str(fault) for fault in faults if fault.header}
    for place, column in enumerate(table.sheet.columns):
        reason = reasons.get(table.headers.get(column.attr, ""))
        raw = row.cells.get(column.attr, "")
        if reason is None:
            writer.write(page, at, place, raw)
        else:
            writer.mark(page, at, place, raw, reason)
    writer.write(page, at, last - 1, row.public_id)
    told = "；".join(f"{fault.header}：{fault}" if fault.header else str(fault) for fault in faults)
    writer.write(page, at, last, told, writer.fault)
