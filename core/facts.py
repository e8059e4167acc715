"""Figures as pages show them: a number in the words of people, with its name and unit."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.text import capfirst

from core.figures import FigureValue, declared
from core.unit_names import about, unit_name


@dataclass(frozen=True)
class Fact:
    """One figure as a page shows it: `text` is the number as people read it, a dash when nothing is recorded."""

    key: str
    name: str
    text: str
    unit: str


def number_text(found: FigureValue) -> str:
    """A value for the screen: money with two places, thousands parted, 约 before what is only about right."""
    value = found.value
    if value is None or value == "":
        return "—"
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        text = f"{value:,.2f}" if found.unit == "元" else f"{value.normalize():,f}"
    else:
        text = f"{value:,}"
    return about(text) if found.approximate else text


def fact_of(found: FigureValue) -> Fact:
    """The value with its name; a figure of which nothing is recorded has no unit either."""
    unit = "" if found.value is None else unit_name(found.unit)
    return Fact(found.key, capfirst(declared(found.key).name), number_text(found), unit)
