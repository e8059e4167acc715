from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from congress.access import get_item_for, get_meeting_for
from congress.selectors.counters import counters_of
from congress.services import number_minutes, resolve_item
from congress.states.sessions import RUN
from core.errors import Refused

RECORD = "desk.record"


@never_cache
@require_GET
def counters(request, slug, public_id):
    """Who is there right now, and whether enough are: kept current while the sign-in goes on."""
    branch, meeting = get_meeting_for(request.user, slug, public_id)
    return render(
        request,
        "congress/counters.html",
        {"branch": branch, "meeting": meeting, "counters": counters_of(meeting)},
    )


@require_POST
def minutes_number(request, slug, public_id):
    """Give the minutes of a meeting the next number."""
    _branch, meeting = get_meeting_for(request.user, slug, public_id, RECORD)
    try:
        numbered = number_minutes(meeting=meeting, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The minutes have the number %(number)s.") % {"number": numbered.minutes_number})
    return redirect("desk:record_detail", slug, "meetings", meeting.public_id)


@require_POST
def item_resolve(request, slug, public_id):
    """Make a resolution of an item that was adopted, and lead to it."""
    _branch, item = get_item_for(request.user, slug, public_id, RUN)
    try:
        resolution = resolve_item(item=item, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:record_detail", slug, "agenda-items", item.public_id)
    messages.success(request, _("Say who carries it out, and by when."))
    return redirect("desk:record_edit", slug, "resolutions", resolution.public_id)
