"""Pages that areas have beside the public board of a branch: open only while the board is, and in its frame.

Whether it is, the board's own room tells (`gate`); until somebody does, every such page is closed. The board shows the
way to them (`doors_of`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from core.models import Branch


@dataclass(frozen=True)
class OpenPage:
    """A page of this branch may be shown: in which language, and what the frame of the board needs around it."""

    branch: Branch
    language: str
    frame: Mapping[str, Any] = field(default_factory=dict)


Gate = Callable[[HttpRequest, str], OpenPage | None]
_gates: list[Gate] = []


@dataclass(frozen=True)
class Door:
    """The way to one such page: its words, one sentence of what it is for, its address, and whether it is open."""

    label: Any
    sentence: Any
    address: str
    is_open: Callable[[Branch], bool]

    def url(self, branch: Branch) -> str:
        return reverse(self.address, args=[branch.slug])


_doors: list[Door] = []


class CodeFirst(Exception):
    """The page is for the people of the unit, who type its code first at the address `url`."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url


def gate(function: Gate) -> Gate:
    """Register what opens the page of an address whose board is open to the asker; None for every other.

    It may raise CodeFirst, which leads the asker there and back.
    """
    _gates[:] = [function]
    return function


def door(declared: Door) -> Door:
    """Register the way to a page."""
    _doors.append(declared)
    return declared


def open_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Make a view of a page beside the board: Http404 where the board is closed to the asker, else in its language."""

    @wraps(view)
    def opened(request: HttpRequest, slug: str, **more: Any) -> HttpResponse:
        page = _gates[0](request, slug) if _gates else None
        if page is None:
            raise Http404
        request.open_page = page
        with override(page.language):
            return view(request, **more)

    return opened


def render_open(request: HttpRequest, template: str, context: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """The page in the frame of the board. Its language stands in its address, and no search engine lists it."""
    page: OpenPage = request.open_page
    response = render(request, template, {**page.frame, "branch": page.branch, **context}, status=status)
    response.language_is_in_address = True
    response["Content-Language"] = page.language
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def doors_of(branch: Branch) -> list[tuple[Door, str]]:
    """The open pages of a branch with their addresses; as many queries as areas have declared."""
    return [(each, each.url(branch)) for each in _doors if each.is_open(branch)]
