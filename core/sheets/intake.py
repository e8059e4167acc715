"""Taking the rows of a worksheet in: read, match with what is stored, write, and say what was not taken and why."""

from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from core.bulk import insert_rows
from core.errors import Refused
from core.models import LiveArea
from core.rough_days import with_rough, write_rough
from core.sheets.ahead import Ahead, is_many, look_ahead
from core.sheets.cells import Intake
from core.sheets.declare import Sheet
from core.sheets.journal import snapshot
from core.sheets.reading import RowReader, Taken, changes_of, faults_of, note, settled, unmask
from core.sheets.rows import new_record
from core.sheets.stored import StoredRecords, added_by
from core.sheets.table import Fault, SourceRow, Table


def take_in(table: Table, intake: Intake, ahead: Ahead | None = None) -> Taken:
    """Write every good row of `table`; call it inside a transaction that the caller keeps or rolls back.

    `ahead` is what was made ready of the table before the transaction (`look_ahead`).

    A row with a 编号 changes that record; one without is matched by the sheet's key, equal rows by their order; what
    is stored already in the same words changes nothing.
    """
    with intake.reading(table):
        if ahead is None and is_many(table):
            ahead = look_ahead(table, intake)
        taken, rows = (ahead.taken, ahead.left) if ahead else (Taken(table), table.rows)
        if ahead:
            ahead.write(intake)
        if rows:
            _take_rows(replace(table, rows=rows), intake, taken)
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
    reader = RowReader(table, intake)
    for row in table.rows:
        values, faults = reader.read(row)
        faults = [fault for fault in faults if not stored.still_means(fault, values)]
        if faults:
            taken.faults += faults
            continue
        try:
            existing = stored.match(row, values)
            unmask(table, values, existing)
            if existing and not row.public_id:
                values = added_by(table, values, existing, intake)
            obj = _take_row(table, row, values, existing, intake, taken)
            if obj is not None:
                new.append((row, obj))
        except (Refused, ValidationError, IntegrityError) as error:
            taken.faults += faults_of(table, row, error)
    _insert(table, new, intake, taken)


def _take_row(
    table: Table, row: SourceRow, values: dict, existing: models.Model | None, intake: Intake, taken: Taken
) -> models.Model | None:
    """Write a changed row; return a new plain record for the common insert, or None when nothing is left to do."""
    changes = changes_of(table.sheet, values, existing, intake) if existing else {}
    if existing and not changes:
        taken.unchanged += 1
        return None
    kept = snapshot(existing) if existing else {}
    values = settled(table.sheet, values, intake)
    if table.sheet.write:
        seen = existing.version if existing else None
        obj = _written(table.sheet, row, values, existing, intake)
        if obj.version == seen:
            taken.unchanged += 1
        else:
            note(taken, row, obj, kept if existing else None, changes)
        return None
    if existing:
        with transaction.atomic():
            for attr, value in values.items():
                setattr(existing, attr, value)
            existing.rough_days = with_rough(existing.rough_days, values, intake.rough)
            existing.version += 1
            existing.full_clean()
            existing.save()
        note(taken, row, existing, kept, changes)
        intake.met(existing)
        return None
    return _new(table.sheet, row, values, intake)


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
            taken.faults += faults_of(table, row, rejected[id(obj)])
        else:
            note(taken, row, obj, None, {})
            intake.met(obj)
