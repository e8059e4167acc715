"""Whether the board is open to whoever asks for a page that an area has beside it, and its frame around that page."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import override

from board.access import Reading
from board.html import Asked
from board.looks import Look
from board.page import board_head
from board.passes import has_pass
from board.selectors import board_of
from core.audiences import Audience
from core.models import Branch
from core.open_pages import CodeFirst, OpenPage, gate


@gate
def open_beside_the_board(request: HttpRequest, slug: str) -> OpenPage | None:
    """A preview of a closed board does not open what stands beside it: there, strangers would write and not read.

    Of the unit is who typed its code: to look who is logged in would tell who writes.
    """
    board = board_of(slug)
    if board is None or board.audience == Audience.CLOSED:
        return None
    if board.audience == Audience.UNIT and not has_pass(request, board):
        wanted = urlencode({"next": request.get_full_path()})
        raise CodeFirst(f"{reverse('board:enter', args=[slug])}?{wanted}")
    branch, look, today = Branch.objects.get(pk=board.branch), Look.asked_by(request.GET), timezone.localdate()
    asked = Asked(Reading(board), look, today, request.path)
    with override(look.language):
        head = board_head(branch, today=today)
    frame = {"asked": asked, "look": look, "head": head, "home": reverse("board:detail", args=[slug])}
    return OpenPage(branch, look.language, frame)
