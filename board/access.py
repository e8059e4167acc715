"""Fetching a board that somebody may read."""

from django.http import Http404

from board.selectors import Board, board_of
from core.models import Branch


def get_board_for(user, slug: str) -> Board:
    """The board of a branch: an open one for everybody, a closed one for who works at the branch's desk.

    Raises Http404 for a closed page as for a branch that does not exist. Who asks matters for a closed one alone.
    """
    board = board_of(slug)
    if board is None:
        raise Http404
    if not board.is_open and not user.has_perm("desk.view", Branch.objects.get(pk=board.branch)):
        raise Http404
    return board
