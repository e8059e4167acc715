"""What every service that takes rows of a sheet does with the record behind a row."""

import uuid
from typing import Any

from django.db import models

from core.services.records import field_values
from core.sheets.cells import Intake


def new_record(model: type[models.Model], intake: Intake, public_id: str = "", **values: Any) -> models.Model:
    """A record that a row makes; it keeps the 编号 of its row when that has one."""
    return model(
        branch=intake.branch,
        public_id=public_id or uuid.uuid4(),
        created_by=intake.by,
        origin=intake.origin,
        import_batch=intake.batch,
        **values,
    )


def store_record(record: models.Model, *, existing: models.Model | None, before: dict[str, Any]) -> bool:
    """Check and save a record; one that still says what `before` says (`field_values`) is left alone.

    Returns whether anything was written. Raises ValidationError when a field or a constraint does not hold.
    """
    if existing and field_values(record) == before:
        return False
    record.version += 1 if existing else 0
    record.full_clean()
    record.save()
    return True
