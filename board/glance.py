"""Who can read what, for the people who decide about it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from board.models import BoardSetting
from core.audiences import Audience, includes, narrower

READERS = (
    (Audience.EVERYBODY, _("Everybody on the internet")),
    (Audience.UNIT, _("Our own unit, with the code or logged in")),
)


@dataclass(frozen=True)
class Seen:
    """One kind of content, and of each kind of reader whether they may read it."""

    what: Any
    by: tuple[tuple[Any, bool], ...]


@dataclass(frozen=True)
class Glance:
    readers: tuple[Any, ...]
    lines: tuple[Seen, ...]


def glance_at(setting: BoardSetting) -> Glance:
    """For each kind of content, who may read it as the board is set; no query."""
    kinds = (
        (_("The board: figures, money, motions, activities, published texts"), Audience.EVERYBODY),
        (_("Announcements for everybody who reads the board"), Audience.EVERYBODY),
        (_("Announcements for our own unit only"), Audience.UNIT),
        (_("What is put up for objections, with full names"), Audience.UNIT),
        (_("Posts that are on paper only, drafts, and what was taken down"), Audience.CLOSED),
    )
    lines = tuple(
        Seen(what, tuple((words, _reads(setting.audience, meant, reader)) for reader, words in READERS))
        for what, meant in kinds
    )
    return Glance(tuple(words for _reader, words in READERS), lines)


def _reads(board: str, meant: str, reader: str) -> bool:
    return includes(narrower(board, meant), reader)
