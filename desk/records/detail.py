"""One record as a page: its facts, what may be done with it, and what happened to it."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

from core.audit import target_of
from core.columns import column_label
from core.day_names import day_name
from core.models import Attachment, AuditEntry, Branch
from core.panels import Panel, panels_of
from core.sheets import Sheet
from core.sheets.words import name_of, text_of
from core.states import Flow, Move, available

TIMELINE = 30


@dataclass(frozen=True)
class Fact:
    name: str
    text: str


@dataclass(frozen=True)
class Step:
    """One step of the way of a record: done, current, or still to come."""

    label: str
    day: str
    state: str


@dataclass(frozen=True)
class Happening:
    """One line of the timeline: when, who, what, and what changed from what to what."""

    at: datetime
    who: str
    what: str
    changes: list[tuple[str, str, str]]


@dataclass(frozen=True)
class Detail:
    title: str
    facts: list[Fact]
    steps: list[Step]
    moves: dict[str, Move]
    timeline: list[Happening]
    papers: list[Attachment]
    panels: list[Panel]


def detail_of(sheet: Sheet, record: models.Model, *, user, protected: bool) -> Detail:
    """The parts of the page of one record; protected columns only for those who may see them."""
    shown = sheet if protected else sheet.open_to_all()
    stored = shown.stored_values(record)
    told = [(name_of(sheet, column), text_of(column, stored[column.attr])) for column in shown.columns]
    return Detail(
        title=str(record),
        facts=[Fact(name, text) for name, text in told if text],
        steps=_steps(sheet.flow, record) if sheet.flow else [],
        moves=available(sheet.flow.moves, record, user) if sheet.flow else {},
        timeline=timeline_of(record, record.branch),
        papers=list(Attachment.objects.of(record).select_related("branch")),
        panels=panels_of(sheet.slug, record, record.branch.slug, partial(user.has_perm, obj=record.branch)),
    )


def _steps(flow: Flow, record: models.Model) -> list[Step]:
    """The way of the record with the days on it; a state beside the way stands alone after what was passed.

    Having been a draft is no step worth telling of a record that is none any more.
    """
    labels, line = dict(type(record).state.field.flatchoices), flow.line
    line = line if record.state == line[0] else line[1:]
    if record.state not in line:
        passed = [state for state in line if _day(flow, state, record)]
        line = [*passed, record.state]
    here = line.index(record.state)
    return [
        Step(
            str(labels[state]),
            _day(flow, state, record) if place <= here else "",
            "done" if place < here else "current" if place == here else "coming",
        )
        for place, state in enumerate(line)
    ]


def _day(flow: Flow, state: str, record: models.Model) -> str:
    stamp = flow.stamp(state)
    day = record.day_known(stamp) if stamp else None
    return day_name(day) if day else ""


def timeline_of(record: models.Model, branch: Branch) -> list[Happening]:
    """What the operation record tells of a record, the latest first; the import that brought it at the end."""
    entries = (
        AuditEntry.objects.filter(chain__branch=branch, target=target_of(record))
        .select_related("actor", "detail")
        .order_by("-number")[:TIMELINE]
    )
    told = [
        Happening(entry.at, _who(entry.actor), _what(entry.verb), _changes(type(record), entry)) for entry in entries
    ]
    batch = record.import_batch
    if batch is not None:
        words = _("taken in from %(file)s") % {"file": batch.file_name}
        told.append(Happening(batch.created_at, _who(batch.created_by), words, []))
    return told


def _who(user: Any) -> str:
    return (user.first_name or user.username) if user is not None else "—"


def _what(verb: str) -> str:
    known = {
        "create": _("entered"),
        "change": _("edited"),
        "void": _("voided"),
        "store": _("paper added"),
    }
    return known.get(verb.rpartition(".")[2], verb.rpartition(".")[2])


def _changes(model: type[models.Model], entry: AuditEntry) -> list[tuple[str, str, str]]:
    """Old and new of each field, as long as the detail was not erased; only of changes, which tell both."""
    try:
        detail = json.loads(entry.detail.text or "{}")
    except (json.JSONDecodeError, AuditEntry.detail.RelatedObjectDoesNotExist):
        return []
    pairs = {name: value for name, value in detail.items() if isinstance(value, list) and len(value) == 2}
    return [(_label(model, name), str(old), str(new)) for name, (old, new) in pairs.items()]


def _label(model: type[models.Model], name: str) -> str:
    try:
        return column_label(model, name)
    except (FieldDoesNotExist, AttributeError):
        return name
