from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from core.access_log import note_access
from core.qr import qr_image
from gatherings.access import RECORD, get_gathering_for
from gatherings.page import context_of
from gatherings.wording import when


@require_POST
def hand_out(request, slug, kind, public_id, action):
    """A common link by which people sign up or check in, as text to paste and as a poster; it is shown only now."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    purpose = kind.purposes.get(action)
    if purpose is None:
        raise Http404
    ticket = kind.issue(branch=branch, purpose=purpose, target_id=gathering.public_id, by=request.user)
    note_access("link_issue", user=request.user, branch=branch, target=f"accounts.personallink:{ticket.link.public_id}")
    address = request.build_absolute_uri(reverse("accounts:open_link", args=[ticket.token]))
    more = {"address": address, "qr": qr_image(address), "link": ticket.link, "when": when(gathering)}
    more["is_check_in"] = action == "check-in"
    return render(request, "gatherings/link.html", context_of(request, branch, kind, gathering, **more))
