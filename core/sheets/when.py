"""By which column the records of a sheet stand in time."""

from django.db import models
from django.db.models import QuerySet

from core.composites import CompositeProperty
from core.dates import PreciseDateField
from core.figures.scope import Scope
from core.sheets.declare import Sheet


def day_attr(sheet: Sheet) -> str:
    """The attribute that says when: the first date as exact as it is known, else the first exact one; or empty."""
    precise = [column.attr for column in sheet.columns if is_precise(sheet, column.attr)]
    exact = {field.name for field in sheet.model._meta.concrete_fields if type(field) is models.DateField}
    return next(iter([*precise, *(column.attr for column in sheet.columns if column.attr in exact)]), "")


def is_precise(sheet: Sheet, attr: str) -> bool:
    """Whether the attribute is a date of several columns."""
    item = getattr(sheet.model, attr, None)
    return isinstance(item, CompositeProperty) and isinstance(item.field, PreciseDateField)


def day_column(sheet: Sheet) -> str:
    """The database column that sorts by it; empty when the records stand in no time."""
    attr = day_attr(sheet)
    return f"{attr}_from" if attr and is_precise(sheet, attr) else attr


def in_period(sheet: Sheet, rows: QuerySet, scope: Scope) -> QuerySet:
    """The rows that lie in the period; all of them where the records stand in no time."""
    attr = day_attr(sheet)
    if not attr:
        return rows
    return rows.within(attr, scope) if is_precise(sheet, attr) else rows.on_days(attr, scope)
