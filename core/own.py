"""What the areas know of one person, for that person's own page: each area declares its part in its `own.py`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class OwnAct:
    """Something that somebody may do about a thing of their own: a button, shown to whoever is logged in."""

    label: Any
    url: str


@dataclass(frozen=True)
class OwnLine:
    """One thing that happened to somebody: when it was, what it was, and what became of it."""

    when: str
    what: str
    more: str = ""
    acts: tuple[OwnAct, ...] = ()

    def told(self) -> dict[str, str]:
        """The line as plain words, for somebody to take along."""
        return {"when": self.when, "what": self.what, "more": self.more}


@dataclass(frozen=True)
class OwnPart:
    """The part of one area: its name, what stands there when it is empty, and the lines of a person, the latest first."""

    key: str
    label: Any
    empty: Any
    lines: Callable[[Any], list[OwnLine]]


_parts: dict[str, OwnPart] = {}


def own_part(key: str, label: Any, *, empty: Any) -> Callable:
    """Register a function that gives the lines of a person."""

    def register(lines: Callable[[Any], list[OwnLine]]) -> Callable[[Any], list[OwnLine]]:
        if key in _parts:
            raise ImproperlyConfigured(f"Two parts of one's own page are called {key}.")
        _parts[key] = OwnPart(key, label, empty, lines)
        return lines

    return register


def all_parts() -> list[OwnPart]:
    return list(_parts.values())
