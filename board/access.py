"""Fetching a board that somebody may read."""

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest

from board.passes import has_pass
from board.selectors import Board, board_of
from core.audiences import Audience
from core.models import Branch
from members.selectors import is_somebody_in


class NotInside(Exception):
    """What was asked for is for the people of the unit, and nothing shows yet that the reader is one of them."""


@dataclass(frozen=True)
class Reading:
    """Who reads which board: everybody alike, or somebody known to be of the unit; `is_preview` of a closed board."""

    board: Board
    reader: str = Audience.EVERYBODY
    is_preview: bool = False

    @property
    def is_inside(self) -> bool:
        return self.reader == Audience.UNIT

    @property
    def is_shared(self) -> bool:
        """Whether what is sent is the same for everybody, so that caches on the way may keep it."""
        return not self.is_inside and self.board.audience == Audience.EVERYBODY

    @property
    def is_indexed(self) -> bool:
        return self.is_shared and self.board.is_indexed


def get_reading_for(request: HttpRequest, slug: str) -> Reading:
    """How the board of a branch is read: an open one by everybody alike, of whom nothing is looked at.

    Raises Http404 for a closed board as for a branch that does not exist, but to those who work at the branch's desk;
    NotInside for one that is open to the unit, to whoever is not known to be of it.
    """
    board = board_of(slug)
    if board is None:
        raise Http404
    if board.audience == Audience.EVERYBODY:
        return Reading(board)
    if board.audience == Audience.UNIT:
        return get_inside(request, Reading(board))
    if not request.user.has_perm("desk.view", Branch.objects.get(pk=board.branch)):
        raise Http404
    return Reading(board, Audience.UNIT, is_preview=True)


def get_inside(request: HttpRequest, reading: Reading) -> Reading:
    """The same board read by somebody of the unit: with the pass, or logged in; NotInside for anybody else."""
    if reading.is_inside or has_pass(request, reading.board) or _is_of_branch(request.user, reading.board):
        return replace(reading, reader=Audience.UNIT)
    raise NotInside


def get_open_board(slug: str) -> Board:
    """The board of a branch, whoever asks; Http404 for one that is closed."""
    board = board_of(slug)
    if board is None or board.audience == Audience.CLOSED:
        raise Http404
    return board


def _is_of_branch(user, board: Board) -> bool:
    if not user.is_authenticated:
        return False
    branch = Branch.objects.get(pk=board.branch)
    return user.has_perm("desk.view", branch) or is_somebody_in(branch, user)
