"""What the personal link to a poll opens: its ballot while it is open, its result after the end."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from accounts.purposes import link_purpose
from congress.forms.ballots import BallotForm
from congress.selectors.polls import listed_ballots, poll_for, result_of
from congress.services import cast_ballot
from congress.states.polls import VOTE
from core.errors import Refused

GONE = _("This poll is not open to you any more.")


@link_purpose(VOTE, _("vote in a poll"), days=60)
def vote(request, link):
    """The ballot; sent in, it gives the code by which its voter finds it, shown this once."""
    poll = poll_for(link.person, link.target_id)
    if poll is None:
        raise Refused(GONE, code="not_open")
    context = {"link": link, "poll": poll, "counted": result_of(poll), "ballots": listed_ballots(poll)}
    form = BallotForm(poll, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            context["receipt"] = cast_ballot(poll=poll, person=link.person, choices=form.choices)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    status = 422 if form.is_bound and "receipt" not in context else 200
    return render(request, "congress/vote.html", context | {"form": form}, status=status)
