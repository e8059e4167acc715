"""A file into the records of a branch: all of it or its good rows, in one transaction, or only looked at."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record
from core.errors import Refused
from core.models import Branch, ImportBatch
from core.records import BranchRecord
from core.sheets import Fault, Intake, Table, plain
from core.sheets.ahead import Ahead, Step, is_many, look_ahead
from core.sheets.intake import take_in
from core.sheets.reading import Taken
from core.undisturbed import undisturbed
from workbook.models import ImportJournal
from workbook.reading import FileRead, Unread, read_tables
from workbook.recognise import Wishes
from workbook.selectors import remembered_layouts


class Mode(StrEnum):
    """What to do when some rows cannot be taken."""

    LOOK = "look"
    ALL_OR_NOTHING = "all"
    GOOD_ROWS = "good"


@dataclass
class Result:
    """What an import did, or would do: by table, what was not read, and whether anything was stored."""

    branch: Branch
    read: FileRead
    sheets: list[Taken] = field(default_factory=list)
    stored: bool = False
    batch: ImportBatch | None = None

    @property
    def unread(self) -> list[Unread]:
        return self.read.unread

    @property
    def not_recognised(self) -> list[str]:
        """The worksheets of which nothing is known."""
        return [unread.key for unread in self.unread if not unread.by_wish]

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


@contextmanager
def _plain_transaction() -> Iterator[bool]:
    with transaction.atomic():
        yield True


@dataclass(frozen=True)
class Errand:
    """How a job takes a file in: `step(done, total)` hears how far it is, `effect()` is the transaction of its effect,
    which gives False when the effect has happened already, `afterwards(result)` is done in the same transaction."""

    step: Step
    effect: Callable[[], AbstractContextManager[bool]] = _plain_transaction
    afterwards: Callable[["Result"], object] = lambda result: None


@undisturbed()
def import_workbook(
    *,
    content: bytes,
    file_name: str,
    slug: str,
    by,
    mode: Mode = Mode.ALL_OR_NOTHING,
    year: int | None = None,
    wishes: Mapping[str, Wishes] | None = None,
    errand: Errand | None = None,
) -> Result | None:
    """Take a file in: a workbook of ours, or an officer's own sheets.

    `year` is the year of dates that name none; `wishes` are the officer's decisions by table.

    A branch that does not exist is made when the workbook describes it (单位情况). Rows that cannot be taken are told
    in the result; with `ALL_OR_NOTHING` one of them keeps everything out, with `GOOD_ROWS` the others are stored, and
    `LOOK` stores nothing. Raises `Refused` when the file cannot be read or holds no sheet that is known.

    With an `errand` the rows of a single large table are made ready before the transaction, which is short then; gives
    None when the errand's effect has happened already.
    """
    read = read_tables(content, file_name, wishes, remembered_layouts(slug))
    if not (read.tables or read.unread):
        raise Refused(_("The file has no table in it."), code="no_sheet")
    result: Result | None = None
    intake = partial(Intake, by=by, year=year, is_trial=mode is Mode.LOOK and len(read.tables) == 1)
    ahead = _made_ready(read, slug, intake, errand.step) if errand else None
    try:
        with (errand or Errand(step=lambda done, total: None)).effect() as is_first:
            if not is_first:
                return None
            result = _take_all(read, ahead, intake, content=content, file_name=file_name, slug=slug)
            if mode is Mode.LOOK or (mode is Mode.ALL_OR_NOTHING and result.faults):
                raise _RollBack
            result.stored = True
            if errand:
                errand.afterwards(result)
    except _RollBack:
        pass
    return result


def _made_ready(read: FileRead, slug: str, intake: Callable[..., Intake], step: Step) -> Ahead | None:
    """The rows of the only table of a file, where there are thousands of them."""
    branch = Branch.objects.filter(slug=slug).first()
    if branch is None or len(read.tables) != 1 or not is_many(read.tables[0].table):
        return None
    table, reading = read.tables[0].table, intake(branch=branch)
    with reading.reading(table):
        return look_ahead(table, reading, step)


def _take_all(
    read: FileRead,
    ahead: Ahead | None,
    make_intake: Callable[..., Intake],
    *,
    content: bytes,
    file_name: str,
    slug: str,
) -> Result:
    tables = [found.table for found in read.tables]
    branch = _branch(tables, slug)
    digest = hashlib.sha256(content).hexdigest()
    before = transaction.savepoint()
    intake = make_intake(branch=branch)
    batch = ImportBatch.objects.create(branch=branch, file_name=file_name[:255], sha256=digest, created_by=intake.by)
    intake.batch = batch
    result = Result(branch, read, [take_in(table, intake, ahead) for table in tables])
    if not (result.created or result.changed):
        # With the batch goes what was prepared for rows of which none could be taken.
        transaction.savepoint_rollback(before)
        return result
    result.batch = batch
    batch.rows_created, batch.rows_changed = result.created, result.changed
    batch.save(update_fields=["rows_created", "rows_changed"])
    _keep_journal(batch, result.sheets)
    rows = _by_title(result.sheets)
    record(
        "workbook.import",
        by=intake.by,
        branch=branch,
        target=f"core.importbatch:{batch.public_id}",
        detail={"file": file_name, "sha256": digest, "rows": rows},
    )
    return result


def _by_title(sheets: list[Taken]) -> dict[str, dict]:
    """Who was added and changed, by table; tables of one name in several tabs or halves are told together."""
    rows: dict[str, dict] = {}
    for taken in sheets:
        told = rows.setdefault(taken.title, {"created": [], "changed": []})
        told["created"] += taken.created
        told["changed"] += taken.changed
    return rows


def _keep_journal(batch: ImportBatch, sheets: list[Taken]) -> None:
    """What is needed to undo the import: versions of the new records, and what the changed ones said before."""
    created: dict[str, dict[str, int]] = {}
    changed: dict[str, dict[str, dict]] = {}
    for taken in sheets:
        label = taken.table.sheet.model_label
        objects: list[BranchRecord] = [obj for _row, obj in taken.noted]
        versions = {str(obj.public_id): obj.version for obj in objects}
        created.setdefault(label, {}).update({k: versions[k] for k in taken.created if versions[k] != 1})
        for number, before in taken.before.items():
            first = changed.setdefault(label, {}).setdefault(number, {"before": before})
            first["version"] = versions[number]
    ImportJournal.objects.create(branch=batch.branch, batch=batch, created=created, changed=changed)


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
