"""The public page of a branch, made of the sections that the areas declare: texts only, ready for a template."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from django.http import Http404
from django.urls import reverse
from django.utils.text import capfirst

from board.selectors import board_years
from board.words import Number, exact_yuan, heading, number_of
from core.audiences import Audience
from core.day_names import day_name
from core.figures import FigureValue, Scope
from core.models import Branch
from core.periods import Period
from core.public import (
    Layout,
    PublicHead,
    PublicRow,
    PublicSection,
    PublicStep,
    PublicText,
    all_public,
    figure_name,
    public_bars,
    public_heads,
    public_rows,
    public_values,
)
from core.scopes import scope_of

# Rows that are read at once; in a half of the page, so many that its neighbour does not stand alone.
SHOWN_AT_ONCE, SHOWN_IN_HALF = 10, 5
TEMPLATES = {
    Layout.ENTRIES: "board/_entries.html",
    Layout.STEPS: "board/_entries.html",
    Layout.TABLE: "board/_table.html",
    Layout.FIGURES: "board/_figures.html",
}
# Rows are asked here only of what kind they are.
OF_NOBODY = Scope((), Period.year_of(2000), date(2000, 12, 31))
# How strong the bars are: the eye finds the largest, and grey paper keeps them apart.
# A longer text is begun on the page of the year and read on its own.
BEGINNING = 240
STRENGTHS = ("1", "0.82", "0.66", "0.54", "0.44")


@dataclass(frozen=True)
class Lead:
    """Figures of one area at the top of the page: one large, the others beside it."""

    number: Number
    notes: tuple[Number, ...]


@dataclass(frozen=True)
class Detail:
    """A text of a row below what it is called; `label` where the text does not say what it is."""

    value: PublicText
    label: str = ""


@dataclass(frozen=True)
class Entry:
    day: str
    title: PublicText
    details: tuple[Detail, ...]
    steps: tuple[PublicStep, ...]
    body: PublicText | None = None
    url: str = ""
    is_cut: bool = False
    on: date | None = None


@dataclass(frozen=True)
class Cell:
    label: str
    value: PublicText
    is_number: bool


@dataclass(frozen=True)
class Bar:
    """A part of a sum; `width` is in per cent of the widest, `strength` how dark it is."""

    label: str
    amount: str
    width: int
    strength: str


@dataclass(frozen=True)
class Part:
    """One section with what it has to say; `rest` is folded away below `first`."""

    anchor: str
    title: str
    template: str
    numbers: tuple[Number, ...] = ()
    heads: tuple[Cell, ...] = ()
    first: tuple = ()
    rest: tuple = ()
    bars: tuple[Bar, ...] = ()
    total: str = ""
    empty: str = ""
    is_cut: bool = False
    is_half: bool = False

    @property
    def says_something(self) -> bool:
        return bool(self.numbers or self.first or self.bars or self.empty)


@dataclass(frozen=True)
class BoardHead:
    """What stands in the masthead of every page."""

    name: str
    under: str


@dataclass(frozen=True)
class BoardPage:
    """Everything that the template shows; `lines` hold one part, or two beside one another."""

    head: BoardHead
    year: int
    years: tuple[int, ...]
    last_day: str
    leads: tuple[Lead, ...]
    lines: tuple[tuple[Part, ...], ...]

    @property
    def parts(self) -> list[Part]:
        return [part for line in self.lines for part in line]


@dataclass(frozen=True)
class SectionNotice:
    """What the officers are told of a section: what it shows, by the names of columns and figures."""

    title: str
    columns: tuple[str, ...]
    figures: tuple[str, ...]


def board_head(branch: Branch, *, today: date) -> BoardHead:
    """The name of the branch and of the unions above it, as strangers may know them; two queries."""
    return _head(branch, scope_of(branch, Period.year_of(today.year), today=today))


def _head(branch: Branch, scope: Scope) -> BoardHead:
    names, under = _texts(Layout.NAME, scope), _texts(Layout.UNDER_NAME, scope)
    return BoardHead(names[0] if names else branch.name, "、".join(under))


def board_page(branch: Branch, *, asked: str, today: date, reader: str = Audience.EVERYBODY) -> BoardPage:
    """The page of the year `asked` for, or of the latest record's; always the same number of queries.

    Raises Http404 for a year of which the board has nothing to tell.
    """
    usual, years = board_years(branch, today=today, reader=reader)
    year = next((year for year in years if str(year) == asked), None) if asked else usual
    if year is None:
        raise Http404
    scope = scope_of(branch, Period.year_of(year), today=today)
    values = public_values(scope)
    head = _head(branch, scope)
    sections = [section for section in all_public() if section.layout in TEMPLATES]
    parts = [_part(section, scope, values, (branch.slug, reader)) for section in sections]
    return BoardPage(
        head=head,
        year=year,
        years=tuple(years),
        last_day=day_name(scope.last_day),
        leads=tuple(_leads(values)),
        lines=tuple(_side_by_side([part for part in parts if part.says_something])),
    )


def board_notices() -> list[SectionNotice]:
    """What the page may show at all, for the people who decide whether it is open."""
    return [_notice(section) for section in all_public()]


def _notice(section: PublicSection) -> SectionNotice:
    heads = public_heads(section, section.rows(OF_NOBODY).model) if section.rows else ()
    charts = (section.chart.figure,) if section.chart else ()
    labels = (capfirst(section.chart.what),) if section.chart else ()
    return SectionNotice(
        title=str(section.title),
        columns=(*labels, *(heading(head) for head in heads)),
        figures=tuple(figure_name(key) for key in dict.fromkeys((*section.figures, *charts))),
    )


def _texts(layout: Layout, scope: Scope) -> list[str]:
    """The names that stand in the masthead."""
    sections = [section for section in all_public() if section.layout == layout]
    return [row.texts[section.columns[0]].text for section in sections for row in public_rows(section, scope).rows]


def _leads(values: Mapping[str, FigureValue]):
    for section in all_public():
        numbers = _numbers(section, values)
        if section.is_headline and numbers:
            yield Lead(numbers[0], numbers[1:])


def _numbers(section: PublicSection, values: Mapping[str, FigureValue]) -> tuple[Number, ...]:
    """The figures that say something: nought goes without saying."""
    return tuple(number_of(values[key]) for key in section.figures if values[key])


def _part(section: PublicSection, scope: Scope, values: Mapping[str, FigureValue], where: tuple[str, str]) -> Part:
    slug, reader = where
    shown = {
        "anchor": section.key.replace(".", "-"),
        "title": str(section.title),
        "template": TEMPLATES[section.layout],
        "numbers": () if section.is_headline else _numbers(section, values),
        "is_half": section.is_half,
    }
    if section.chart:
        shown |= _bars(section, scope)
    if section.rows is None:
        return Part(**shown)
    found = public_rows(section, scope, reader)
    table = section.layout == Layout.TABLE
    rows = [_cells(row, found.heads) if table else _entry(section, row, found.heads, slug) for row in found.rows]
    most = SHOWN_IN_HALF if section.is_half else SHOWN_AT_ONCE
    heads = tuple(Cell(heading(head), PublicText(""), head.is_number) for head in found.heads)
    return Part(
        **shown,
        heads=heads,
        first=tuple(rows[:most]),
        rest=tuple(rows[most:]),
        empty="" if rows else str(section.empty),
        is_cut=found.is_cut,
    )


def _cells(row: PublicRow, heads: tuple[PublicHead, ...]) -> tuple[Cell, ...]:
    return tuple(Cell(heading(head), row.texts[head.column], head.is_number) for head in heads)


def _entry(section: PublicSection, row: PublicRow, heads: tuple[PublicHead, ...], slug: str) -> Entry:
    """A row as a line of reading: its day, what it is called, and the rest of it below."""
    title, *others = heads
    apart = {section.day, section.body, *(step.column for step in section.steps)}
    details = tuple(
        Detail(row.texts[head.column], heading(head) if section.steps else "")
        for head in others
        if head.column not in apart and row.texts[head.column].text
    )
    day = row.texts[section.day].text if section.day and not section.steps else ""
    body = row.texts[section.body] if section.body else None
    url = reverse(section.page, args=[slug, row.public_id]) if row.public_id else ""
    is_cut = bool(url and body and len(body.text) > BEGINNING)
    if is_cut:
        body = replace(body, text=f"{body.text[:BEGINNING].rstrip()}…")
    return Entry(day, row.texts[title.column], details, row.steps, body, url, is_cut, row.day)


def _bars(section: PublicSection, scope: Scope) -> dict:
    found = public_bars(section.chart, scope)
    if not found:
        return {}
    widest = found[0].value
    bars = tuple(
        Bar(
            bar.label,
            exact_yuan(bar.value),
            max(1, round(bar.value * 100 / widest)),
            STRENGTHS[min(place, len(STRENGTHS) - 1)],
        )
        for place, bar in enumerate(found)
    )
    return {"bars": bars, "total": exact_yuan(sum((bar.value for bar in found), Decimal(0)))}


def _side_by_side(parts: list[Part]):
    """Halves that follow one another stand in pairs; one that is left over takes the whole line."""
    for is_half, group in groupby(parts, key=lambda part: part.is_half):
        together = list(group)
        step = 2 if is_half else 1
        yield from (tuple(together[place : place + step]) for place in range(0, len(together), step))
