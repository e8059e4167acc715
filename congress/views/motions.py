"""The desk's pages of motions beside their record pages: the grid, the rules, the numbers, and what is done with one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from congress.access import get_motion_for
from congress.forms.motion_grid import empty_grid, meetings_of, read_grid, store_grid
from congress.forms.motions import ROW_FIELDS, ActForm, LinkForm, RulesForm, departments_of
from congress.motion_acts import ACTS
from congress.selectors.motions import rules_of, second_names, similar_motions
from congress.selectors.statistics import statistics_of
from congress.services import set_motion_rules
from congress.services.motion_links import issue_motion_link
from congress.states.motions import HANDLE
from core.figures import Scope
from core.forms import done_by
from core.handing_out import handed_out
from core.periods import Period
from core.usual_periods import year_of_page
from members.access import get_branch_for

RECORD = "desk.record"


@require_http_methods(["GET", "POST"])
def motion_act(request, slug, public_id, action):
    """One act with a motion, with all that is read while doing it: who seconded, and earlier motions like it."""
    branch, motion = get_motion_for(request.user, slug, public_id)
    if action not in ACTS:
        raise Http404
    act, sent = ACTS[action], request.method == "POST"
    form = ActForm(request.POST if sent else None, names=act.names, motion=motion)
    if (
        sent
        and form.is_valid()
        and done_by(form, lambda: act.do(motion=motion, by=request.user, values=form.cleaned_data))
    ):
        messages.success(request, _("Done."))
        return redirect("desk:record_detail", slug, "motions", motion.public_id)
    context = {
        "branch": branch,
        "motion": motion,
        "act": act,
        "form": form,
        "seconders": second_names(motion),
        "similar": similar_motions(motion),
        "departments": departments_of(branch),
    }
    return render(request, "congress/motion_act.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "POST"])
def motion_grid(request, slug):
    """A pile of paper motions, one a line."""
    branch = get_branch_for(request.user, slug, RECORD)
    sent = request.method == "POST"
    grid = read_grid(request.POST) if sent else empty_grid()
    if sent:
        store_grid(grid, branch=branch, by=request.user)
        if grid.stored:
            messages.success(request, _("%(count)d motions are stored.") % {"count": grid.stored})
            return redirect("desk:record_list", slug, "motions")
    context = {"branch": branch, "grid": grid, "columns": ROW_FIELDS, "meetings": meetings_of(branch), "sent": sent}
    context["departments"] = departments_of(branch)
    return render(request, "congress/motion_grid.html", context, status=422 if sent else 200)


@require_http_methods(["GET", "POST"])
def motion_rules(request, slug):
    """How the branch handles its motions."""
    branch = get_branch_for(request.user, slug, HANDLE)
    sent = request.method == "POST"
    form = RulesForm(request.POST if sent else None, instance=rules_of(branch))
    if sent and form.is_valid():
        values = form.cleaned_data
        if done_by(form, lambda: set_motion_rules(branch=branch, values=values, by=request.user)):
            messages.success(request, _("Saved."))
            return redirect("desk:record_list", slug, "motions")
    context = {"branch": branch, "form": form}
    return render(request, "congress/motion_rules.html", context, status=422 if sent else 200)


@require_GET
def motion_statistics(request, slug):
    """The numbers of a year's motions, each with what it is counted from."""
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    year = year_of_page(branch, request.GET.get("year", ""), today=today, latest=today.year)
    scope = Scope.of(branch, Period.year_of(year), min(today, Period.year_of(year).last_day))
    context = {"branch": branch, "year": year, "earlier": year - 1, "later": year + 1 if year < today.year else None}
    return render(request, "congress/motion_statistics.html", context | {"told": statistics_of(scope)})


@require_http_methods(["GET", "POST"])
def motion_links(request, slug, public_id):
    """A link of one motion for a seconder or a department: the only time that it is shown."""
    branch, motion = get_motion_for(request.user, slug, public_id)
    sent = request.method == "POST"
    form = LinkForm(request.POST if sent else None, motion=motion)
    context = {"branch": branch, "motion": motion, "form": form}
    if sent and form.is_valid():
        said = form.cleaned_data
        if done_by(form, lambda: context.update(ticket=issue_motion_link(motion=motion, by=request.user, **said))):
            context |= handed_out(request, branch, context["ticket"]) | {"name": said["person"] or said["unit"]}
    return render(request, "congress/motion_links.html", context, status=422 if sent and "qr" not in context else 200)
