from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from board.access import get_board_for
from board.models import BoardSetting
from board.page import board_notices, board_page
from board.selectors import is_open
from board.services import PUBLISH, set_audience
from core.errors import Refused
from members.access import get_branch_for

# Gone from every browser within a minute once it is closed.
OPEN, PREVIEW = "private, max-age=60", "private, no-store"


@login_not_required
@require_GET
def detail(request, slug):
    branch, is_public = get_board_for(request.user, slug)
    context = {
        "branch": branch,
        "board": board_page(branch, asked=request.GET.get("year", ""), today=timezone.localdate()),
        "is_preview": not is_public,
    }
    response = render(request, "board/detail.html", context)
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
