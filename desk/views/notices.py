from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.models import Notice
from core.notice_ways import areas_told, choose
from core.notices import mark_read
from desk.due import due_lines, notice_lines, read_number
from desk.notice_form import NoticeForm
from members.access import get_branch_for

A_PAGE = 50


@require_GET
def deadlines(request, slug):
    """Everything that is due in the branch, the most urgent first."""
    branch = get_branch_for(request.user, slug)
    lines = due_lines(request.user, branch, today=timezone.localdate())
    return render(request, "desk/deadlines.html", {"branch": branch, "lines": lines})


@require_GET
def notices(request, slug):
    """What the user was reminded of in the branch, the latest first."""
    branch = get_branch_for(request.user, slug)
    found = Notice.objects.of(request.user, branch)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "branch": branch,
        "page": page,
        "lines": notice_lines(page.object_list, branch),
        "unread": found.unread().count(),
        "form": NoticeForm(user=request.user, areas=areas_told(request.user, branch)),
    }
    return render(request, "desk/notices.html", context)


@require_POST
def notices_read(request, slug):
    """Mark one reminder as read, or all; nobody marks somebody else's."""
    branch = get_branch_for(request.user, slug)
    number = read_number(request.POST.get("notice", ""))
    if number and not Notice.objects.of(request.user, branch).numbered(number).exists():
        raise Http404
    mark_read(user=request.user, branch=branch, public_id=number)
    return redirect("desk:notices", slug)


@require_POST
def notices_settings(request, slug):
    """How the user wants to be reminded of each area."""
    branch = get_branch_for(request.user, slug)
    form = NoticeForm(request.POST, user=request.user, areas=areas_told(request.user, branch))
    if form.is_valid():
        choose(user=request.user, by_mail=form.wants_mail, ways=form.ways)
        messages.success(request, _("You are reminded as you chose."))
    else:
        messages.error(request, _("Choose one of the ways offered for each area."))
    return redirect("desk:notices", slug)
