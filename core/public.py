"""What strangers may read of the records, declared beside the area in `public.py`, field by field.

Nothing is public by itself: a section lists the columns and the figures that may be shown, the database is asked for
these columns only, and what leaves this module are texts. A new field of a model is private until somebody lists it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.db.models import Q, QuerySet
from django.db.models.functions import ExtractYear

from core.audiences import Audience
from core.columns import column_label, is_money, is_number, is_words, relations, stored_columns, written
from core.dates import PreciseDay, Precision
from core.day_names import day_name, is_chinese
from core.figures import EvidenceRow, FigureValue, Scope, declared, evaluate, evaluate_by
from core.masking import mask_text
from core.periods import Period
from core.quantities import Quantity

# What is said of fewer people than these can be told of one of them.
FEWEST_PEOPLE = 3
# A page of a year is read by people; what is longer is cut and says so.
MOST_ROWS = 100


class Layout(StrEnum):
    NAME = "name"
    UNDER_NAME = "under_name"
    ENTRIES = "entries"
    TABLE = "table"
    STEPS = "steps"
    FIGURES = "figures"


@dataclass(frozen=True)
class Step:
    """One step of a way: the column that holds its day, and what it is called."""

    column: str
    word: Any


@dataclass(frozen=True)
class Chart:
    """A figure split into bars; `labels` gives the words of the parts, which hold no person.

    Parts of one label are one bar. `what` says of the labels what they are.
    """

    what: Any
    figure: str
    by: tuple[str, ...]
    labels: Callable[[Scope], Mapping[tuple, str]]


@dataclass(frozen=True)
class Fold:
    """Rows about fewer than three people, or nobody knows how many, are shown together as one called `words`.

    `people` and `sums` are added up; a sum is left out where the rows differ in a column of `alike`, and where they are
    about fewer than three people even together.
    """

    title: str
    words: Any
    people: str
    sums: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()


@dataclass(frozen=True)
class PublicSection:
    """One part of the public page.

    `rows` gives the records of a scope in the order in which they are read, `columns` the attributes of them that may
    be shown, the first being what a row is called. `day` is the column by which a row belongs to a year, `body` the one
    that is a text of its own to be read, `months` are
    columns that name a month by its first day. `figures` are keys of declared ones; with `is_headline` they stand at
    the top of the page, the first one large. A section without rows and figures is silent unless it has `empty`.
    `readers` gives of the rows those that such a reader may see, where not everybody may see all of them. `page` is the
    name of an address at which a row has a page of its own; `is_searched` lets the search of the board look into its
    words.
    """

    key: str
    title: Any
    rank: int
    layout: Layout
    rows: Callable[[Scope], QuerySet] | None = None
    columns: tuple[str, ...] = ()
    day: str = ""
    body: str = ""
    months: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    fold: Fold | None = None
    figures: tuple[str, ...] = ()
    is_headline: bool = False
    chart: Chart | None = None
    empty: Any = ""
    is_half: bool = False
    readers: Callable[[QuerySet, str], QuerySet] | None = None
    page: str = ""
    is_searched: bool = False

    def rows_for(self, scope: Scope, reader: str) -> QuerySet:
        """The records of a scope that such a reader may see."""
        rows = self.rows(scope)
        return self.readers(rows, reader) if self.readers else rows

    def named_columns(self) -> set[str]:
        """Every column that the section speaks of, which must all be listed."""
        named = {*self.months, *(step.column for step in self.steps), *filter(None, (self.day, self.body))}
        if self.fold:
            named |= {self.fold.title, self.fold.people, *self.fold.sums, *self.fold.alike}
        return named


@dataclass(frozen=True)
class PublicText:
    """A value as it is shown; `is_free` tells what somebody wrote, in whatever language the page is."""

    text: str
    is_free: bool = False


@dataclass(frozen=True)
class PublicStep:
    """A step of a way: its word, its day where it is known, and whether it was taken by then or is the next to take."""

    word: str
    day: str
    is_done: bool
    is_next: bool


@dataclass(frozen=True)
class PublicRow:
    """What is shown of one record, or of several folded into one: texts by column, and nothing else.

    `public_id` is known of what has a page of its own, `day` of what belongs to a year.
    """

    texts: Mapping[str, PublicText]
    steps: tuple[PublicStep, ...] = ()
    public_id: UUID | None = None
    day: date | None = None


@dataclass(frozen=True)
class PublicHead:
    """A column's heading; yuan are named in it."""

    column: str
    label: str
    is_number: bool
    is_money: bool


@dataclass(frozen=True)
class PublicRows:
    heads: tuple[PublicHead, ...]
    rows: tuple[PublicRow, ...]
    is_cut: bool


@dataclass(frozen=True)
class PublicBar:
    label: str
    value: int | Decimal


_registry: dict[str, PublicSection] = {}


def public(section: PublicSection) -> PublicSection:
    """Register a section. Whatever it speaks of must stand in its list of columns."""
    unlisted = section.named_columns() - set(section.columns)
    if section.key in _registry or unlisted or (section.rows is None) != (section.columns == ()):
        raise ImproperlyConfigured(f"{section.key}: a section has one name, and rows with every column listed.")
    _registry[section.key] = section
    return section


def all_public() -> list[PublicSection]:
    """Every section in the order of the page."""
    return sorted(_registry.values(), key=lambda section: (section.rank, section.key))


def public_values(scope: Scope) -> dict[str, FigureValue]:
    """The figures of all sections by key; one query for each base."""
    keys = dict.fromkeys(key for section in all_public() for key in section.figures)
    values = evaluate(keys, scope)
    return {key: values[key] for key in keys}


def figure_name(key: str) -> str:
    return str(declared(key).name)


def public_rows(section: PublicSection, scope: Scope, reader: str = Audience.EVERYBODY) -> PublicRows:
    """What such a reader may see of a section; one query, by which only the listed columns leave the database."""
    asked = _only_listed(section, section.rows_for(scope, reader))
    records = [EvidenceRow(record, section.columns) for record in asked[: MOST_ROWS + 1]]
    shown = records[:MOST_ROWS]
    small = [row for row in shown if section.fold and _is_about_few(row[section.fold.people])]
    rows = [_row(section, record, scope) for record in shown if record not in small]
    rows += [_folded(section, small, scope)] if small else []
    return PublicRows(public_heads(section, asked.model), tuple(rows), len(records) > MOST_ROWS)


def rows_saying(section: PublicSection, scope: Scope, words: str, reader: str = Audience.EVERYBODY) -> list[PublicRow]:
    """The rows of a section that say some words where a reader sees them; one query.

    What is masked is not found: otherwise the search would tell the digits that the page hides.
    """
    found = section.rows_for(scope, reader)
    written = [path for path in section.columns if is_words(found.model, path)]
    says = reduce(or_, (Q(**{f"{path}__icontains": words}) for path in written), Q())
    asked = _only_listed(section, found.filter(says))[:MOST_ROWS]
    rows = [_row(section, EvidenceRow(record, section.columns), scope) for record in asked]
    low = words.casefold()
    return [row for row in rows if any(low in row.texts[path].text.casefold() for path in written)]


def public_heads(section: PublicSection, model: type[models.Model]) -> tuple[PublicHead, ...]:
    """The headings of the listed columns."""
    people = section.fold.people if section.fold else ""
    return tuple(
        PublicHead(path, column_label(model, path), is_number(model, path) or path == people, is_money(model, path))
        for path in section.columns
    )


def public_bars(chart: Chart, scope: Scope) -> list[PublicBar]:
    """The parts of the chart's figure, the largest first, those of one label together.

    What is nothing, or less, has no bar.
    """
    parts = {part: value.value for part, value in evaluate_by(chart.figure, scope, *chart.by).items() if value.value}
    labels = chart.labels(scope) if parts else {}
    sums: dict[str, int | Decimal] = {}
    for part, value in parts.items():
        label = mask_text(labels.get(part, str(part[-1])))
        sums[label] = sums.get(label, 0) + value
    return sorted((PublicBar(label, value) for label, value in sums.items() if value > 0), key=lambda bar: -bar.value)


def years_told(scope: Scope, reader: str = Audience.EVERYBODY) -> list[int]:
    """The years within the scope of which a section has rows, the latest first; one query."""
    dated = [section for section in all_public() if section.day]
    years = [
        section.rows_for(scope, reader).order_by().values_list(ExtractYear(_first_column(section, scope))).distinct()
        for section in dated
    ]
    if not years:
        return []
    within = range(scope.first_day.year, scope.last_day.year + 1)
    return sorted({year for (year,) in years[0].union(*years[1:]) if year in within}, reverse=True)


def _first_column(section: PublicSection, scope: Scope) -> str:
    return stored_columns(section.rows(scope).model, section.day)[0]


def _only_listed(section: PublicSection, rows: QuerySet) -> QuerySet:
    """The rows with their listed columns and nothing else; relations on the way are joined."""
    joined = relations(rows.model, section.columns)
    names = [name for path in section.columns for name in stored_columns(rows.model, path)]
    if section.page:
        names.append("public_id")
    return (rows.select_related(*joined) if joined else rows.select_related(None)).only(*names)


def _row(section: PublicSection, row: EvidenceRow, scope: Scope) -> PublicRow:
    texts = {
        path: PublicText(_text(section, row, path, text, scope), is_words(type(row.record), path))
        for path, text in zip(section.columns, row.texts(), strict=True)
    }
    number = row.record.public_id if section.page else None
    return PublicRow(texts, _steps(section, row, scope), number, _day(section, row))


def _day(section: PublicSection, row: EvidenceRow) -> date | None:
    """The day by which the row belongs to a year."""
    value = row[section.day] if section.day else None
    return value.first_day if isinstance(value, PreciseDay) else value


def _text(section: PublicSection, row: EvidenceRow, path: str, text: str, scope: Scope) -> str:
    """Days as the page's language says them; free text without the numbers of people's papers, phones and cards."""
    value, year = row[path], scope.first_day.year
    if path in section.months:
        return day_name(PreciseDay.in_period(Period.month(value.year, value.month), Precision.MONTH), year)
    if isinstance(value, PreciseDay | date):
        return day_name(value if isinstance(value, PreciseDay) else row.day(path), year)
    if isinstance(value, Quantity):
        return _quantity(value)
    return mask_text(text)


def _quantity(value: Quantity) -> str:
    """The column says of what; Chinese adds the measure word."""
    if is_chinese():
        return mask_text(str(value))
    return f"~{value.number:,}" if value.approximate else f"{value.number:,}"


def _steps(section: PublicSection, row: EvidenceRow, scope: Scope) -> tuple[PublicStep, ...]:
    """The way as far as it was known on the scope's day; a step before one that was taken was taken too."""
    days = [row[step.column] for step in section.steps]
    known = [day if day and day <= scope.last_day else None for day in days]
    reached = max((place for place, day in enumerate(known) if day), default=-1)
    return tuple(
        PublicStep(
            str(step.word),
            day_name(row.day(step.column), scope.first_day.year) if day else "",
            is_done=place <= reached,
            is_next=place == reached + 1,
        )
        for place, (step, day) in enumerate(zip(section.steps, known, strict=True))
    )


def _is_about_few(people: Quantity | None) -> bool:
    return people is None or people.number < FEWEST_PEOPLE


def _folded(section: PublicSection, rows: list[EvidenceRow], scope: Scope) -> PublicRow:
    """One row for all that are about few: what they share, and their sums where these tell of nobody."""
    fold = section.fold
    people = Quantity.total((row[fold.people] for row in rows), "人")
    texts = dict.fromkeys(section.columns, PublicText("")) | {fold.title: PublicText(str(fold.words))}
    if people.number >= FEWEST_PEOPLE:
        texts[fold.people] = PublicText(_quantity(people))
        if all(len({row[path] for row in rows}) == 1 for path in fold.alike):
            texts |= {path: PublicText(_sum(row[path] for row in rows)) for path in fold.sums}
    return PublicRow(texts)


def _sum(values) -> str:
    known = [value for value in values if value is not None]
    return written(sum(known, Decimal(0))) if known else ""
