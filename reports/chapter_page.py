"""The editor of one chapter of a draft: what stands in its places, what was typed, and what may be put in."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial

from django.http import Http404
from django.urls import reverse

from core.errors import Refused
from core.figures import Figure, Rate, all_declared, declared
from reports.compose import blocks_of, lines_of
from reports.document import BLANK
from reports.drafts import Chapter, Draft, Place
from reports.html import blocks_html
from reports.models import Report
from reports.services.drafts import HIGHLIGHTS, Typed, add_part, highlight, move_part, remove_part, save_words
from reports.slots import Shape
from reports.statements import statement_named
from reports.tokens import CHANGE, LAST_YEAR, TOKEN, Token, Values, figure_today, token

MOST_FIGURES, NAMED = 30, 4


def typed_of(data: Mapping[str, str]) -> list[Typed]:
    """What a form of the editor says of each place."""
    keys = [name.removeprefix("version-") for name in data if name.startswith("version-")]
    return [
        Typed(
            pk=int(key),
            version=int(data[f"version-{key}"]),
            text=data.get(f"text-{key}", "").replace("\0", ""),
            seen=data.get(f"seen-{key}", ""),
            is_off=f"off-{key}" in data,
        )
        for key in keys
        if key.isdecimal() and data[f"version-{key}"].isdecimal()
    ]


class Editor:
    """One chapter of a draft under somebody's hands."""

    def __init__(self, report: Report, key: str, *, by) -> None:
        self.report, self.key, self.by = report, key, by
        self.typed: dict[int, Typed] = {}
        self.faults: dict[int, Refused] = {}
        self.fault: Refused | None = None
        # Words for a place of their own that could not be added, and the place that was added or moved.
        self.new = ""
        self.touched: int | None = None
        self._read()

    def _read(self) -> None:
        self.draft = Draft(self.report)
        chapter = self.draft.chapter(self.key)
        if chapter is None:
            raise Http404
        self.chapter: Chapter = chapter

    @property
    def is_done(self) -> bool:
        return not self.faults and self.fault is None

    def address(self, slug: str) -> str:
        """Where the officer goes on: the place that was added or moved, else this chapter, else the whole text."""
        for chapter in self.draft.chapters():
            if self.touched in {place.part.pk for place in chapter.all}:
                return f"{self._address_of(slug, chapter.key)}#place-{self.touched}"
        if self.draft.chapter(self.key) is None:
            return reverse("reports:report", args=[slug, self.report.public_id])
        return self._address_of(slug, self.key)

    def _address_of(self, slug: str, key: str) -> str:
        return reverse("reports:chapter", args=[slug, self.report.public_id, key])

    def act(self, typed: list[Typed], do: str, data: Mapping[str, str]) -> None:
        """Keep what was typed, then do what a button asks: move, remove or add a place."""
        self.typed = {one.pk: one for one in typed}
        told = {place.part.pk: place.told for place in self.chapter.all}
        try:
            self.faults = save_words(self.report, typed, told=told, by=self.by).faults
            if not self.faults:
                self._do(*do.partition(":")[::2], data.get("new", ""))
        except Refused as refusal:
            self.fault = refusal
        self.new = "" if self.is_done else data.get("new", "").replace("\0", "")
        self.draft = Draft(self.report)
        self.chapter = self.draft.chapter(self.key) or self.chapter

    def _do(self, verb: str, what: str, new: str) -> None:
        if verb == "add" and new.strip():
            last = self.chapter.all[-1].part if self.chapter.all else None
            shape = Shape.HEADING if what == Shape.HEADING else Shape.PARAGRAPH
            self.touched = add_part(self.report, after=last, shape=shape, text=new.strip(), by=self.by).pk
        place = next((place for place in self.chapter.all if str(place.part.pk) == what), None)
        if place is None:
            return
        if verb in {"up", "down"}:
            move_part(self.report, place.part, by_places=-1 if verb == "up" else 1, by=self.by)
            self.touched = place.part.pk
        elif verb == "highlight":
            self.touched = highlight(self.report, words=self._words_in(place), by=self.by).pk
        elif verb == "remove":
            remove_part(self.report, place.part, by=self.by)

    def _words_in(self, place: Place) -> str:
        """What stands in a place as it was just sent."""
        typed = self.typed.get(place.part.pk)
        return typed.text if typed else place.text


@dataclass(frozen=True)
class EditedPlace:
    """A place as the editor shows it."""

    place: Place
    text: str
    is_off: bool
    printed: str
    told: str
    speaks_of: str
    figures: str
    fault: Refused | None
    stored: str

    table: list[dict] = field(default_factory=list)

    @property
    def is_table(self) -> bool:
        return self.place.part.shape == Shape.TABLE

    @property
    def may_be_highlight(self) -> bool:
        """Whether its words may be told among the highlights, too."""
        part = self.place.part
        return part.shape == Shape.PARAGRAPH and part.key != HIGHLIGHTS and bool(self.text)

    @property
    def pk(self) -> int:
        return self.place.part.pk

    @property
    def rows(self) -> int:
        """How many lines the box shows."""
        return min(14, max(2, len(self.text) // 32 + self.text.count("\n") + 1))


@dataclass(frozen=True)
class OfferedFigure:
    """A figure that may be put into a text, and beside it the words that compare it with the year before, if any."""

    token: str
    name: str
    definition: str
    text: str
    is_blank: bool = False
    change: str = ""
    change_token: str = ""


@dataclass(frozen=True)
class ChapterPage:
    """Everything that the editor shows."""

    title: str
    places: list[EditedPlace]
    query: str
    figures: list[OfferedFigure] = field(default_factory=list)
    more: int = 0


def chapter_page(editor: Editor, *, query: str) -> ChapterPage:
    """The editor's page; `query` narrows the figures that may be put in."""
    offered, more = _offered(editor, query)
    return ChapterPage(
        title=editor.draft.title(editor.chapter),
        places=[_edited(editor, place) for place in editor.chapter.all],
        query=query,
        figures=offered,
        more=more,
    )


def _edited(editor: Editor, place: Place) -> EditedPlace:
    part, fault = place.part, editor.faults.get(place.part.pk)
    typed = editor.typed.get(part.pk) if fault or editor.fault else None
    own = part.text or place.told
    printed = partial(editor.draft.printed, is_ahead=part.is_ahead)
    return EditedPlace(
        place=place,
        text=typed.text if typed else own,
        is_off=typed.is_off if typed else part.is_off,
        printed=printed(own),
        told=printed(place.told),
        speaks_of="、".join(_speaks_of(part.key)[:NAMED]),
        figures=json.dumps(
            _figures_in(f"{own}\n{place.told}\n{typed.text if typed else ''}", printed), ensure_ascii=False
        ),
        fault=fault,
        stored=printed(own) if fault and fault.code == "version" else "",
        table=_table(editor, place) if part.shape == Shape.TABLE else [],
    )


def _table(editor: Editor, place: Place) -> list[dict]:
    """A table as it would print, also while it is left out."""
    lines = lines_of(replace(place.said, text=place.told), editor.draft.telling.facts.values)
    return blocks_html(blocks_of(Shape.TABLE, 0, lines))


def _figures_in(text: str, printed: Callable[[str], str]) -> dict[str, str]:
    """The figures of a text, as they are written in it and as they print; what is no figure stays out."""
    found: dict[str, str] = {}
    for written in sorted({match[0] for match in TOKEN.finditer(text)}):
        with suppress(Refused):
            found[written] = printed(written)
    return found


def _figures_of(key: str) -> list[str]:
    """The figures that may be told in a place."""
    try:
        statements = [statement_named(name) for name in key.split("+")]
    except KeyError:
        return []
    return list(dict.fromkeys(name for one in statements for name in one.figures))


def _speaks_of(key: str) -> list[str]:
    """The names of those figures."""
    return list(dict.fromkeys(str(declared(name).name) for name in _figures_of(key)))


def _offered(editor: Editor, query: str) -> tuple[list[OfferedFigure], int]:
    """The figures whose name, key or definition holds every word asked for, those of the chapter first."""
    words = query.replace("\0", "").casefold().split()
    found = [
        item
        for item in all_declared()
        if isinstance(item, Figure | Rate)
        and all(word in f"{item.name} {item.key} {item.definition}".casefold() for word in words)
    ]
    here = {name for place in editor.chapter.places for name in _figures_of(place.part.key)}
    shown = sorted(found, key=lambda item: item.key not in here)[:MOST_FIGURES]
    values = Values(editor.report.scope)
    for asked in (values, values.of_scope(LAST_YEAR)):
        asked.fetch([item.key for item in shown])
    return [_offer(item, values) for item in shown], len(found) - len(shown)


def _offer(item: Figure | Rate, values: Values) -> OfferedFigure:
    fmt = "yuan" if item.unit == "元" else "plain"
    value = figure_today(Token(item.key, fmt), values)
    change = figure_today(Token(item.key, CHANGE), values)
    return OfferedFigure(
        token=token(item.key, fmt=fmt),
        name=str(item.name),
        definition=str(item.definition),
        text=value.text if value else BLANK,
        is_blank=value is None,
        change=change.text if change else "",
        change_token=token(item.key, fmt=CHANGE),
    )
