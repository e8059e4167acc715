"""The desk's pages of suggestions beside their record pages: what waits, the box, and what is done with one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from core.forms import done_by
from core.periods import Period
from disclosure.access import get_suggestion_for
from disclosure.forms.desk import ActForm, BoxSettingsForm
from disclosure.selectors.suggestions import (
    box_of,
    categories_of,
    earlier_like,
    known_terms,
    numbers_of,
    said_of,
    signature_of,
    waiting_lines,
)
from disclosure.services import set_box
from disclosure.suggestion_acts import ACTS
from disclosure.suggestion_states import PUBLISH
from disclosure.terms import term_of
from members.access import get_branch_for

PRINT = "workbook.export"


@require_GET
def box_desk(request, slug):
    """What waits, the first due first; and how a year's suggestions fared."""
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    context = {
        "branch": branch,
        "box": box_of(branch),
        "lines": waiting_lines(branch, today),
        "numbers": numbers_of(branch, Period.year_of(today.year)),
        "year": today.year,
        "term": term_of(branch, today),
        "may_open": request.user.has_perm(PUBLISH, branch),
        "may_print": request.user.has_perm(PRINT, branch),
    }
    return render(request, "disclosure/box_desk.html", context)


@require_http_methods(["GET", "POST"])
def box_settings(request, slug):
    """Open or close the box."""
    branch = get_branch_for(request.user, slug, PUBLISH)
    box, today, is_sent = box_of(branch), timezone.localdate(), request.method == "POST"
    term = term_of(branch, today)
    held = {"is_open": bool(box and box.is_open), "categories": "\n".join(categories_of(box))}
    form = BoxSettingsForm(
        request.POST if is_sent else None, initial=held | {"days": term.days, "is_working": term.is_working}
    )
    if is_sent and form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("is_open", "categories")}
        if done_by(form, lambda: set_box(branch=branch, term=form.term, by=request.user, today=today, **said)):
            messages.success(request, _("Saved."))
            return redirect("disclosure:box_desk", slug)
    context = {"branch": branch, "form": form, "terms": known_terms()}
    return render(request, "disclosure/box_settings.html", context, status=422 if is_sent else 200)


@require_http_methods(["GET", "POST"])
def suggestion_act(request, slug, public_id, action):
    """One act with a suggestion, with all that is read while doing it."""
    if action not in ACTS:
        raise Http404
    act, is_sent = ACTS[action], request.method == "POST"
    branch, suggestion = get_suggestion_for(request.user, slug, public_id, act.permission)
    form = ActForm(request.POST if is_sent else None, names=act.names, suggestion=suggestion)
    if is_sent and form.is_valid():
        how = {"by": request.user, "on": timezone.localdate(), "values": form.cleaned_data}
        if done_by(form, lambda: act.do(suggestion, **how)):
            messages.success(request, _("Done."))
            return redirect("desk:record_detail", slug, "suggestions", suggestion.public_id)
    context = {"branch": branch, "suggestion": suggestion, "act": act, "form": form}
    context |= {"said": said_of(suggestion), "signature": signature_of(suggestion), "like": earlier_like(suggestion)}
    return render(request, "disclosure/suggestion_act.html", context, status=422 if is_sent else 200)
