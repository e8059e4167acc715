from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from congress.access import get_election_for
from congress.forms.tally import TallyFormSet, store_rows, stored_rows
from congress.selectors.counters import ballot_of
from congress.services import count_election
from core.errors import Refused

RECORD = "desk.record"


@require_http_methods(["GET", "POST"])
def tally(request, slug, public_id):
    """The candidates of the ballot and their votes, row by row."""
    branch, election = get_election_for(request.user, slug, public_id, RECORD)
    ballot = ballot_of(election)
    sent = request.method == "POST"
    grid = TallyFormSet(request.POST) if sent else TallyFormSet(initial=stored_rows(ballot.candidates))
    refused = ""
    try:
        if sent and store_rows(grid, election=election, number=ballot.number, branch=branch, by=request.user):
            messages.success(request, _("Saved."))
            return redirect("congress:tally", slug, public_id)
    except Refused as refusal:
        refused = str(refusal)
    context = {"branch": branch, "election": election, "grid": grid, "ballot": ballot, "refused": refused}
    return render(request, "congress/tally.html", context, status=422 if sent else 200)


@require_POST
def count(request, slug, public_id):
    """Work out who is elected."""
    _branch, election = get_election_for(request.user, slug, public_id, RECORD)
    try:
        counted = count_election(election=election, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("%(number)d are elected.") % {"number": counted.elected})
    return redirect("desk:record_detail", slug, "elections", election.public_id)
