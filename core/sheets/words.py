"""How the columns of a sheet are called and their values written, in the language of the page."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst

from core.columns import column_label, written
from core.dates import PreciseDay
from core.day_names import day_name, is_chinese
from core.periods import Period
from core.sheets.cells import Choice
from core.sheets.declare import Column, Sheet


def name_of(sheet: Sheet, column: Column) -> str:
    """The heading: the literal header in Chinese, else the name of the field behind it."""
    if is_chinese():
        return column.header
    if column.label:
        return str(capfirst(column.label))
    try:
        return str(capfirst(column_label(sheet.model, column.attr)))
    except (FieldDoesNotExist, AttributeError):
        return column.header


def text_of(column: Column, value: Any) -> str:
    """A value as people read it."""
    if isinstance(column.cell, Choice) and value:
        return str(dict(column.cell.choices.choices).get(value, value))
    if isinstance(value, PreciseDay):
        return day_name(value)
    if isinstance(value, Period):
        return day_name(PreciseDay.span(value.first_day, value.last_day))
    if isinstance(value, bool) or value is None or isinstance(value, Decimal | date | datetime):
        return written(value)
    if isinstance(value, models.Model):
        return str(value)
    return str(column.cell.write(value)) if value != "" else ""


def kind_name(sheet: Sheet) -> str:
    """What one such record is called: the tab's name in Chinese, else the model's."""
    if is_chinese():
        return sheet.title
    return str(capfirst(sheet.label or sheet.model._meta.verbose_name))


def kind_plural(sheet: Sheet) -> str:
    if is_chinese():
        return sheet.title
    return str(capfirst(sheet.label or sheet.model._meta.verbose_name_plural))
