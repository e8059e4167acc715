"""What a personal link may open: each area declares its own in `links.py`, found as Django finds `admin.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from accounts.models import PersonalLink

View = Callable[[HttpRequest, PersonalLink], HttpResponse]


@dataclass(frozen=True)
class Purpose:
    """One thing that a link opens. `days` is how long it holds unless told otherwise.

    A form in its page carries `link.proof` in a hidden field `proof`; nothing else lets it act.
    """

    key: str
    title: Any
    days: int
    is_single_use: bool
    view: View
    # Offered to officers to hand out by hand; otherwise an area issues such links itself, about one of its records.
    is_offered: bool


_purposes: dict[str, Purpose] = {}


def link_purpose(
    key: str, title: Any, *, days: int, single_use: bool = False, offered: bool = False
) -> Callable[[View], View]:
    """Declare what links of this purpose open: the view gets the request and the link, and reads nothing else's."""

    def declare(view: View) -> View:
        if key in _purposes:
            raise ValueError(f"Two purposes are called {key!r}.")
        _purposes[key] = Purpose(key, title, days, single_use, view, offered)
        return view

    return declare


def purpose_named(key: str) -> Purpose | None:
    """The purpose; None for one that is declared no more: its links open nothing."""
    return _purposes.get(key)


def offered_purposes() -> list[Purpose]:
    """Those an officer may choose from, by key."""
    return [purpose for _key, purpose in sorted(_purposes.items()) if purpose.is_offered]
