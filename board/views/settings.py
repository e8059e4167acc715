from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from board.glance import glance_at
from board.page import board_notices
from board.selectors import setting_of
from board.services import PUBLISH, renew_code, set_audience, set_indexed
from core.audiences import Audience
from core.errors import Refused
from members.access import get_branch_for


@require_GET
def settings(request, slug):
    branch = get_branch_for(request.user, slug, PUBLISH)
    setting = setting_of(branch)
    context = {
        "branch": branch,
        "setting": setting,
        "glance": glance_at(setting),
        "notices": board_notices(),
        "audiences": Audience,
    }
    return render(request, "board/settings.html", context)


@require_POST
def audience(request, slug):
    branch = get_branch_for(request.user, slug, PUBLISH)
    asked = request.POST.get("audience", "")
    return _changed(request, slug, lambda: set_audience(branch=branch, audience=asked, by=request.user).told)


@require_POST
def code(request, slug):
    """A new code for the unit."""
    branch = get_branch_for(request.user, slug, PUBLISH)
    words = _("The unit has a new code. Whoever typed the earlier one is asked for this one.")
    return _changed(request, slug, lambda: renew_code(branch=branch, by=request.user) and words)


@require_POST
def indexing(request, slug):
    branch = get_branch_for(request.user, slug, PUBLISH)
    wanted = request.POST.get("indexed") == "yes"
    return _changed(
        request, slug, lambda: set_indexed(branch=branch, is_indexed=wanted, by=request.user) and _("Saved.")
    )


def _changed(request, slug, change):
    """Make a change, say what came of it, and lead back to the settings."""
    try:
        told = change()
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, told)
    return redirect("board:settings", slug)
