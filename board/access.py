"""Fetching what somebody may read of the public page of a branch."""

from uuid import UUID

from django.http import Http404

from board.selectors import Board, ShownText, board_of, shown_text
from core.models import Branch


def get_board_for(user, slug: str) -> Board:
    """The board of a branch: an open one for everybody, a closed one for who works at the branch's desk.

    Raises Http404 for a closed page as for a branch that does not exist. Who asks matters for a closed one alone.
    """
    return _readable(board_of(slug), user)


def get_text_for(user, slug: str, public_id: UUID, form: str) -> ShownText:
    """A published text, to be read by whoever may read the board; Http404 as there."""
    return _readable(shown_text(slug, public_id, form), user)


def _readable(found, user):
    if found is None:
        raise Http404
    if not found.is_open and not user.has_perm("desk.view", Branch.objects.get(pk=found.branch)):
        raise Http404
    return found
