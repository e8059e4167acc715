"""What an import would do, arranged for the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from core.masking import mask_text
from core.models import Branch
from core.sheets import Column, Fault, Intake, LeftColumn, PassedRow, Sheet, all_sheets, plain
from core.sheets.reading import Taken
from core.unit_names import listed
from workbook.headers import folded_header
from workbook.placing import LEAVE, TO_REMARK
from workbook.reading import ReadTable, Unread
from workbook.services import Result
from workbook.totals import TotalCheck, total_checks

FAULTS_SHOWN, ROWS_SHOWN, PASSED_SHOWN = 50, 30, 150


@dataclass(frozen=True)
class FaultCell:
    """One cell at fault, to be mended in the page; without `attr` the fault is the row's as a whole."""

    name: str
    header: str
    raw: str
    reason: str


@dataclass(frozen=True)
class FaultRow:
    number: int
    said: str
    cells: list[FaultCell]


@dataclass(frozen=True)
class RowShown:
    """One row as it was read: its name in the form, what would become of it, and its cells in the file's order."""

    name: str
    number: int
    state: str
    cells: list[str]


@dataclass(frozen=True)
class ColumnShown:
    """One column of the file and what its cells fill."""

    header: str
    folded: str
    target: str


@dataclass(frozen=True)
class TableReview:
    """One table of the file: what it is taken for, what would become of its rows, and what is left out."""

    key: str
    sheet: Sheet
    header_number: int
    columns: list[ColumnShown]
    missing: list[tuple[str, str, list[str]]]
    likely: list[Sheet]
    created: int
    changed: int
    unchanged: int
    refused: int
    faults: list[FaultRow]
    more_faults: int
    warnings: list[Fault]
    prepared: list[str]
    totals: list[TotalCheck]
    heads: list[str]
    rows: list[RowShown]
    more_rows: int
    passed: tuple[PassedRow, ...]
    more_passed: list[tuple[str, str]]
    left: list[LeftColumn]
    remarked: tuple[str, ...]
    hidden: list[int] = field(default_factory=list)
    is_hidden: bool = False
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def needs_look(self) -> bool:
        """Whether something should be decided before the table is taken in."""
        return bool(self.refused or self.missing or any(not total.agrees for total in self.totals))


@dataclass(frozen=True)
class Review:
    """The whole file."""

    tables: list[TableReview]
    unread: list[Unread]
    created: int
    changed: int
    unchanged: int
    refused: int

    @property
    def changes_anything(self) -> bool:
        return bool(self.created or self.changed)

    @cached_property
    def kinds(self) -> list[Sheet]:
        return all_sheets()


def review_of(result: Result) -> Review:
    """The page's parts for an import that was looked at."""
    return Review(
        tables=[
            _table(found, taken, result.branch) for found, taken in zip(result.read.tables, result.sheets, strict=True)
        ],
        unread=result.unread,
        created=result.created,
        changed=result.changed,
        unchanged=result.unchanged,
        refused=result.refused_rows,
    )


def _table(found: ReadTable, taken: Taken, branch: Branch) -> TableReview:
    table, grid = taken.table, found.block.grid
    faults = _fault_rows(taken)
    intake = Intake(branch=branch)
    fixed = {column.attr for column in table.sheet.columns if column.required and column.attr not in table.headers}
    fixed |= {*table.sheet.asks(table, intake)} if table.sheet.asks else set()
    return TableReview(
        key=found.key,
        sheet=table.sheet,
        header_number=found.block.header + 1,
        columns=_columns(found),
        missing=[(c.attr, c.header, c.cell.options()) for c in table.sheet.readable if c.attr in fixed],
        likely=[guess.sheet for guess in found.block.guesses[:5]],
        created=len(taken.created),
        changed=len(taken.changed),
        unchanged=taken.unchanged,
        refused=len(taken.refused_rows),
        faults=faults[:FAULTS_SHOWN],
        more_faults=max(0, len(faults) - FAULTS_SHOWN),
        warnings=taken.warnings[:FAULTS_SHOWN],
        prepared=[str(sentence) for sentence in taken.prepared],
        totals=total_checks(table, taken.refused_rows, grid.hidden, intake),
        heads=list(table.headers.values()),
        rows=_rows(taken),
        more_rows=max(0, len(table.rows) - ROWS_SHOWN),
        passed=table.passed[:PASSED_SHOWN],
        more_passed=_numbers_by_reason(table.passed[PASSED_SHOWN:]),
        left=[column for column in table.left if column.filled],
        remarked=table.remarked,
        hidden=sorted({row.number for row in table.rows} & grid.hidden),
        is_hidden=grid.is_hidden,
        notes=grid.notes,
    )


def _columns(found: ReadTable) -> list[ColumnShown]:
    """Every column of the file with the attribute it fills, "remark", or "-"."""
    table, filled = found.table, {}
    for attr, header in (table.totalled or table.headers).items():
        filled.setdefault(header, attr)
    remarked = set(table.remarked)
    shown = []
    for raw in found.block.headers:
        header, folded = plain(raw), folded_header(raw)
        if folded:
            target = TO_REMARK if header in remarked else filled.get(header, LEAVE)
            shown.append(ColumnShown(header, folded, target))
    return shown


def _fault_rows(taken: Taken) -> list[FaultRow]:
    by_row: dict[tuple[int, int], list[Fault]] = {}
    for fault in taken.faults:
        by_row.setdefault(fault.row.place, []).append(fault)
    return [_fault_row(taken, faults) for faults in by_row.values()]


def _fault_row(taken: Taken, faults: list[Fault]) -> FaultRow:
    row, attrs = faults[0].row, {header: attr for attr, header in taken.table.headers.items()}
    cells = [
        FaultCell(
            name=f"{row.number}.{row.part}.{attrs[fault.header]}" if fault.header in attrs else "",
            header=fault.header,
            raw="" if fault.raw is None else str(fault.raw),
            reason=str(fault),
        )
        for fault in faults
    ]
    return FaultRow(row.number, _said(row.cells.values()), cells)


def _rows(taken: Taken) -> list[RowShown]:
    created, changed, states = set(taken.created), {number for number, _told in taken.changed}, {}
    for row, obj in taken.noted:
        number = str(obj.public_id)
        states[row.place] = "created" if number in created else "changed" if number in changed else ""
    shown = []
    for row in taken.table.rows[:ROWS_SHOWN]:
        state = "refused" if row.place in taken.refused_rows else states.get(row.place, "unchanged")
        cells = [_shown(taken.table.sheet.column(attr), row.cells.get(attr)) for attr in taken.table.headers]
        shown.append(RowShown(f"{row.number}.{row.part}", row.number, state, cells))
    return shown


def _numbers_by_reason(passed: Iterable[PassedRow]) -> list[tuple[str, str]]:
    """For the rows that are too many to be shown: why they are passed over, and their numbers."""
    numbers: dict[str, list[str]] = {}
    for row in passed:
        numbers.setdefault(str(row.reason.label), []).append(str(row.number))
    return [(reason, listed(found)) for reason, found in numbers.items()]


def _said(cells: Iterable) -> str:
    return mask_text("　".join(text for cell in cells if (text := _short(cell))))


def _shown(column: Column, raw) -> str:
    """A cell of the preview; numbers of people masked, for whoever takes a file in need not be one who may see them."""
    return mask_text(_short(raw)) if column.protected else _short(raw)


def _short(raw) -> str:
    text = plain(raw) if "\x00" not in str(raw) else ""
    return text if len(text) <= 40 else f"{text[:39]}…"
