"""Parts of a document as JSON and back, for what is kept of a settled report beside its words."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from reports.document import (
    Annex,
    Chart,
    FigureRun,
    Heading,
    MonthPlan,
    NumberedList,
    Paragraph,
    RedHead,
    Series,
    Table,
    Text,
)

CLASSES = {
    cls.__name__: cls
    for cls in (Annex, Chart, FigureRun, Heading, MonthPlan, NumberedList, Paragraph, RedHead, Series, Table, Text)
}


def kept(part: Any) -> Any:
    """A part of a document as JSON can hold it. TypeError for what is none."""
    if is_dataclass(part) and type(part).__name__ in CLASSES:
        return {"is": type(part).__name__} | {item.name: kept(getattr(part, item.name)) for item in fields(part)}
    if isinstance(part, tuple | list):
        return [kept(one) for one in part]
    if isinstance(part, Decimal):
        return {"is": "Decimal", "of": str(part)}
    if part is None or isinstance(part, str | int):
        return part
    raise TypeError(f"{type(part).__name__} cannot be kept.")


def read_back(told: Any) -> Any:
    """The part that `kept` told."""
    if isinstance(told, list):
        return tuple(read_back(one) for one in told)
    if isinstance(told, dict) and told["is"] == "Decimal":
        return Decimal(told["of"])
    if isinstance(told, dict):
        return CLASSES[told["is"]](**{name: read_back(value) for name, value in told.items() if name != "is"})
    return told
