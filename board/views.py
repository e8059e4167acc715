from urllib.parse import quote

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_GET, require_POST

from board.access import get_board_for
from board.html import board_html, board_text, bytes_of_text
from board.models import BoardSetting
from board.page import board_notices
from board.selectors import is_open
from board.services import PUBLISH, set_audience
from core.errors import Refused
from members.access import get_branch_for
from reports.files import TYPES

# Gone from every browser within a minute once it is closed; nobody who is logged in keeps it at all.
OPEN, PREVIEW = "private, max-age=60", "private, no-store"
SHOWN_FORMS = ("html", "pdf")


@login_not_required
@require_GET
def detail(request, slug):
    board = get_board_for(request.user, slug)
    page = board_html(request, board)
    response = _unchanged(request, page.sha256) or HttpResponse(page.content)
    return _addressed(response, page.sha256, is_open=board.is_open)


@login_not_required
@require_GET
def text(request, slug, public_id, form):
    """A published text as it was settled, byte by byte."""
    board = get_board_for(request.user, slug)
    shown = board_text(board, public_id, form if form in SHOWN_FORMS else "")
    response = _unchanged(request, shown.sha256)
    if response is None:
        response = HttpResponse(bytes_of_text(shown), content_type=TYPES[form])
        response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(f'{shown.title}.{form}', safe='')}"
        # The page brings its own styles and needs nothing else.
        response["Content-Security-Policy"] = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return _addressed(response, shown.sha256, is_open=board.is_open)


def _unchanged(request, fingerprint):
    """The answer to a browser that has these bytes already; None for any other."""
    return get_conditional_response(request, etag=f'"{fingerprint}"')


def _addressed(response, fingerprint, *, is_open):
    """With what browsers and search engines are told: the language of the page depends on a cookie."""
    response["ETag"] = f'"{fingerprint}"'
    response["Cache-Control"] = OPEN if is_open else PREVIEW
    response["Vary"] = "Cookie"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@require_GET
def settings(request, slug):
    branch = get_branch_for(request.user, slug, PUBLISH)
    context = {
        "branch": branch,
        "is_open": is_open(branch),
        "notices": board_notices(),
        "audiences": BoardSetting.Audience,
    }
    return render(request, "board/settings.html", context)


@require_POST
def audience(request, slug):
    branch = get_branch_for(request.user, slug, PUBLISH)
    try:
        setting = set_audience(branch=branch, audience=request.POST.get("audience", ""), by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, setting.told)
    return redirect("board:settings", slug)
