"""What personal links open here: one's own entry on the register, the calendar of a branch."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.entries import own_entry
from accounts.purposes import link_purpose
from accounts.selectors import CALENDAR_FEED
from accounts.services import confirm_link
from core.calendar_feed import TYPE, feed_of
from core.limits import FEED, MINUTE, TooOften, limited

# Long enough that nobody is surprised in the middle of a year, and renewed by one click.
A_YEAR = 366


@link_purpose("members.own_entry", _("look at one's own entry and confirm it"), days=14, offered=True)
def show_own_entry(request, link):
    """The holder's own entry, read only; a button says that it is right."""
    if request.method == "POST":
        confirm_link(link=link)
        return redirect(request.path)
    facts = own_entry(link.person, today=timezone.localdate())
    return render(request, "accounts/own_entry.html", {"link": link, "facts": facts})


@link_purpose(CALENDAR_FEED, _("read the calendar of the branch"), days=A_YEAR)
def calendar_feed(request, link):
    """The calendar for a telephone or a desk program; nothing but the address opens it."""
    try:
        content = _feed(request, link.branch)
    except TooOften:
        return HttpResponse(status=429, headers={"Retry-After": str(MINUTE)})
    named = {"Content-Disposition": 'inline; filename="calendar.ics"', "X-Robots-Tag": "noindex, nofollow"}
    return HttpResponse(content, content_type=TYPE, headers=named)


@limited(FEED)
def _feed(request, branch):
    return feed_of(branch, today=timezone.localdate())
