from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from core.handing_out import handed_out
from gatherings.access import RECORD, get_gathering_for
from gatherings.forms import PersonalLinksForm
from gatherings.page import context_of, paper_address
from gatherings.papers import SIGN_IN, link_for_paper
from gatherings.services import issue_personal_links
from gatherings.wording import when


@require_http_methods(["GET", "POST"])
def personal_links(request, slug, kind, public_id):
    """Links of their own for people of the roster, as QR codes and as text to paste; they are shown only now."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    is_sent = request.method == "POST"
    form = PersonalLinksForm(request.POST if is_sent else None, branch=branch)
    context = context_of(request, branch, kind, gathering, form=form)
    if is_sent and form.is_valid():
        people = form.cleaned_data["people"]
        tickets = issue_personal_links(kind=kind, gathering=gathering, people=people, by=request.user)
        context |= {"rows": [handed_out(request, branch, ticket) for ticket in tickets], "when": when(gathering)}
        return render(request, "gatherings/personal_tickets.html", context)
    return render(request, "gatherings/personal_links.html", context, status=422 if is_sent else 200)


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
