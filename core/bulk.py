"""Many new rows at once, after the checks that a service makes for one."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

CHUNK = 500

Rejected = list[tuple[models.Model, ValidationError]]


def insert_rows(objects: Sequence[models.Model]) -> Rejected:
    """Store new rows of one model and return those that were refused, each with its reason.

    Fields and the row's own rules are checked in Python, constraints by the database a chunk at a time; only a chunk
    that the database refuses is gone through row by row to find the culprits. Call it inside a transaction; the
    caller writes the one audit entry of the whole act.
    """
    rejected: Rejected = []
    sound = []
    for obj in objects:
        try:
            obj.clean_fields(exclude=_relations(obj))
            obj.clean()
            sound.append(obj)
        except ValidationError as error:
            rejected.append((obj, error))
    for start in range(0, len(sound), CHUNK):
        rejected += _insert_chunk(sound[start : start + CHUNK])
    return rejected


def _insert_chunk(chunk: Sequence[models.Model]) -> Rejected:
    try:
        with transaction.atomic():
            type(chunk[0]).objects.bulk_create(chunk)
    except IntegrityError:
        return _insert_one_by_one(chunk)
    return []


def _insert_one_by_one(chunk: Sequence[models.Model]) -> Rejected:
    rejected: Rejected = []
    for obj in chunk:
        obj.pk = None
        obj._state.adding = True
        try:
            with transaction.atomic():
                obj.full_clean()
                obj.save(force_insert=True)
        except ValidationError as error:
            rejected.append((obj, error))
        except IntegrityError as error:
            rejected.append((obj, ValidationError(str(error))))
    return rejected


def _relations(obj: models.Model) -> set[str]:
    """Foreign keys are looked up when the row is read, so asking the database again for each row is spared."""
    return {field.name for field in obj._meta.concrete_fields if field.is_relation}
