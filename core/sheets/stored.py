"""Which stored record a row of a worksheet speaks of."""

import uuid
from collections import defaultdict

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.sheets.cells import Intake, squeezed
from core.sheets.table import Fault, SourceRow, Table


class StoredRecords:
    """The branch's stored records of a sheet, found by number or, each once, by key."""

    def __init__(self, table: Table, intake: Intake, *, is_locked: bool = True) -> None:
        self.sheet = sheet = table.sheet
        self.headers = table.headers
        self.key = tuple(attr for attr in sheet.key if attr in table.headers)
        self._key_cells = [(attr, sheet.column(attr).cell) for attr in self.key]
        self.by_key: dict[tuple, list] = defaultdict(list)
        self.by_number: dict[str, models.Model] = {}
        self.met: set[int] = set()
        # A record that the file names by its number is never taken by another row that merely looks like it.
        self.claimed = {record_number(row.public_id) for row in table.rows if row.public_id}
        rows = sheet.for_reader(intake.by).standing_rows(intake.branch)
        if is_locked:
            rows = rows.select_for_update(of=("self",))
        if intake.only_numbered:
            rows = rows.filter(public_id__in=self.claimed - {None})
        for obj in rows:
            self.by_number[str(obj.public_id)] = obj
            self.by_key[self._key(sheet.recognised_by(obj))].append(obj)

    def match(self, row: SourceRow, values: dict) -> models.Model | None:
        """The stored record that this row speaks of, or None when it is new."""
        found = self._numbered(row.public_id) if row.public_id else None
        if found is None and not row.public_id and (self.key or self.sheet.single):
            candidates = self.by_key.get(self._key(values), ()) if self.by_key else ()
            free = (obj for obj in candidates if obj.pk not in self.met and str(obj.public_id) not in self.claimed)
            found = next(free, None)
        if found is not None:
            if self.sheet.single and self.sheet.key and not row.public_id:
                self._check_name(found, values)
            if found.pk in self.met:
                raise Refused(_("Two rows of the file have this record number."), code="number_twice")
            self.met.add(found.pk)
        return found

    def _check_name(self, found: models.Model, values: dict) -> None:
        """The file of another branch must not rename this one; a renamed branch brings its own export back in."""
        stored, attr = self.sheet.stored_values(found), self.sheet.key[0]
        theirs, ours = values.get(attr, stored[attr]), stored[attr]
        if squeezed(theirs) != squeezed(ours):
            raise Refused(
                _("This row speaks of “%(theirs)s”; this branch is “%(ours)s”. To rename it, change its own export."),
                params={"theirs": theirs, "ours": ours},
                code="other_branch",
            )

    def still_means(self, fault: Fault, values: dict) -> bool:
        """Whether a name stands unchanged in a numbered row, though several records bear it by now, or its own was voided.

        The row keeps the record it has.
        """
        found = self.by_number.get(record_number(fault.row.public_id))
        if found is None or fault.refusal.code not in {"ambiguous", "unknown_reference"}:
            return False
        attr = next(attr for attr, header in self.headers.items() if header == fault.header)
        kept = self.sheet.stored_values(found)[attr]
        if squeezed(self.sheet.column(attr).cell.write(kept)) != squeezed(fault.raw):
            return False
        values[attr] = kept
        return True

    def _numbered(self, typed: str) -> models.Model | None:
        public_id = record_number(typed)
        if public_id is None:
            raise Refused(
                _("“%(text)s” is no record number. Leave the cell empty for a new row."),
                params={"text": typed},
                code="bad_number",
            )
        if public_id in self.by_number:
            return self.by_number[public_id]
        if self.sheet.model.objects.filter(public_id=public_id).exists():
            raise Refused(_("The record with this number was voided or is not this branch's."), code="foreign_number")
        return None

    def _key(self, values: dict) -> tuple:
        if self.sheet.single:
            return ()
        return tuple([str(cell.write(values[attr])) for attr, cell in self._key_cells])


def added_by(table: Table, values: dict, existing: models.Model, intake: Intake) -> dict:
    """What a row says of a record that another table of the same file brought: only what that one left open.

    Raises Refused where the two contradict one another: perhaps they are two people of one name.
    """
    if intake.batch is None or existing.import_batch_id != intake.batch.pk or table.sheet.single:
        return values
    stored, added = table.sheet.stored_values(existing), {}
    for attr, value in values.items():
        column = table.sheet.column(attr)
        empty = column.cell.write(column.cell.default)
        ours, theirs = column.cell.write(stored[attr]), column.cell.write(value)
        if theirs in (empty, ours) or attr in table.sheet.key:
            continue
        if ours != empty:
            raise Refused(
                _("Another table of this file says of it in “%(header)s”: %(ours)s. Are these two? Tell them apart."),
                params={"header": table.headers[attr], "ours": ours},
                code="said_otherwise",
            )
        added[attr] = value
    return {attr: values[attr] if attr in added or attr in table.sheet.key else stored[attr] for attr in values}


def record_number(typed: str) -> str | None:
    """The number in its one writing; None for what is none."""
    try:
        return str(uuid.UUID(typed.strip()))
    except ValueError:
        return None
