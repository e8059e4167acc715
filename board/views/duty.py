from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from board.duties import duty_lines
from disclosure.selectors import duties
from members.access import get_branch_for


@require_GET
def duty(request, slug):
    """Which topics are to be made public by when, and which are late."""
    branch = get_branch_for(request.user, slug)
    lines = duty_lines(duties([branch], today=timezone.localdate()), branch)
    may_record = request.user.has_perm("desk.record", branch)
    return render(request, "board/duty.html", {"branch": branch, "lines": lines, "may_record": may_record})
