from urllib.parse import quote

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.mending import gap_lines
from core.scopes import period_in_path, period_name, read_period, scope_of, scope_query
from members.access import get_branch_for
from reports.compose import compose
from reports.desk_page import desk_report, reports_to_write
from reports.forms import WriteForm
from reports.html import render_page
from reports.outlines import KINDS
from reports.pdf import render_pdf
from reports.word import CONTENT_TYPE, render_docx


@require_GET
def index(request, slug):
    branch = get_branch_for(request.user, slug, "reports.view")
    offers = reports_to_write(branch, today=timezone.localdate())
    is_asked = "kind" in request.GET
    form = WriteForm(request.GET if is_asked else None, offers=offers)
    if is_asked and form.is_valid():
        address = reverse("reports:detail", args=[slug, form.cleaned_data["kind"], period_in_path(form.period)])
        as_of = form.cleaned_data["as_of"]
        return redirect(f"{address}?as_of={as_of}" if as_of else address)
    listed = [(offer.kind, [(period_name(p), period_in_path(p)) for p in offer.periods]) for offer in offers]
    context = {"branch": branch, "form": form, "offers": listed}
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
        "kind": KINDS[kind],
        "gaps": [] if KINDS[kind].is_plan else gap_lines(request, scope, branch),
        "may_record": request.user.has_perm("desk.record", branch),
        "report": desk_report(document, branch, scope),
        "scope": scope,
        "period_name": period_name(scope.period),
        "address": (kind, period_in_path(scope.period)),
        "scope_query": scope_query(scope),
    }
    return render(request, "reports/detail.html", context)


@require_POST
def pdf(request, slug, kind, period):
    branch, scope, document = _asked(request, slug, kind, period)
    try:
        content = render_pdf(document)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("reports:detail", slug, kind, period)
    note_export(form="pdf", content=content, **_told(request, branch, kind, scope))
    return _file(content, f"{document.name}.pdf", "application/pdf")


@require_POST
def docx(request, slug, kind, period):
    branch, scope, document = _asked(request, slug, kind, period)
    content = render_docx(document)
    note_export(form="docx", content=content, **_told(request, branch, kind, scope))
    return _file(content, f"{document.name}.docx", CONTENT_TYPE)


@require_POST
def html(request, slug, kind, period):
    branch, scope, document = _asked(request, slug, kind, period)
    content = render_page(document).encode()
    note_export(form="html", content=content, **_told(request, branch, kind, scope))
    return _file(content, f"{document.name}.html", "text/html; charset=utf-8")


def _told(request, branch, kind, scope):
    """What the log of exports says of a report: which, of which days."""
    who = {"user": request.user, "branch": branch}
    return {"kind": Kind.REPORT, "subject": f"{kind} {scope.period.slug}", "filters": scope_query(scope), **who}


def _file(content: bytes, name: str, content_type: str) -> HttpResponse:
    disposition = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": disposition})
