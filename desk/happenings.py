"""Entries of the operation record as people read them: who, what, and what changed from what to what."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from core.acts import act_label
from core.columns import column_label
from core.models import AuditEntry

Change = tuple[str, str, str]
# What a detail says beside the fields that changed.
NOTES = ("note", "reason")


@dataclass(frozen=True)
class Happening:
    """One line of a timeline: when, who, what, with which words, and what changed from what to what."""

    at: datetime
    who: str
    what: str
    changes: list[Change]
    note: str = ""


def happening_of(entry: AuditEntry, model: type[models.Model] | None) -> Happening:
    """An entry about a record of a model; of one whose words were erased only who did what."""
    detail = detail_of_entry(entry)
    note = next((str(detail[name]) for name in NOTES if isinstance(detail.get(name), str) and detail[name]), "")
    return Happening(entry.at, who(entry.actor), act_label(entry.verb), changes_in(detail, model), note)


def who(user: Any) -> str:
    return (user.first_name or user.username) if user is not None else "—"


def detail_of_entry(entry: AuditEntry) -> dict[str, Any]:
    """What an entry tells; nothing where law has had it erased."""
    try:
        found = json.loads(entry.detail.text or "{}")
    except (json.JSONDecodeError, AuditEntry.detail.RelatedObjectDoesNotExist):
        return {}
    return found if isinstance(found, dict) else {}


def changes_in(detail: dict[str, Any], model: type[models.Model] | None) -> list[Change]:
    """Old and new of each field that changed; a new record has no old. Who acted is told by the entry itself."""
    actors = (
        {field.name for field in model._meta.concrete_fields if field.remote_field and not field.editable}
        if model
        else ()
    )
    pairs = {
        name: value
        for name, value in detail.items()
        if isinstance(value, list) and len(value) == 2 and name not in actors
    }
    return [
        (_label(model, name), _said(model, name, old), _said(model, name, new)) for name, (old, new) in pairs.items()
    ]


def changes_text(changes: Iterable[Change]) -> str:
    return "；".join(f"{name}：{old or '—'} → {new or '—'}" for name, old, new in changes)


def model_of(label: str) -> type[models.Model] | None:
    """The model that a target names; None for what is none of ours."""
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):
        return None


def _said(model: type[models.Model] | None, name: str, value: Any) -> str:
    """A value as people read it: a choice by its label."""
    fields = {field.name: field for field in model._meta.concrete_fields} if model else {}
    labels = dict(fields[name].flatchoices) if name in fields else {}
    return str(labels.get(value, value))


def _label(model: type[models.Model] | None, name: str) -> str:
    try:
        return column_label(model, name) if model else name
    except (FieldDoesNotExist, AttributeError):
        return name
