"""Rows of a worksheet on their way in: what each says, what it would change, and what is said of one that cannot be taken."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, models
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.dates import PreciseDay
from core.errors import Refused
from core.sheets.cells import Choice, Day, Intake, Name, Text, Whole, YesNo, plain
from core.sheets.declare import Column, Sheet
from core.sheets.many import Written
from core.sheets.references import is_gone, with_number
from core.sheets.table import Fault, SourceRow, Table

MOST_QUOTED = 40
MASK = "***"
# Of these cells the same words mean the same in every row, whatever the branch holds.
STEADY = (Choice, Day, Name, Text, Whole, YesNo)
MOST_REMEMBERED, UNKNOWN = 5000, object()
FAILED_FORMULAS = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}


@dataclass
class Taken:
    """What became of one table: counts, the faults, and for the operation record who was added or changed how.

    `before` keeps what each changed record said before (`core.sheets.journal`), by its number; `prepared` tells what was
    recorded or understood beside the rows.
    """

    table: Table
    created: list[str] = field(default_factory=list)
    changed: list[tuple[str, dict]] = field(default_factory=list)
    unchanged: int = 0
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    noted: list[tuple[SourceRow, models.Model | Written]] = field(default_factory=list)
    before: dict[str, dict[str, Any]] = field(default_factory=dict)
    prepared: list[Any] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.table.title

    @property
    def refused_rows(self) -> set[tuple[int, int]]:
        """The places of the rows that were not taken."""
        return {fault.row.place for fault in self.faults}


class RowReader:
    """Reads the rows of one table: the values by attribute, and what could not be read."""

    def __init__(self, table: Table, intake: Intake) -> None:
        self._title, self._intake = table.title, intake
        self._columns: list[tuple[str, str, Column, str, dict | None]] = []
        for attr, header in table.headers.items():
            column = table.sheet.column(attr)
            known = {} if type(column.cell) in STEADY else None
            self._columns.append((attr, header, column, table.money_units.get(attr, "元"), known))
        self._missing = [c for c in table.sheet.columns if c.required and c.attr not in table.headers]

    def read(self, row: SourceRow) -> tuple[dict[str, Any], list[Fault]]:
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        for attr, header, column, unit, known in self._columns:
            raw = row.cells.get(attr)
            # Of their types, too: 1, 1.0 and True are equal.
            asked = raw if type(raw) is str else (type(raw), raw)
            if known and (found := known.get(asked, UNKNOWN)) is not UNKNOWN:
                values[attr] = found
                continue
            self._intake.money_unit = unit
            try:
                values[attr] = self._value(column, raw)
                if known is not None and len(known) < MOST_REMEMBERED:
                    known[asked] = values[attr]
            except Refused as refusal:
                faults.append(Fault(self._title, row, header, _shortened(refusal), raw))
        for column in self._missing:
            refusal = Refused(
                _("The column “%(header)s” is missing."), params={"header": column.header}, code="no_column"
            )
            faults.append(Fault(self._title, row, column.header, refusal))
        return values, faults

    def _value(self, column: Column, raw: Any) -> Any:
        if isinstance(raw, date):
            return column.cell.read(raw, self._intake)
        text = plain(raw)
        if text == "":
            if column.required:
                raise Refused(_("This must be filled in."), code="required")
            return column.cell.default
        if column.protected and MASK in text:
            return Masked(text)
        if text in FAILED_FORMULAS or text.startswith("="):
            raise _no_value(text)
        return column.cell.read(raw, self._intake)


class Masked(str):
    """What a protected cell of a list of ours says: not the number but its mask."""


def unmask(table: Table, values: dict, existing: models.Model | None) -> None:
    """Put the stored value in the place of its own mask. Refused for any other: a mask must not be kept as a number."""
    for attr in [attr for attr, value in values.items() if type(value) is Masked]:
        value = values[attr]
        column = table.sheet.column(attr)
        if existing is None or table.sheet.mask_of(existing, column) != value:
            raise Refused(
                _("“%(text)s” in “%(header)s” is a masked number. Type the whole one, or leave the cell out."),
                params={"text": str(value), "header": table.headers[attr]},
                code="masked",
            )
        values[attr] = table.sheet.stored_values(existing)[attr]


def _no_value(text: str) -> Refused:
    """That a formula has no value: it fails, or the program that wrote the file never worked it out."""
    if text in FAILED_FORMULAS:
        sentence = _("The formula in this cell fails (%(text)s). Mend it, or type the value.")
        return Refused(sentence, params={"text": text}, code="failed_formula")
    sentence = _(
        "The file keeps no value for the formula %(text)s. Open it in the spreadsheet program and save it again."
    )
    return Refused(sentence, params={"text": text}, code="uncounted_formula")


def _shortened(refusal: Refused) -> Refused:
    """The refusal without the whole of a cell that holds a page of text."""
    text = str(refusal.params.get("text", ""))
    if len(text) > MOST_QUOTED:
        refusal.params["text"] = f"{text[:MOST_QUOTED]}…"
    return refusal


def settled(sheet: Sheet, values: dict, intake: Intake) -> dict:
    """The values with one day in the place of a month or a year; the intake keeps how exactly each is known."""
    rough = {attr: values[attr] for attr in sheet.days if type(values.get(attr)) is PreciseDay}
    intake.rough = {attr: day.precision for attr, day in rough.items()}
    if not rough:
        return values
    return {**values, **{attr: sheet.days[attr].stored(day) for attr, day in rough.items()}}


def changes_of(sheet: Sheet, values: dict, existing: models.Model, intake: Intake) -> dict[str, list]:
    """Old and new text by attribute, for the operation record; encrypted fields are named but not told.

    What an empty cell cannot speak of is kept in `values`.
    """
    stored = sheet.stored_values(existing)
    secret = {field.name for field in sheet.model._meta.fields if isinstance(field, EncryptedField)}
    changes = {}
    for attr, value in values.items():
        if attr not in stored:
            continue
        column = sheet.column(attr)
        old, new = str(column.cell.write(stored[attr])), str(column.cell.write(value))
        # What nobody can name is left alone by an empty cell, and by a form that shows its name as it stands.
        if is_gone(stored[attr], intake) and (not value or (intake.only_numbered and old == new)):
            values[attr] = stored[attr]
            continue
        if old == new and isinstance(value, models.Model) and value != stored[attr]:
            old, new = (with_number(old, one) for one in (stored[attr], value))
        if old != new and not (column.derived and new == ""):
            changes[attr] = ["•" if text else "" for text in (old, new)] if attr in secret else [old, new]
    return changes


def note(
    taken: Taken, row: SourceRow, obj: models.Model | Written, before: dict[str, Any] | None, changes: dict
) -> None:
    taken.noted.append((row, obj))
    if before is None:
        taken.created.append(str(obj.public_id))
    else:
        taken.changed.append((str(obj.public_id), changes))
        taken.before[str(obj.public_id)] = before


def faults_of(table: Table, row: SourceRow, error: Exception) -> list[Fault]:
    if isinstance(error, Refused):
        return [Fault(table.title, row, "", error)]
    if isinstance(error, IntegrityError):
        return [
            Fault(
                table.title, row, "", Refused(_("The row contradicts a record that is stored already."), code="clash")
            )
        ]
    faults = []
    by_field = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    for name, messages in by_field.items():
        header = next(
            (header for attr, header in table.headers.items() if name == attr or name.startswith(f"{attr}_")), ""
        )
        raw = row.cells.get(next((attr for attr, text in table.headers.items() if text == header), ""))
        faults += [
            Fault(table.title, row, header, Refused("%(text)s", params={"text": text}, code="invalid"), raw)
            for text in messages
        ]
    return faults
