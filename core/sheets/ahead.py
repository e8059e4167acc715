"""Thousands of rows made ready before the transaction that writes them, so that others can go on working meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.core.exceptions import ValidationError
from django.db.models import Count, Max, Sum
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.rough_days import write_rough
from core.sheets.cells import Intake
from core.sheets.many import MANY, Many
from core.sheets.reading import RowReader, Taken, changes_of, faults_of, note, settled, unmask
from core.sheets.stored import StoredRecords
from core.sheets.table import SourceRow, Table

# After so many rows it is told how far the work is.
STEP = 50
Step = Callable[[int, int], object]


class Overtaken(Refused):
    """Somebody changed records of the same kind while these rows were made ready: make them ready again."""

    def __init__(self) -> None:
        super().__init__(_("The records were changed by somebody else meanwhile. Try again."), code="overtaken")


@dataclass
class Ahead:
    """What was made ready of a table: the new records, and the rows that speak of stored ones (`left`)."""

    taken: Taken
    many: Many
    left: list[SourceRow]
    stamp: tuple

    def write(self, intake: Intake) -> None:
        """Write the new records. Raises Overtaken when stored records of the kind are not what they were."""
        if _stamp(self.taken.table, intake) != self.stamp:
            raise Overtaken
        if self.taken.created and not intake.is_trial:
            self.many.write(intake.batch)


def is_many(table: Table) -> bool:
    """Whether the table is taken in at once rather than row by row."""
    return table.sheet.many is not None and len(table.rows) >= MANY


def look_ahead(table: Table, intake: Intake, step: Step = lambda done, total: None) -> Ahead:
    """Read every row and make the new records ready; nothing is written. `step(done, total)` hears how far it is."""
    stamp, taken, left = _stamp(table, intake), Taken(table), []
    many, reader = table.sheet.many(intake), RowReader(table, intake)
    stored = StoredRecords(table, intake, is_locked=False)
    for number, row in enumerate(table.rows):
        if not number % STEP:
            step(number, len(table.rows))
        values, faults = reader.read(row)
        faults = [fault for fault in faults if not stored.still_means(fault, values)]
        if faults:
            taken.faults += faults
            continue
        try:
            existing = stored.match(row, values)
            unmask(table, values, existing)
            if existing is None:
                told = settled(table.sheet, values, intake)
                made = many.add(told, public_id=row.public_id, rough_days=_rough(table, intake))
                note(taken, row, made, None, {})
            elif changes_of(table.sheet, dict(values), existing, intake):
                # By its number, for which of several records of one key is meant has been settled here.
                left.append(replace(row, public_id=str(existing.public_id)))
            else:
                taken.unchanged += 1
        except (Refused, ValidationError) as error:
            taken.faults += faults_of(table, row, error)
    many.settle()
    return Ahead(taken, many, left, stamp)


def _rough(table: Table, intake: Intake) -> str:
    if not intake.rough:
        return ""
    own = {field.name for field in table.sheet.model._meta.concrete_fields}
    return write_rough({attr: kind for attr, kind in intake.rough.items() if attr in own})


def _stamp(table: Table, intake: Intake) -> tuple:
    """Differs as soon as a record of the kind was added, changed, voided or taken out."""
    rows = table.sheet.model.objects.in_branches([intake.branch])
    told = rows.aggregate(rows=Count("pk"), last=Max("pk"), versions=Sum("version"))
    return told["rows"], told["last"], told["versions"]
