from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.models import Notice
from core.notices import mark_read, set_mail
from desk.due import due_lines, notice_lines, read_number
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
        "mails": settings.MAIL_NOTICES,
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
def notices_mail(request, slug):
    """Whether the user wants reminders by mail as well."""
    get_branch_for(request.user, slug)
    wants = request.POST.get("by_mail") == "on"
    set_mail(user=request.user, by_mail=wants)
    messages.success(request, _("Reminders come by mail as well.") if wants else _("Reminders come here only."))
    return redirect("desk:notices", slug)
