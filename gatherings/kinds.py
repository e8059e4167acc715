"""Which kinds of gathering there are: each area declares its own in `gathered.py`, found as Django finds `admin.py`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from gatherings.models import Attendance, Brief, Gathering, Notice, Photo, SignUp
from members.models import Person


@dataclass(frozen=True)
class Invited:
    """Somebody who is expected by right, such as a delegate; `has_vote` tells whether they count as 应到."""

    subject: Person | str
    place: str = ""
    has_vote: bool = True


def nothing(gathering: Gathering) -> list[str]:
    return []


def nobody(gathering: Gathering) -> list[Invited]:
    return []


def no_numbers(expected: int, present: int, others: int) -> dict[str, Any]:
    return {}


@dataclass(frozen=True)
class GatheringKind:
    """One kind of gathering: its worksheet, its tables, and what only its area knows.

    `purposes` are the personal links by which people sign up ("sign-up") and check in ("check-in"), `issue` is what
    makes one. `verb` is what one does with it in Chinese (召开, 举行), `told` gives sentences on what only this kind knows.
    `invited` gives those who are expected by right, `numbers` what of the gathering's own fields the sheet
    of those who came fills in.
    """

    sheet: str
    model: type[Gathering]
    attendance: type[Attendance]
    sign_up: type[SignUp]
    notice: type[Notice]
    photo: type[Photo]
    brief: type[Brief]
    issue: Callable[..., Any]
    verb: str = "举行"
    told: Callable[[Any], list[str]] = nothing
    purposes: dict[str, str] = field(default_factory=dict)
    invited: Callable[[Gathering], list[Invited]] = nobody
    numbers: Callable[[int, int, int], dict[str, Any]] = no_numbers


_kinds: dict[str, GatheringKind] = {}


def add_kind(kind: GatheringKind) -> GatheringKind:
    """Register a kind of gathering."""
    if kind.sheet in _kinds:
        raise ValueError(f"Two kinds of gathering are called {kind.sheet!r}.")
    _kinds[kind.sheet] = kind
    return kind


def kind_named(sheet: str) -> GatheringKind | None:
    return _kinds.get(sheet)


def kind_of(gathering: Gathering) -> GatheringKind:
    """The kind of a gathering; StopIteration for a table that nobody declared."""
    return next(kind for kind in _kinds.values() if isinstance(gathering, kind.model))
