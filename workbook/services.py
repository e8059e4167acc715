"""A workbook into the records of a branch: all of it or its good rows, in one transaction, or only looked at."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record
from core.errors import Refused
from core.models import Branch, ImportBatch
from core.sheets import Fault, Intake, Table, all_sheets, plain
from core.sheets.intake import Taken, take_in
from workbook.reader import read_workbook
from workbook.recognise import recognise


class Mode(StrEnum):
    """What to do when some rows cannot be taken."""

    LOOK = "look"
    ALL_OR_NOTHING = "all"
    GOOD_ROWS = "good"


@dataclass
class Result:
    """What an import did, or would do: by worksheet, and whether anything was stored."""

    branch: Branch
    sheets: list[Taken] = field(default_factory=list)
    not_recognised: list[str] = field(default_factory=list)
    stored: bool = False

    @property
    def created(self) -> int:
        return sum(len(taken.created) for taken in self.sheets)

    @property
    def changed(self) -> int:
        return sum(len(taken.changed) for taken in self.sheets)

    @property
    def unchanged(self) -> int:
        return sum(taken.unchanged for taken in self.sheets)

    @property
    def faults(self) -> list[Fault]:
        return [fault for taken in self.sheets for fault in taken.faults]

    @property
    def refused_rows(self) -> int:
        return sum(len(taken.refused_rows) for taken in self.sheets)


class _RollBack(Exception):
    pass


def import_workbook(
    *, content: bytes, file_name: str, slug: str, by, mode: Mode = Mode.ALL_OR_NOTHING, year: int | None = None
) -> Result:
    """Take a workbook in. `year` is the year of dates that name none.

    A branch that does not exist is made when the workbook describes it (单位情况). Rows that cannot be taken are told
    in the result; with `ALL_OR_NOTHING` one of them keeps everything out, with `GOOD_ROWS` the others are stored, and
    `LOOK` stores nothing. Raises `Refused` when the file cannot be read or holds no sheet that is known.
    """
    tables, others = _tables(content)
    if not tables:
        raise Refused(
            _("No sheet of the file is known. Take the template, or name the columns as it does."), code="no_sheet"
        )
    result: Result | None = None
    try:
        with transaction.atomic():
            result = _take_all(tables, content=content, file_name=file_name, slug=slug, by=by, year=year)
            result.not_recognised = others
            if mode is Mode.LOOK or (mode is Mode.ALL_OR_NOTHING and result.faults):
                raise _RollBack
            result.stored = True
    except _RollBack:
        pass
    return result


def _tables(content: bytes) -> tuple[list[Table], list[str]]:
    found, others = [], []
    for grid in read_workbook(content):
        table = recognise(grid)
        if table is not None:
            found.append(table)
        elif any(any(cell not in ("", None) for cell in row) for row in grid.rows):
            others.append(grid.title)
    order = {sheet.slug: number for number, sheet in enumerate(all_sheets())}
    return sorted(found, key=lambda table: order[table.sheet.slug]), others


def _take_all(tables: list[Table], *, content: bytes, file_name: str, slug: str, by, year: int | None) -> Result:
    branch = _branch(tables, slug)
    digest = hashlib.sha256(content).hexdigest()
    batch = ImportBatch.objects.create(branch=branch, file_name=file_name[:255], sha256=digest, created_by=by)
    intake = Intake(branch=branch, by=by, batch=batch, year=year)
    result = Result(branch, [take_in(table, intake) for table in tables])
    if not (result.created or result.changed):
        batch.delete()
        return result
    batch.rows_created, batch.rows_changed = result.created, result.changed
    batch.save(update_fields=["rows_created", "rows_changed"])
    rows = {taken.title: {"created": taken.created, "changed": taken.changed} for taken in result.sheets}
    record(
        "workbook.import",
        by=by,
        branch=branch,
        target=f"core.importbatch:{batch.public_id}",
        detail={"file": file_name, "sha256": digest, "rows": rows},
    )
    return result


def _branch(tables: list[Table], slug: str) -> Branch:
    found = Branch.objects.filter(slug=slug).first()
    if found:
        return found
    rows = (row for table in tables if table.sheet.slug == "branch" for row in table.rows)
    name = next((plain(row.cells.get("registered_name")) for row in rows), "")
    if not name:
        raise Refused(
            _("There is no branch “%(slug)s”, and the workbook does not describe one (sheet 单位情况)."),
            params={"slug": slug},
            code="no_branch",
        )
    # A name that is too long is told with its cell when the sheet is taken in.
    branch = Branch(slug=slug, name=name[: Branch._meta.get_field("name").max_length], path=f"/{slug}/")
    try:
        branch.full_clean()
    except ValidationError as error:
        raise Refused(
            _("“%(slug)s” cannot be a branch's short address: at most 50 small letters, digits and hyphens."),
            params={"slug": slug},
            code="bad_slug",
        ) from error
    branch.save()
    return branch
