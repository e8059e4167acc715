"""What is sent of a board: made or fetched once for all its readers, until something changes in the branch."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse

from board.access import Reading
from board.looks import Look
from board.page import board_head
from board.selectors import Board
from core.kept import kept
from core.models import Branch
from reports.selectors import PublishedFile, bytes_of_file, published_file

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Asked:
    """A page of a board as it is asked for: by whom, in which look, on which day, and the words of its own in the address.

    `site` is the address of this house as the reader calls it, where a page has to name it.
    """

    reading: Reading
    look: Look
    today: date
    path: str
    own: Mapping[str, str] = field(default_factory=dict)
    site: str = ""

    @property
    def board(self) -> Board:
        return self.reading.board

    @property
    def in_other_language(self) -> str:
        return self.path + self.look.other_language().with_words(self.own)

    @property
    def in_other_size(self) -> str:
        return self.path + self.look.other_size().with_words(self.own)


@dataclass(frozen=True)
class Sent:
    """A page in bytes, with the fingerprint by which a browser knows that it has it.

    What is large is fetched (`load`) for those only who do not have it.
    """

    content: bytes
    sha256: str
    status: int = 200
    content_type: str = HTML
    headers: tuple[tuple[str, str], ...] = ()
    load: Callable[[], bytes] | None = None


def sent_of(content: bytes, *, status: int = 200, content_type: str = HTML) -> Sent:
    return Sent(content, hashlib.sha256(content).hexdigest(), status, content_type)


def kept_page(asked: Asked, make: Callable[[Branch], Sent], *about: object) -> Sent:
    """A page made once for all who ask for the same; `about` names it. What `make` raises is not kept.

    Nothing in the page is of the one who reads it: it is made without the request.
    """
    reading = asked.reading
    depends_on = (asked.look, asked.today, asked.path, sorted(asked.own.items()), asked.site)
    return kept(
        asked.board.version,
        lambda: make(branch_of(asked)),
        *("board", *about, *depends_on, reading.reader, reading.is_preview, reading.is_indexed),
    )


def branch_of(asked: Asked) -> Branch:
    return Branch.objects.get(pk=asked.board.branch)


def page_html(asked: Asked, branch: Branch, template: str, context: Mapping[str, Any], *, status: int = 200) -> Sent:
    """A page of the board of a branch in the frame that all of them have."""
    frame = {"asked": asked, "branch": branch, "look": asked.look, "home": reverse("board:detail", args=[branch.slug])}
    head = {} if "head" in context else {"head": board_head(branch, today=asked.today)}
    content = render_to_string(template, {**frame, **head, **context}).encode()
    return sent_of(content, status=status)


def board_text(board: Board, public_id: UUID, form: str) -> PublishedFile:
    """A published text of the branch; Http404 for one that is not published or was replaced, or not in that form."""
    return kept(board.version, lambda: _published(board, public_id, form), "text", public_id, form)


def _published(board: Board, public_id: UUID, form: str) -> PublishedFile:
    found = published_file(board.branch, public_id, form)
    if found is None:
        # Raised here, so that nothing is kept of the numbers that strangers think of.
        raise Http404
    return found


def bytes_of_text(text: PublishedFile) -> bytes:
    """The text as it was settled, which never changes: its fingerprint is version enough."""
    return kept(text.sha256, lambda: bytes_of_file(text.pk), "bytes", text.pk)
