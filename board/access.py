"""Fetching a branch whose public page somebody may read."""

from django.http import Http404

from board.selectors import branch_with_board
from core.models import Branch


def get_board_for(user, slug: str) -> tuple[Branch, bool]:
    """The branch, and whether its page is open to everybody; who works at its desk reads a closed one, too.

    Raises Http404 for a closed page as for a branch that does not exist.
    """
    branch = branch_with_board(slug)
    if branch is None:
        raise Http404
    if branch.has_open_board:
        return branch, True
    if not user.has_perm("desk.view", branch):
        raise Http404
    return branch, False
