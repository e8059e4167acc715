"""What the page of one kind of record says beside its own facts, and what may be done beside its list.

Both are declared in `panels.py`, by the area or by a room above it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Line:
    """One line of a panel: when, what, more words in small, and where it leads."""

    when: str
    what: str
    more: str = ""
    url: str = ""


@dataclass(frozen=True)
class Act:
    """Something that may be done from the page: a link, or (`is_post`) a button; with the right that it needs."""

    label: Any
    url: str
    permission: str
    is_post: bool = False


@dataclass(frozen=True)
class Panel:
    """One part of the page: its heading, its lines, and what may be done there."""

    title: Any
    lines: tuple[Line, ...] = ()
    acts: tuple[Act, ...] = ()
    empty: Any = ""


PRINT = "workbook.export"


def record_url(slug: str, kind: str, record: models.Model) -> str:
    """The page of a record of the branch with that short address."""
    return reverse("desk:record_detail", args=[slug, kind, record.public_id])


def new_record_url(slug: str, kind: str, /, **said: str) -> str:
    """The form of a new record, begun with what is said of its cells."""
    address = reverse("desk:record_create", args=[slug, kind])
    return f"{address}?{urlencode(said)}" if said else address


def print_acts(slug: str, record: models.Model, paper: tuple[Any, str], *, for_word: bool = False) -> tuple[Act, ...]:
    """The button of a paper about a record (its label and its short name), and with `for_word` that of the same in Word."""
    label, name = paper
    address = reverse("desk:paper", args=[slug, name, record.public_id])
    acts = (Act(label, address, PRINT, is_post=True),)
    if for_word:
        acts += (Act(_("%(paper)s (Word)") % {"paper": label}, f"{address}?form=docx", PRINT, is_post=True),)
    return acts


Panels = Callable[[models.Model, str], list[Panel]]
ListActs = Callable[[str], list[Act]]
_registry: dict[str, list[Panels]] = {}
_list_acts: dict[str, list[ListActs]] = {}


def panels(sheet: str) -> Callable[[Panels], Panels]:
    """Register what gives panels of a kind of record, from the record and the branch's short address.

    An area and the mechanism that it uses may both have something to say: their panels stand one below the other.
    """

    def register(function: Panels) -> Panels:
        given = _registry.setdefault(sheet, [])
        if function not in given:
            given.append(function)
        return function

    return register


def panels_of(sheet: str, record: models.Model, slug: str, may: Callable[[str], bool]) -> list[Panel]:
    """The panels of a record with the acts that the reader may do; empty ones are left out."""
    given = [panel for function in _registry.get(sheet, ()) for panel in function(record, slug)]
    shown = [
        Panel(each.title, each.lines, tuple(act for act in each.acts if may(act.permission)), each.empty)
        for each in given
    ]
    return [each for each in shown if each.lines or each.acts or each.empty]


def list_acts(sheet: str) -> Callable[[ListActs], ListActs]:
    """Register what gives acts beside the list of a kind of record, from the branch's short address.

    The area and a room above it may both have something to say: their acts stand one after the other.
    """

    def register(function: ListActs) -> ListActs:
        given = _list_acts.setdefault(sheet, [])
        if function not in given:
            given.append(function)
        return function

    return register


def acts_of_list(sheet: str, slug: str, may: Callable[[str], bool]) -> list[Act]:
    """The acts beside the list of a kind of record that the reader may do."""
    return [act for function in _list_acts.get(sheet, ()) for act in function(slug) if may(act.permission)]
