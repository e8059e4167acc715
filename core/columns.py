"""How an attribute of a record is named and written, once for lists, evidence and exports."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from core.composites import CompositeProperty
from core.dates import PreciseDay
from core.day_names import day_name
from core.money import MoneyField
from core.rough_days import read_rough

# What a rate's rows carry beside their own fields.
COUNTED = "is_counted"
ROUGH_DAYS = "rough_days"


def column_label(model: type[models.Model], path: str) -> str:
    """The heading of the column: the verbose name of the field, composite or property at the end of `path`."""
    if path == COUNTED:
        return _("counted")
    owner, name = _owner(model, path)
    composite = _composite(owner, name)
    if composite is not None:
        return str(composite.verbose_name)
    try:
        return str(owner._meta.get_field(name).verbose_name)
    except FieldDoesNotExist:
        return str(getattr(owner, name).fget.short_description)


def column_value(row: models.Model, path: str) -> Any:
    """The Python value at the end of `path`; None as soon as a relation on the way is empty."""
    value: Any = row
    for name in path.split("__"):
        if value is None:
            return None
        value = getattr(value, name)
    return value


def column_text(row: models.Model, path: str) -> str:
    """The value as a person reads it, in the language of the page."""
    *way, name = path.split("__")
    owner = column_value(row, "__".join(way)) if way else row
    if owner is None:
        return ""
    display = getattr(owner, f"get_{name}_display", None)
    if display:
        return written(display())
    value = getattr(owner, name)
    is_rough = type(value) is date and name in read_rough(getattr(owner, ROUGH_DAYS, ""))
    return written(owner.day_known(name) if is_rough else value)


def written(value: Any) -> str:
    """A value as text: dates as 2024-06-20 or with their year, money with two places, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, PreciseDay):
        return day_name(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return (timezone.localtime(value) if timezone.is_aware(value) else value).strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return str(value)


def is_number(model: type[models.Model], path: str) -> bool:
    """Whether the column is set flush right."""
    field = _field(model, path)
    return isinstance(field, models.IntegerField | models.DecimalField | MoneyField) and not field.choices


def is_money(model: type[models.Model], path: str) -> bool:
    """Whether the column holds yuan, so that its heading says so."""
    return isinstance(_field(model, path), MoneyField)


def is_words(model: type[models.Model], path: str) -> bool:
    """Whether the column holds what somebody wrote freely: no choice, number or day."""
    field = _field(model, path)
    return isinstance(field, models.CharField | models.TextField) and not field.choices


def stored_columns(model: type[models.Model], path: str) -> list[str]:
    """The database columns that the attribute at the end of `path` is made of, as `only()` takes them.

    Raises ImproperlyConfigured for what may be made of anything: a property, and a relation, which is said by the
    `__str__` of the row it leads to.
    """
    owner, name = _owner(model, path)
    way = path.removesuffix(name)
    composite = _composite(owner, name)
    if composite is not None:
        return [f"{way}{column}" for column in composite.columns]
    field = _field(model, path)
    if field is None or field.is_relation:
        raise ImproperlyConfigured(f"{owner.__name__}.{name} is no column.")
    is_day = type(field) is models.DateField and hasattr(owner, ROUGH_DAYS)
    return [path, f"{way}{ROUGH_DAYS}"] if is_day else [path]


def relations(model: type[models.Model], paths: tuple[str, ...]) -> list[str]:
    """The foreign keys that the paths pass through or end at, for `select_related`."""
    found = []
    for path in paths:
        owner, name = _owner(model, path)
        ends_at_relation = name in {field.name for field in owner._meta.fields if field.is_relation}
        way = path if ends_at_relation else path.rpartition("__")[0]
        if way and way not in found:
            found.append(way)
    return found


def _field(model: type[models.Model], path: str) -> models.Field | None:
    owner, name = _owner(model, path)
    try:
        return owner._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _owner(model: type[models.Model], path: str) -> tuple[type[models.Model], str]:
    *way, name = path.split("__")
    for step in way:
        model = model._meta.get_field(step).related_model
    return model, name


def _composite(model: type[models.Model], name: str):
    descriptor = getattr(model, name, None)
    return descriptor if isinstance(descriptor, CompositeProperty) else None
