from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from activities.access import get_campaign_for, get_source_for
from activities.examples import example_for
from activities.forms import ScoreForm
from activities.selectors.campaigns import checklist_of, earlier_checklists, glance_at, next_step
from activities.selectors.ladders import ladders_of
from activities.services import CAMPAIGN_FLOW, add_example, copy_checklist, score_checklist
from core.back import BACK
from core.errors import Refused
from core.states import available
from core.ways import way_of
from members.access import get_branch_for

RECORD, PRINT = "desk.record", "workbook.export"


@require_GET
def campaign(request, slug, public_id):
    """A campaign at a glance: how far it is, its score, its checklist with live evidence, the visits, what comes next."""
    branch, found = get_campaign_for(request.user, slug, public_id)
    glance, flow = glance_at(found, today=timezone.localdate()), CAMPAIGN_FLOW.of(found)
    moves = available(flow.moves, found, request.user)
    context = {
        "branch": branch,
        "campaign": found,
        "glance": glance,
        "next": next_step(glance, slug),
        "steps": way_of(flow, found),
        "moves_on": {action: move for action, move in moves.items() if not move.needs_note},
        "moves_off": {action: move for action, move in moves.items() if move.needs_note},
        "here": urlencode({BACK: request.get_full_path()}),
        "may_record": request.user.has_perm(RECORD, branch),
        "may_print": request.user.has_perm(PRINT, branch),
    }
    if not glance.criteria:
        context |= {"example": example_for(found), "earlier": earlier_checklists(found)}
    return render(request, "activities/campaign.html", context)


@require_http_methods(["GET", "POST"])
def campaign_scores(request, slug, public_id):
    """The own scores of the whole checklist in one table."""
    branch, found = get_campaign_for(request.user, slug, public_id, RECORD)
    sent = request.method == "POST"
    forms = [ScoreForm(request.POST if sent else None, criterion) for criterion in checklist_of(found)]
    # Every line is looked at, so that all faults are told at once.
    faulty = [form for form in forms if sent and not form.is_valid()]
    if sent and forms and not faulty:
        try:
            changed = score_checklist(campaign=found, scored=[form.scored for form in forms], by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, ngettext("%d line changed.", "%d lines changed.", changed) % changed)
            return redirect("activities:campaign", slug, public_id)
    context = {"branch": branch, "campaign": found, "forms": forms}
    return render(request, "activities/campaign_scores.html", context, status=422 if sent else 200)


@require_POST
def campaign_checklist(request, slug, public_id):
    """Give a campaign without a checklist that of an earlier one, or the example."""
    _branch, found = get_campaign_for(request.user, slug, public_id, RECORD)
    try:
        if request.POST.get("source"):
            source = get_source_for(request.user, slug, request.POST["source"], RECORD)
            added = copy_checklist(source=source, target=found, by=request.user)
        else:
            added = add_example(campaign=found, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, ngettext("%d line added.", "%d lines added.", added) % added)
    return redirect("activities:campaign", slug, public_id)


@require_GET
def ladders(request, slug):
    """The honours of the branch over the years, scheme by scheme."""
    branch = get_branch_for(request.user, slug)
    context = {"branch": branch, "ladders": ladders_of(branch), "may_record": request.user.has_perm(RECORD, branch)}
    return render(request, "activities/ladders.html", context)
