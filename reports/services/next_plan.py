"""Chosen proposals into items of the plan."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from reports.next_plan import SHOWN, Line, NextPlanPage

COLUMNS = ("text", "theme", "owner", "target", "budget", "campaign", "continues")
REFERENCES = {"campaign", "continues"}
FAULTS = _("Nothing was stored yet: mend the lines marked below. All you typed is kept.")


def plan_chosen(page: NextPlanPage, *, by) -> int:
    """Store the ticked lines of a page as items of the plan, all or none; returns how many.

    They go the way of every row of the plan's sheet and are told in the operation record one by one; what was sent and
    stored before is passed over. Refused when nothing is ticked, when a line is at fault, or when a row cannot be
    taken, which its line then says.
    """
    if page.has_faults:
        raise Refused(FAULTS, code="faults")
    taken = page.taken
    if not taken and page.stored_before:
        return 0
    if not taken:
        raise Refused(_("Tick what is to go into the plan."), code="nothing")
    rows = [_row(line) for line in taken]
    told = enter_rows(sheet_named("plan"), rows, branch=page.branch, by=by, year=page.period.first_day.year)
    if told.faults:
        _blame(taken, told)
        raise Refused(FAULTS, code="faults")
    return len(rows)


def _row(line: Line) -> TypedRow:
    """A line as a row of the sheet: what was typed, and what the item brings along, written as the sheet writes it."""
    said, item, sheet = line.form.cleaned_data, line.item, sheet_named("plan")
    cells = {"kind": sheet.column("kind").cell.write(item.kind), **{name: said[name] for name in SHOWN}}
    for name in COLUMNS:
        value = item.cells.get(name)
        cells[name] = value if name in REFERENCES or value in (None, "") else sheet.column(name).cell.write(value)
    return TypedRow(cells, said["number"])


def _blame(lines: Iterable[Line], told) -> None:
    attrs = {header: attr for attr, header in told.table.headers.items()}
    by_number = {str(line.form.cleaned_data["number"]): line.form for line in lines}
    for fault in told.faults:
        form, attr = by_number[fault.row.public_id], attrs.get(fault.header)
        form.add_error(attr if attr in SHOWN else None, str(fault))
