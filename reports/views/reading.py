from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from core.mending import gap_lines
from core.scopes import period_in_path, period_name, read_period, scope_of, scope_query
from members.access import get_branch_for
from members.selectors import summary_orders
from reports.compose import compose
from reports.desk_page import desk_report, reports_to_write
from reports.files import NAMES, RENDERERS, file_response
from reports.forms import WriteForm
from reports.next_plan import way_to_proposals
from reports.outlines import KINDS
from reports.presets import presets_of
from reports.selectors import draft_of, reports_of
from reports.states import WRITE


@require_GET
def index(request, slug):
    branch = get_branch_for(request.user, slug, "reports.view")
    offers = reports_to_write(branch, today=timezone.localdate())
    is_asked = "kind" in request.GET
    form = WriteForm(request.GET if is_asked else None, offers=offers)
    if is_asked and form.is_valid():
        address = reverse("reports:detail", args=[slug, form.cleaned_data["kind"], period_in_path(form.chosen)])
        as_of = form.cleaned_data["as_of"]
        return redirect(f"{address}?as_of={as_of}" if as_of else address)
    listed = [(offer.kind, [(period_name(p), period_in_path(p)) for p in offer.periods]) for offer in offers]
    may_record = request.user.has_perm("desk.record", branch)
    context = {
        "branch": branch,
        "form": form,
        "offers": listed,
        "reports": reports_of(branch),
        "may_record": may_record,
        "may_print": request.user.has_perm("workbook.export", branch),
    }
    return render(request, "reports/index.html", context, status=422 if is_asked else 200)


def _asked(request, slug, kind, period):
    """The branch, the scope and the document that the address names."""
    branch = get_branch_for(request.user, slug, "reports.view")
    if kind not in KINDS:
        raise Http404
    asked = scope_of(branch, read_period(period), today=timezone.localdate(), as_of=request.GET.get("as_of", ""))
    return branch, asked, compose(kind, branch=branch, period=asked.period, as_of=asked.as_of)


@require_GET
def detail(request, slug, kind, period):
    branch, scope, document = _asked(request, slug, kind, period)
    context = {
        "branch": branch,
        "document": document,
        "forms": NAMES,
        "orders": summary_orders() if KINDS[kind].has_order else [],
        "presets": presets_of(branch, kind),
        "kind": KINDS[kind],
        "gaps": [] if KINDS[kind].is_plan else gap_lines(request, scope, branch),
        "begun": draft_of(branch, kind, scope.period),
        "may_write": request.user.has_perm(WRITE, branch),
        "may_record": request.user.has_perm("desk.record", branch),
        "text": desk_report(document, branch, scope, request),
        "scope": scope,
        "period_name": period_name(scope.period),
        "address": (kind, period_in_path(scope.period)),
        "scope_query": scope_query(scope),
        "proposals_url": way_to_proposals(request, branch, KINDS[kind], scope.period),
    }
    return render(request, "reports/detail.html", context)


@require_POST
@limited(FILES)
def download(request, slug, kind, period, form):
    branch, scope, document = _asked(request, slug, kind, period)
    if form not in RENDERERS:
        raise Http404
    try:
        content = RENDERERS[form](document)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:detail", slug, kind, period)
    told = {"subject": f"{kind} {scope.period.slug}", "filters": scope_query(scope)}
    note_export(kind=Kind.REPORT, form=form, content=content, user=request.user, branch=branch, **told)
    return file_response(content, f"{document.name}.{form}", form)
