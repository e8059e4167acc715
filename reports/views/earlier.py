from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.errors import Refused
from members.access import get_branch_for
from reports.access import VIEW, get_historic_for
from reports.forms import EarlierForm
from reports.selectors import historic_of
from reports.services.earlier import take_back, write_down
from reports.states import WRITE


@require_GET
def earlier(request, slug):
    branch = get_branch_for(request.user, slug, VIEW)
    return _page(request, branch, EarlierForm())


@require_POST
def earlier_add(request, slug):
    branch = get_branch_for(request.user, slug, WRITE)
    form = EarlierForm(request.POST)
    if form.is_valid():
        try:
            write_down(branch=branch, by=request.user, **form.told())
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("reports:earlier", slug)
    return _page(request, branch, form, status=422)


@require_POST
def earlier_void(request, slug, public_id):
    _branch, figure = get_historic_for(request.user, slug, public_id)
    try:
        take_back(figure, by=request.user, reason=request.POST.get("reason", ""))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("reports:earlier", slug)


def _page(request, branch, form, *, status=200):
    may_write = request.user.has_perm(WRITE, branch)
    context = {"branch": branch, "form": form, "figures": historic_of(branch), "may_write": may_write}
    return render(request, "reports/earlier.html", context, status=status)
