from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_POST

from core.handing_out import handed_out
from gatherings.access import RECORD, get_gathering_for
from gatherings.page import context_of, paper_address
from gatherings.papers import SIGN_IN, link_for_paper
from gatherings.wording import when


@require_POST
def hand_out(request, slug, kind, public_id, action):
    """A common link by which people sign up or check in, as text to paste and as a poster; it is shown only now."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    purpose = kind.purposes.get(action)
    if purpose is None:
        raise Http404
    ticket = kind.issue(branch=branch, purpose=purpose, target_id=gathering.public_id, by=request.user)
    more = handed_out(request, branch, ticket) | {"when": when(gathering), "is_check_in": action == "check-in"}
    more["paper"] = paper_address(branch, kind, gathering, SIGN_IN)
    more["sealed"] = link_for_paper(gathering, more["address"])
    return render(request, "gatherings/link.html", context_of(request, branch, kind, gathering, **more))
