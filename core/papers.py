"""Papers that are printed and signed, declared in an area's `papers.py`: forms, letters, slips.

What a paper says is Chinese, whatever the language of the page from which it is printed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.module_loading import autodiscover_modules

from core.models import Attachment, Branch


@dataclass(frozen=True)
class Grid:
    """A form or list on a paper: rows of cells, empty ones to be filled in by hand.

    With a `head` it is repeated on each page. What is `to_be_signed` has rows high enough for a signature. `totals` are
    the places of rows that sum up others, `page_ends` those after which a new page begins (`core.paging`); `align` is
    "left", "center" or "right" for each column. A `note` stands between the caption and the rows.
    """

    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    head: tuple[str, ...] = ()
    to_be_signed: bool = False
    totals: tuple[int, ...] = ()
    page_ends: tuple[int, ...] = ()
    align: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Image:
    """A picture on a paper: its bytes as JPEG or PNG, and the words below it."""

    content: bytes
    caption: str = ""


@dataclass(frozen=True)
class Enclosure:
    """What is bound behind a paper on pages of its own, under a title."""

    title: str
    parts: tuple[str | Grid | Image, ...]


@dataclass(frozen=True)
class Letterhead:
    """What stands in red above a letter: the issuer, the number, and in letters to an upper body who signed it."""

    issuer: str
    number: str = ""
    signer: str = ""


@dataclass(frozen=True)
class PaperText:
    """What stands on a paper, from the title to the day; `parts` are paragraphs and grids, `slip` what comes back."""

    title: str
    parts: tuple[str | Grid | Image, ...]
    addressee: str = ""
    ending: str = ""
    signature: str = ""
    day: date | None = None
    slip: tuple[str | Grid, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    head: Letterhead | None = None


@dataclass(frozen=True)
class Paper:
    """One kind of paper: its name, the kind of record it is about, and what makes it.

    `build(branch, record, clear)` gives the text; without a record it is empty, to be filled in by hand. `clear` prints
    protected numbers in full. Raises Refused when the record has no such paper. Where there are `options`, the names of
    what the asker may choose, `build` gets what was chosen as a fourth argument.
    """

    slug: str
    title: Any
    sheet: str
    build: Callable[..., PaperText]
    may_be_blank: bool = True
    options: tuple[str, ...] = ()

    def text(self, branch: Branch, record: models.Model | None, clear: bool, chosen: Mapping[str, str]) -> PaperText:
        """What stands on the paper; of what was chosen only its own options are heard."""
        said = ({name: chosen.get(name, "") for name in self.options},) if self.options else ()
        return self.build(branch, record, clear, *said)


@dataclass(frozen=True)
class Part:
    """One piece of a pack: a text that is made, or a file that was kept; one of the two."""

    title: str
    text: PaperText | None = None
    file: Attachment | None = None


@dataclass(frozen=True)
class Pack:
    """The whole file of a record, in order: one PDF with its contents.

    `build(branch, record)` gives the pieces; what the record has not is left out. `cover(branch, record)` gives what
    stands before the contents, where there is a cover.
    """

    slug: str
    title: Any
    sheet: str
    build: Callable[[Branch, models.Model], tuple[Part, ...]]
    cover: Callable[[Branch, models.Model], PaperText] | None = None


_registry: dict[str, Paper] = {}
_packs: dict[str, Pack] = {}


def paper(declared: Paper) -> Paper:
    """Register a kind of paper."""
    if _registry.setdefault(declared.slug, declared) is not declared:
        raise ValueError(f"Two papers are called {declared.slug!r}.")
    return declared


def paper_named(slug: str) -> Paper | None:
    """The kind of paper called `slug`, or None."""
    autodiscover_modules("papers")
    return _registry.get(slug)


def all_papers() -> list[Paper]:
    """Every kind of paper."""
    autodiscover_modules("papers")
    return list(_registry.values())


def pack(declared: Pack) -> Pack:
    """Register a kind of pack."""
    if _packs.setdefault(declared.slug, declared) is not declared:
        raise ValueError(f"Two packs are called {declared.slug!r}.")
    return declared


def pack_named(slug: str) -> Pack | None:
    """The kind of pack called `slug`, or None."""
    autodiscover_modules("papers")
    return _packs.get(slug)
