from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.selectors import CALENDAR_FEED, open_calendar_link
from accounts.services import issue_link, revoke_link
from core.errors import Refused
from core.handing_out import handed_out
from members.access import get_branch_for

PUBLISH = "disclosure.publish"


@require_GET
def calendar_feed(request, slug):
    """Whether the calendar of the branch may be subscribed to, since when, and how to end that."""
    branch = get_branch_for(request.user, slug, PUBLISH)
    link = open_calendar_link(branch, now=timezone.now())
    return render(request, "accounts/calendar_feed.html", {"branch": branch, "link": link})


@require_POST
def calendar_feed_issue(request, slug):
    """A new address for the feed, readable only now; an earlier one ends."""
    branch = get_branch_for(request.user, slug, PUBLISH)
    ticket = issue_link(branch=branch, purpose=CALENDAR_FEED, by=request.user)
    context = {"branch": branch, **handed_out(request, branch, ticket)}
    return render(request, "accounts/calendar_feed.html", context)


@require_POST
def calendar_feed_revoke(request, slug):
    """End the address: it opens nothing any more."""
    branch = get_branch_for(request.user, slug, PUBLISH)
    link = open_calendar_link(branch, now=timezone.now())
    try:
        if link is None:
            raise Refused(_("This link has ended already."), code="ended")
        revoke_link(link=link, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The link is taken back; it opens nothing any more."))
    return redirect("accounts:calendar_feed", slug)
