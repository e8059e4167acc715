from urllib.parse import quote

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from board.access import get_board_for
from board.html import board_html
from board.models import BoardSetting
from board.page import board_notices
from board.selectors import is_open
from board.services import PUBLISH, set_audience
from core.errors import Refused
from members.access import get_branch_for
from reports.files import TYPES
from reports.selectors import published_file

# Gone from every browser within a minute once it is closed.
OPEN, PREVIEW = "private, max-age=60", "private, no-store"
SHOWN_FORMS = ("html", "pdf")


@login_not_required
@require_GET
def detail(request, slug):
    branch, is_public = get_board_for(request.user, slug)
    response = HttpResponse(board_html(request, branch, is_public=is_public))
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = OPEN if is_public and request.user.is_anonymous else PREVIEW
    return response


@login_not_required
@require_GET
def text(request, slug, public_id, form):
    """A published text as it was settled, byte by byte."""
    branch, is_public = get_board_for(request.user, slug)
    found = published_file(branch, public_id, form) if form in SHOWN_FORMS else None
    if found is None:
        raise Http404
    content, title = found
    response = HttpResponse(content, content_type=TYPES[form])
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(f'{title}.{form}', safe='')}"
    # The page brings its own styles and needs nothing else.
    response["Content-Security-Policy"] = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = OPEN if is_public and request.user.is_anonymous else PREVIEW
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
