"""Where somebody of the unit types its code, once for each telephone."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from board.access import Reading, get_open_board
from board.html import Asked
from board.looks import Look
from board.page import board_head
from board.passes import DAYS, give_pass
from board.selectors import setting_of
from board.services import is_code
from core.limits import UNIT_CODE, limited
from core.models import Branch


@login_not_required
@require_http_methods(["GET", "POST"])
@limited(UNIT_CODE, when=lambda request: request.method == "POST", by_address=True)
def enter(request, slug):
    """Asks for the code; whoever types it is led to what they wanted to read."""
    board = get_open_board(slug)
    branch, look = Branch.objects.get(pk=board.branch), Look.asked_by(request.GET)
    wanted = _within(request.POST.get("next") or request.GET.get("next", ""), slug)
    is_wrong = request.method == "POST"
    if is_wrong and is_code(setting_of(branch), request.POST.get("code", "")):
        response = HttpResponseRedirect(wanted)
        give_pass(response, board)
        return _kept_by_nobody(response)
    with override(look.language):
        asked = Asked(Reading(board), look, timezone.localdate(), request.path, {"next": wanted})
        context = {"asked": asked, "look": look, "branch": branch, "head": board_head(branch, today=asked.today)}
        context |= {"wanted": wanted, "is_wrong": is_wrong, "days": DAYS}
        response = render(request, "board/enter.html", context, status=422 if is_wrong else 200)
    return _kept_by_nobody(response)


def _within(address: str, slug: str) -> str:
    """An address of this board, or the board itself where another one is named."""
    home = reverse("board:detail", args=[slug])
    is_ours = address.startswith(home) and not address.startswith(reverse("board:enter", args=[slug]))
    return address if is_ours and "\\" not in address and not any(map(str.isspace, address)) else home


def _kept_by_nobody(response):
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
