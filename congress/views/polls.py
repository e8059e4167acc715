from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts.services import issue_links
from accounts.tickets import tickets_page
from congress.access import get_poll_for
from congress.selectors.polls import listed_ballots, result_of, voters_of
from congress.states.polls import HOLD, VOTE, PollState


@require_GET
def poll_detail(request, slug, public_id):
    """What is asked and, after the end, what came of it with the list of ballots."""
    branch, poll = get_poll_for(request.user, slug, public_id, "desk.view")
    context = {"branch": branch, "poll": poll, "counted": result_of(poll), "ballots": listed_ballots(poll)}
    return render(request, "congress/poll_detail.html", context)


@never_cache
@require_POST
def poll_links(request, slug, public_id):
    """Links for everybody on the roll, shown this once; those handed out before open nothing any more."""
    branch, poll = get_poll_for(request.user, slug, public_id, HOLD)
    if poll.state != PollState.OPEN:
        messages.error(request, _("Links are handed out while the poll is open."))
        return redirect("desk:record_detail", slug, "polls", poll.public_id)
    people = voters_of(poll)
    tickets = issue_links(branch=branch, purpose=VOTE, people=people, by=request.user, target_id=poll.public_id)
    return tickets_page(request, branch, tickets)
