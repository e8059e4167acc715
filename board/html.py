"""What is sent of a board: made or fetched once for all its readers, until something changes in the branch."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from board.page import board_page
from board.selectors import Board
from core.kept import kept
from core.models import Branch
from reports.selectors import PublishedFile, bytes_of_file, published_file, published_texts

YEAR = "year"


@dataclass(frozen=True)
class Sent:
    """A page in bytes, with the fingerprint by which a browser knows that it has it."""

    content: bytes
    sha256: str


def board_html(request: HttpRequest, board: Board) -> Sent:
    """The page of the year that the address names; Http404 for a year of which the board has nothing to tell."""
    today = timezone.localdate()
    version = board.version if _is_usual(request) else ""
    about = (request.get_full_path(), get_language(), today, board.is_open)
    return kept(version, lambda: _rendered(request, board, today), "board", *about)


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


def _is_usual(request: HttpRequest) -> bool:
    """Whether the address is one of the page's own: strangers may think of any number of others."""
    query = request.META["QUERY_STRING"]
    return not query or query == f"{YEAR}={request.GET.get(YEAR)}"


def _rendered(request: HttpRequest, board: Board, today: date) -> Sent:
    """Nothing in the page is of the one who reads it: no token of a form, no name."""
    branch = Branch.objects.get(pk=board.branch)
    page = board_page(branch, asked=request.GET.get(YEAR, ""), today=today)
    texts = published_texts(branch, page.year)
    context = {"branch": branch, "board": page, "texts": texts, "is_preview": not board.is_open}
    content = render_to_string("board/detail.html", context, request).encode()
    return Sent(content, hashlib.sha256(content).hexdigest())
