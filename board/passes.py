"""The pass of somebody who typed the code of a unit: a signed cookie for the pages of one board, that runs out."""

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from board.selectors import Board

COOKIE, SALT = "board_pass", "board.pass"
DAYS = 90
SECONDS = DAYS * 86_400


def has_pass(request: HttpRequest, board: Board) -> bool:
    """Whether the reader typed the code that the board has now, not longer ago than a pass lasts."""
    if not board.code_number:
        return False
    try:
        return request.get_signed_cookie(COOKIE, salt=SALT, max_age=SECONDS) == _said(board)
    except (KeyError, BadSignature):
        return False


def give_pass(response: HttpResponse, board: Board) -> None:
    """Let the browser keep a pass for the pages of this board, and send it to no others."""
    response.set_signed_cookie(
        COOKIE,
        _said(board),
        salt=SALT,
        max_age=SECONDS,
        path=reverse("board:detail", args=[board.slug]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _said(board: Board) -> str:
    return f"{board.branch}:{board.code_number}"
