"""Rows that name another record of their own sheet, which may stand further down."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction

from core.sheets import Intake, squeezed


def known_or_none(value: Any) -> models.Model | None:
    """The record that a cell named, or None for a name that is not met yet."""
    return value if isinstance(value, models.Model) else None


def wait_for(record: models.Model, attr: str, value: Any, intake: Intake) -> None:
    """Remember that the stored `record` named one in `attr` that is not met yet; `sheet.warn` tells what stays so."""
    name = value if isinstance(value, str) else ""
    record.awaited = name
    if name:
        intake.waiting.setdefault((type(record), attr, squeezed(name)), []).append(record)


def point_to(found: models.Model, attr: str, names: Iterable[str], intake: Intake) -> None:
    """Let the records that waited for one of these names point to `found`, now that it is stored.

    Whoever may not, by a rule of its own, is left as it is and goes on waiting for what never comes.
    """
    for name in names:
        key = (type(found), attr, squeezed(name))
        for record in intake.waiting.pop(key, []):
            setattr(record, attr, found)
            try:
                with transaction.atomic():
                    record.full_clean()
                    record.version += 1
                    record.save(update_fields=[attr, "version"])
            except ValidationError:
                setattr(record, attr, None)
            else:
                record.awaited = ""
