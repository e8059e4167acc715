"""Rows that are written once and never touched again: what was recorded stays recorded."""

from datetime import date, datetime, time
from typing import Any, NoReturn

from django.db import models
from django.utils import timezone


def day_begins(day: date) -> datetime:
    """The first moment of a local day."""
    return timezone.make_aware(datetime.combine(day, time.min))


class AppendOnly(Exception):
    """Code tried to change or delete what is only ever added to."""

    def __init__(self, model: type[models.Model]) -> None:
        super().__init__(f"{model._meta.label} is only added to: no row of it is changed or deleted.")


class AppendOnlyQuerySet(models.QuerySet):
    """Reads and inserts; every other way of writing is refused before it reaches the database."""

    def update(self, **values: Any) -> NoReturn:
        raise AppendOnly(self.model)

    def delete(self) -> NoReturn:
        raise AppendOnly(self.model)

    def bulk_update(self, *rows: Any, **options: Any) -> NoReturn:
        raise AppendOnly(self.model)

    def bulk_create(self, objs: Any, *args: Any, **options: Any) -> list:
        if options.get("update_conflicts"):
            raise AppendOnly(self.model)
        return super().bulk_create(objs, *args, **options)

    update.alters_data = delete.alters_data = True
    delete.queryset_only = True


class AppendOnlyModel(models.Model):
    """Abstract: a row is saved when it is new, and stands from then on. The database refuses the rest (`core.guards`)."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **options: Any) -> None:
        if not self._state.adding:
            raise AppendOnly(type(self))
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *args: Any, **options: Any) -> NoReturn:
        raise AppendOnly(type(self))
