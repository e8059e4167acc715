"""What the page of one kind of record says beside its own facts, and what may be done beside its list.

Both are declared in `panels.py`, by the area or by a room above it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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
_list_acts: dict[str, ListActs] = {}


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
    """Register what gives the acts beside the list of a kind of record, from the branch's short address."""

    def register(function: ListActs) -> ListActs:
        if _list_acts.setdefault(sheet, function) is not function:
            raise ValueError(f"Two functions give the acts of the list {sheet!r}.")
        return function

    return register


def acts_of_list(sheet: str, slug: str, may: Callable[[str], bool]) -> list[Act]:
    """The acts beside the list of a kind of record that the reader may do."""
    return [act for act in (_list_acts[sheet](slug) if sheet in _list_acts else []) if may(act.permission)]
