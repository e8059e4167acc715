"""A pile of paper motions keyed in one grid: all of it is stored, or the rows at fault are told and nothing is lost."""

import uuid
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from congress.forms.motions import GRID_ROWS, ROW_FIELDS
from congress.models import Meeting, Motion
from congress.services.motion_numbers import give_number
from core.models import Branch
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows

NAMES = tuple(name for name, _label, _most in ROW_FIELDS)
MOST_ROWS = 60


@dataclass
class GridRow:
    """One line of the grid: its record's number, what was typed, and what is wrong with it."""

    public_id: str
    cells: dict[str, str]
    faults: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not any(self.cells.values())


@dataclass
class Grid:
    rows: list[GridRow]
    collected_on: str = ""
    meeting: str = ""
    numbered: bool = False
    stored: int = 0

    @property
    def faults(self) -> int:
        return sum(bool(row.faults) for row in self.rows)


class _Faulty(Exception):
    pass


def empty_grid() -> Grid:
    """A grid to be filled in, each line with the number of the record that it will be."""
    rows = [GridRow(str(uuid.uuid4()), dict.fromkeys(NAMES, "")) for _row in range(GRID_ROWS)]
    return Grid(rows, collected_on=timezone.localdate().isoformat())


def read_grid(data) -> Grid:
    """The grid as it was sent, whatever stands in it."""
    numbers = data.getlist("row")[:MOST_ROWS]
    rows = [GridRow(_known(n), {name: data.get(f"{name}-{n}", "").strip() for name in NAMES}) for n in numbers]
    return Grid(rows, data.get("collected_on", "").strip(), data.get("meeting", "").strip(), bool(data.get("numbered")))


def _known(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return str(uuid.uuid4())


def store_grid(grid: Grid, *, branch: Branch, by) -> None:
    """Store every filled line as a row of the motions' worksheet; a line at fault keeps the whole pile out."""
    filled = [row for row in grid.rows if not row.is_empty]
    try:
        with transaction.atomic():
            known = dict(Motion.objects.in_branches([branch]).numbers_of([row.public_id for row in filled]))
            typed = [_typed(row, grid, branch, known) for row in filled]
            year = timezone.localdate().year
            taken = enter_rows(sheet_named("motions"), typed, branch=branch, by=by, year=year)
            for fault in taken.faults:
                filled[fault.row.number - 1].faults.append(str(fault))
            if taken.faults:
                raise _Faulty
    except _Faulty:
        return
    grid.stored = len(filled)


def _typed(row: GridRow, grid: Grid, branch: Branch, known: dict) -> TypedRow:
    cells = {**row.cells, "collected_on": grid.collected_on, "meeting": grid.meeting}
    # A line sent twice is one motion with the number that it has.
    if not cells["number"] and uuid.UUID(row.public_id) in known:
        cells["number"] = known[uuid.UUID(row.public_id)]
    elif grid.numbered and not cells["number"]:
        cells["number"] = give_number(branch, _meeting(branch, grid.meeting), timezone.localdate())
    return TypedRow(cells, uuid.UUID(row.public_id))


def _meeting(branch: Branch, reference: str) -> Meeting | None:
    rows = Meeting.objects.in_branches([branch]).standing()
    return next((one for one in rows.order_by("-held_from") if one.reference == reference), None) if reference else None


def meetings_of(branch: Branch) -> list[str]:
    """The sessions to choose from, the latest first."""
    rows = Meeting.objects.in_branches([branch]).standing().filter(kind__contains="congress")
    return [one.reference for one in rows.order_by("-held_from")[:10]]
