"""One record as a page: its facts, what may be done with it, and what happened to it."""

from dataclasses import dataclass
from functools import partial

from django.db import models
from django.utils.translation import gettext as _

from core.audit import target_of
from core.citations import citation_panels
from core.models import Attachment, AuditEntry, Branch
from core.panels import Panel, panels_of
from core.sheets import Sheet
from core.sheets.words import name_of, text_of
from core.states import Move, available
from core.ways import Step, way_of
from desk.happenings import Happening, happening_of, who

TIMELINE = 30


@dataclass(frozen=True)
class Fact:
    """One fact; `is_masked` where the page shows less than is stored."""

    name: str
    text: str
    is_masked: bool = False


@dataclass(frozen=True)
class Detail:
    title: str
    facts: list[Fact]
    steps: list[Step]
    moves: dict[str, Move]
    timeline: list[Happening]
    papers: list[Attachment]
    panels: list[Panel]

    @property
    def has_masked(self) -> bool:
        return any(fact.is_masked for fact in self.facts)


def detail_of(sheet: Sheet, record: models.Model, *, user) -> Detail:
    """The parts of the page of one record; protected columns show their masks to everybody."""
    flow = sheet.flow.of(record) if sheet.flow else None
    may = partial(user.has_perm, obj=record.branch)
    return Detail(
        title=str(record),
        facts=facts_of(sheet, record),
        steps=way_of(flow, record) if flow else [],
        moves=available(flow.moves, record, user) if flow else {},
        timeline=timeline_of(record, record.branch),
        papers=list(Attachment.objects.of(record).select_related("branch")),
        panels=[*panels_of(sheet.slug, record, record.branch.slug, may), *citation_panels(sheet, record, may)],
    )


def facts_of(sheet: Sheet, record: models.Model) -> list[Fact]:
    """What a record says, column by column; of protected ones the masks."""
    stored = sheet.open_to_all().stored_values(record)
    facts = []
    for column in sheet.columns:
        text = sheet.mask_of(record, column) if column.protected else text_of(column, stored[column.attr])
        if text:
            facts.append(Fact(name_of(sheet, column), text, column.protected))
    return facts


def revealed(sheet: Sheet, record: models.Model) -> list[Fact]:
    """The protected facts of a record in clear. Whoever shows them has asked for the right and noted the reason."""
    stored = sheet.stored_values(record)
    told = [(name_of(sheet, column), text_of(column, stored[column.attr])) for column in sheet.protected]
    return [Fact(name, text) for name, text in told if text]


def timeline_of(record: models.Model, branch: Branch) -> list[Happening]:
    """What the operation record tells of a record, the latest first; the import that brought it at the end."""
    entries = AuditEntry.objects.told_of(branch).about_record(target_of(record)).order_by("-number")[:TIMELINE]
    told = [happening_of(entry, type(record)) for entry in entries]
    batch = record.import_batch
    if batch is not None:
        words = _("taken in from %(file)s") % {"file": batch.file_name}
        told.append(Happening(batch.created_at, who(batch.created_by), words, []))
    return told
