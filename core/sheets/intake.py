"""Taking the rows of a worksheet in: read, match with what is stored, write, and say what was not taken and why."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext_lazy as _

from core.bulk import insert_rows
from core.crypto import EncryptedField
from core.dates import PreciseDay
from core.errors import Refused
from core.models import LiveArea
from core.rough_days import with_rough, write_rough
from core.sheets.cells import EMPTY, Day, Intake, plain
from core.sheets.declare import Sheet
from core.sheets.journal import snapshot
from core.sheets.references import is_gone, with_number
from core.sheets.rows import new_record
from core.sheets.stored import StoredRecords, added_by
from core.sheets.table import Fault, SourceRow, Table

MOST_QUOTED = 40
MASK = "***"
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
    noted: list[tuple[SourceRow, models.Model]] = field(default_factory=list)
    before: dict[str, dict[str, Any]] = field(default_factory=dict)
    prepared: list[Any] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.table.title

    @property
    def refused_rows(self) -> set[tuple[int, int]]:
        """The places of the rows that were not taken."""
        return {fault.row.place for fault in self.faults}


def take_in(table: Table, intake: Intake) -> Taken:
    """Write every good row of `table`; call it inside a transaction that the caller keeps or rolls back.

    A row with a 编号 changes that record; one without is matched by the sheet's key, equal rows by their order; what
    is stored already in the same words changes nothing.
    """
    taken = Taken(table)
    with intake.reading(table):
        _take_rows(table, intake, taken)
    if table.sheet.warn:
        taken.warnings = [
            Fault(table.title, row, "", warning) for row, obj in taken.noted for warning in table.sheet.warn(obj)
        ]
    return taken


def _take_rows(table: Table, intake: Intake, taken: Taken) -> None:
    if table.sheet.prepare:
        taken.prepared = list(table.sheet.prepare(table, intake) or ())
    stored = StoredRecords(table, intake)
    new: list[tuple[SourceRow, models.Model]] = []
    for row in table.rows:
        values, faults = read_row(table, row, intake)
        faults = [fault for fault in faults if not stored.still_means(fault, values)]
        if faults:
            taken.faults += faults
            continue
        try:
            existing = stored.match(row, values)
            _unmask(table, values, existing)
            if existing and not row.public_id:
                values = added_by(table, values, existing, intake)
            obj = _take_row(table, row, values, existing, intake, taken)
            if obj is not None:
                new.append((row, obj))
        except (Refused, ValidationError, IntegrityError) as error:
            taken.faults += _faults(table, row, error)
    _insert(table, new, intake, taken)


def read_row(table: Table, row: SourceRow, intake: Intake) -> tuple[dict[str, Any], list[Fault]]:
    """The values of one row by attribute, and what could not be read."""
    values, faults = {}, []
    for attr, header in table.headers.items():
        column = table.sheet.column(attr)
        raw = row.cells.get(attr)
        intake.money_unit = table.money_units.get(attr, "元")
        try:
            if raw in EMPTY or plain(raw) == "":
                if column.required:
                    raise Refused(_("This must be filled in."), code="required")
                values[attr] = column.cell.default
            elif column.protected and MASK in plain(raw):
                values[attr] = Masked(plain(raw))
            elif plain(raw) in FAILED_FORMULAS or plain(raw).startswith("="):
                raise _no_value(plain(raw))
            else:
                values[attr] = column.cell.read(raw, intake)
        except Refused as refusal:
            faults.append(Fault(table.title, row, header, _shortened(refusal), raw))
    for column in table.sheet.columns:
        if column.required and column.attr not in table.headers:
            refusal = Refused(
                _("The column “%(header)s” is missing."), params={"header": column.header}, code="no_column"
            )
            faults.append(Fault(table.title, row, column.header, refusal))
    return values, faults


class Masked(str):
    """What a protected cell of a list of ours says: not the number but its mask."""


def _unmask(table: Table, values: dict, existing: models.Model | None) -> None:
    """Put the stored value in the place of its own mask. Refused for any other: a mask must not be kept as a number."""
    for attr, value in values.items():
        if not isinstance(value, Masked):
            continue
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


def _take_row(
    table: Table, row: SourceRow, values: dict, existing: models.Model | None, intake: Intake, taken: Taken
) -> models.Model | None:
    """Write a changed row; return a new plain record for the common insert, or None when nothing is left to do."""
    changes = _changes(table.sheet, values, existing, intake) if existing else {}
    if existing and not changes:
        taken.unchanged += 1
        return None
    kept = snapshot(existing) if existing else {}
    values = _settled(table.sheet, values, intake)
    if table.sheet.write:
        seen = existing.version if existing else None
        obj = _written(table.sheet, row, values, existing, intake)
        if obj.version == seen:
            taken.unchanged += 1
        else:
            _note(taken, row, obj, kept if existing else None, changes)
        return None
    if existing:
        with transaction.atomic():
            for attr, value in values.items():
                setattr(existing, attr, value)
            existing.rough_days = with_rough(existing.rough_days, values, intake.rough)
            existing.version += 1
            existing.full_clean()
            existing.save()
        _note(taken, row, existing, kept, changes)
        intake.met(existing)
        return None
    return _new(table.sheet, row, values, intake)


def _settled(sheet: Sheet, values: dict, intake: Intake) -> dict:
    """The values with one day in the place of a month or a year; the intake keeps how exactly each is known."""
    cells = {attr: sheet.column(attr).cell for attr in values}
    days = {attr: cell for attr, cell in cells.items() if isinstance(cell, Day)}
    intake.rough = {attr: values[attr].precision for attr in days if isinstance(values[attr], PreciseDay)}
    return {**values, **{attr: cell.stored(values[attr]) for attr, cell in days.items()}}


def _note_rough(obj: models.Model, values: dict, intake: Intake, *, is_changed: bool) -> None:
    """Keep with a record that a service stored how exactly its own days are known."""
    own = {field.name for field in obj._meta.concrete_fields}
    rough = with_rough(obj.rough_days, own & set(values), {a: kind for a, kind in intake.rough.items() if a in own})
    if rough != obj.rough_days:
        obj.rough_days = rough
        obj.version += 0 if is_changed else 1
        obj.save(update_fields=["rough_days", "version"])


def _written(sheet: Sheet, row: SourceRow, values: dict, existing: models.Model | None, intake: Intake) -> models.Model:
    """The record that the area's service stored; what it made beside a row that it refused is forgotten again."""
    try:
        with transaction.atomic():
            seen = existing.version if existing else None
            obj = sheet.write(values, existing=existing, public_id=row.public_id, intake=intake)
            _note_rough(obj, values, intake, is_changed=obj.version != seen)
    except Exception:
        intake.found.clear()
        raise
    intake.met(obj)
    return obj


def _new(sheet: Sheet, row: SourceRow, values: dict, intake: Intake) -> models.Model:
    # A column that the file has not says what its empty cell would say.
    absent = {column.attr: column.cell.default for column in sheet.columns if column.attr not in values}
    obj = new_record(sheet.model, intake, row.public_id, **absent, **values)
    obj.rough_days = write_rough(intake.rough)
    if sheet.land and LiveArea.is_live(intake.branch, sheet.area, on=intake.today):
        sheet.land(obj)
    return obj


def _insert(table: Table, new: list[tuple[SourceRow, models.Model]], intake: Intake, taken: Taken) -> None:
    rejected = {id(obj): error for obj, error in insert_rows([obj for _row, obj in new])} if new else {}
    for row, obj in new:
        if id(obj) in rejected:
            taken.faults += _faults(table, row, rejected[id(obj)])
        else:
            _note(taken, row, obj, None, {})
            intake.met(obj)


def _changes(sheet: Sheet, values: dict, existing: models.Model, intake: Intake) -> dict[str, list]:
    """Old and new text by attribute, for the operation record; encrypted fields are named but not told.

    What an empty cell cannot speak of is kept in `values`.
    """
    stored = sheet.stored_values(existing)
    secret = {field.name for field in sheet.model._meta.fields if isinstance(field, EncryptedField)}
    changes = {}
    for attr, value in values.items():
        column = sheet.column(attr)
        # An empty cell says nothing against what nobody can name.
        if not value and is_gone(stored[attr], intake):
            values[attr] = stored[attr]
            continue
        old, new = str(column.cell.write(stored[attr])), str(column.cell.write(value))
        if old == new and isinstance(value, models.Model) and value != stored[attr]:
            old, new = (with_number(old, one) for one in (stored[attr], value))
        if old != new and not (column.derived and new == ""):
            changes[attr] = ["•" if text else "" for text in (old, new)] if attr in secret else [old, new]
    return changes


def _note(taken: Taken, row: SourceRow, obj: models.Model, before: dict[str, Any] | None, changes: dict) -> None:
    taken.noted.append((row, obj))
    if before is None:
        taken.created.append(str(obj.public_id))
    else:
        taken.changed.append((str(obj.public_id), changes))
        taken.before[str(obj.public_id)] = before


def _faults(table: Table, row: SourceRow, error: Exception) -> list[Fault]:
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
