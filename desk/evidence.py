"""What stands behind a number: its value, its words and its rows as lists that can be paged and exported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from core.columns import column_label, column_text, column_value, is_number
from core.errors import Refused
from core.figures import (
    Evidence,
    FigureValue,
    Phrase,
    Scope,
    declared,
    evaluate,
    evaluate_by,
    evidence_for,
    per_cent,
)
from core.lists import Column, ListPage, Page, Sort, page_of
from core.lists.page import Cell, Row
from core.scopes import period_name
from desk.selectors import Fact, fact_of

ROWS, ROWS_OF_A_SOURCE = 50, 10
WayTo = Callable[[type[Model]], Callable[[Any], str] | None]


@dataclass(frozen=True)
class Source:
    """One list of rows behind a figure, with the number it gives."""

    fact: Fact
    definition: str
    evidence: Evidence
    page: Page


@dataclass(frozen=True)
class MonthEnd:
    """A rate as it stood on the last day of a month."""

    day: date
    above: int
    below: int
    share: Decimal | None


@dataclass(frozen=True)
class Behind:
    """Everything that the evidence page shows; `part` names the part of a split figure that is meant."""

    fact: Fact
    definition: str
    part: str
    is_phrase: bool
    numerator: int | None
    denominator: int | None
    month_ends: tuple[MonthEnd, ...]
    sources: tuple[Source, ...]


def read_group(data: Mapping[str, str]) -> dict[str, str]:
    """The part of a split figure that `by=form,payer&is=goods,own` means; values are quoted once more inside."""
    if not data.get("by"):
        return {}
    names, values = data["by"].split(","), [unquote(value) for value in data.get("is", "").split(",")]
    if len(names) != len(values) or "\0" in "".join(values):
        raise _no_part()
    return dict(zip(names, values, strict=True))


def behind(
    key: str, scope: Scope, group: Mapping[str, str], data: Mapping[str, str], *, way_to: WayTo = lambda model: None
) -> Behind:
    """The evidence of a declared figure. Raises Refused when the figure has no such part.

    `way_to` says for a model how its rows lead to their records.
    """
    item = declared(key)
    lists = rows_behind(key, scope, group)
    values = evaluate([key], scope)
    found = value_of(key, scope, group) if group else values[key]
    is_phrase = isinstance(item, Phrase)
    try:
        sources = tuple(
            _source(each, values[each.key] if is_phrase else found, {} if is_phrase else data, is_phrase, way_to)
            for each in lists
        )
    except (ValueError, ValidationError) as error:
        raise _no_part() from error
    return Behind(
        fact=fact_of(found),
        definition=str(item.definition),
        part=part_named(lists[0], group),
        is_phrase=is_phrase,
        numerator=found.numerator,
        denominator=found.denominator,
        month_ends=tuple(MonthEnd(day, above, below, per_cent(above, below)) for day, above, below in found.series),
        sources=sources,
    )


def rows_behind(key: str, scope: Scope, group: Mapping[str, str]) -> list[Evidence]:
    """The lists behind a figure or one part of it. Raises Refused when the figure has no such part."""
    try:
        return evidence_for(key, scope, group)
    except (LookupError, ValueError, ValidationError) as error:
        raise _no_part() from error


def rows_to_export(key: str, scope: Scope, group: Mapping[str, str]) -> Evidence:
    """The one list behind a figure. Raises Refused for a phrase, whose sources are exported each for itself."""
    lists = rows_behind(key, scope, group)
    if len(lists) != 1:
        raise Refused(_("Open one of the figures behind this word and export its rows."), code="phrase")
    return lists[0]


def part_named(found: Evidence, group: Mapping[str, str]) -> str:
    """The part of a split figure in words, as its rows write it: 慰问形式：慰问品；经费来源：工会经费."""
    row = found.rows.first() if group else None
    told = [(column_label(found.model, path), column_text(row, path)) for path in group] if row else []
    return "；".join(f"{label}：{text}" for label, text in told if text)


def about_export(found: Evidence, value: FigureValue, scope: Scope, group: Mapping[str, str]) -> list[tuple[str, str]]:
    """What goes with exported rows: which figure they are, of which days, and how it is counted."""
    fact = fact_of(value)
    told = [
        (_("Figure"), found.name),
        (_("Value"), f"{fact.text}{fact.unit}"),
        (_("Part"), part_named(found, group)),
        (_("Period"), period_name(scope.period)),
        (_("As of"), scope.as_of.isoformat()),
        (_("How it is counted"), found.definition),
    ]
    return [(str(label), text) for label, text in told if text]


def list_of(found: Evidence, *, size: int = ROWS, row_url: Callable[[Any], str] | None = None) -> ListPage:
    """The rows of a figure as a list of the house, in the order of their model."""
    model = found.model
    columns = tuple(_column(model, path, is_first=place == 0) for place, path in enumerate(found.columns))
    order = tuple(name for name in model._meta.ordering if isinstance(name, str)) or ("pk",)
    return ListPage(
        name=f"figures.{found.key}",
        title=found.name,
        columns=columns,
        sorts=(Sort("usual", _("usual order"), order),),
        row_url=row_url,
        page_size=size,
        empty_text=_("No record of this period counts here."),
    )


def _column(model: type[Model], path: str, *, is_first: bool) -> Column:
    return Column(
        name=path,
        label=column_label(model, path),
        value=partial(_text, path),
        is_number=is_number(model, path),
        is_title=is_first,
        export=partial(_exported, path),
    )


def _text(path: str, row: Model) -> str:
    return column_text(row, path)


def _exported(path: str, row: Model) -> Any:
    """Numbers and days as such; everything else as the page writes it."""
    value, text = column_value(row, path), column_text(row, path)
    is_plain = isinstance(value, int | Decimal | date) and not isinstance(value, bool)
    return value if is_plain and text != "" else text


def value_of(key: str, scope: Scope, group: Mapping[str, str]) -> FigureValue:
    """A figure or one part of it."""
    if not group:
        return evaluate([key], scope)[key]
    split = {tuple(map(str, values)): part for values, part in evaluate_by(key, scope, *group).items()}
    return split.get(tuple(group.values()), FigureValue(key, None, declared(key).unit))


def _source(found: Evidence, value: FigureValue, data: Mapping[str, str], is_short: bool, way_to: WayTo) -> Source:
    shown = list_of(found, size=ROWS_OF_A_SOURCE if is_short else ROWS, row_url=way_to(found.model))
    return Source(fact_of(value), found.definition, found, _told(page_of(shown, found.rows, data)))


def _told(page: Page) -> Page:
    """The page without the columns in which none of its rows says anything."""
    empty = {column.name for column in page.columns if all(_cell(row, column).text == "" for row in page.rows)}
    columns = tuple(column for column in page.columns if column.name not in empty)
    rows = tuple(row._replace(cells=tuple(_cell(row, column) for column in columns)) for row in page.rows)
    return replace(page, columns=columns, rows=rows)


def _cell(row: Row, column: Column) -> Cell:
    return next(cell for cell in row.cells if cell.column is column)


def _no_part() -> Refused:
    return Refused(_("This figure has no such part. Open it again from the report or the desk."), code="no_part")
