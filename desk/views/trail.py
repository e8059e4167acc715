import json
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from core.access_log import note_access
from core.audit_verification import verify_audit
from core.export_log import Kind, note_export
from core.lists import page_of
from desk.jobs import is_long, start_verifying, verification_of
from desk.trail import (
    READ_TRAIL,
    accesses_list,
    accesses_of,
    chain_of,
    entries_list,
    entries_of,
    exports_list,
    exports_of,
    heads_of,
)
from members.access import get_branch_for

FAULTS_SHOWN = 50


def _trail(request, branch, page, *, here, **more):
    context = {"branch": branch, "page": page, "here": here, "chain": chain_of(branch), **more}
    return render(request, "desk/trail.html", context)


@require_GET
def trail(request, slug):
    """Who did what, the latest first."""
    branch = get_branch_for(request.user, slug, READ_TRAIL)
    page = page_of(entries_list(branch, request.user), entries_of(branch), request.GET)
    work = verification_of(branch, request.GET["work"]) if "work" in request.GET else None
    return _trail(request, branch, page, here="trail", work=work)


@require_GET
def accesses(request, slug):
    branch = get_branch_for(request.user, slug, READ_TRAIL)
    return _trail(request, branch, page_of(accesses_list(), accesses_of(branch), request.GET), here="accesses")


@require_GET
def exports(request, slug):
    branch = get_branch_for(request.user, slug, READ_TRAIL)
    return _trail(request, branch, page_of(exports_list(), exports_of(branch), request.GET), here="exports")


@require_POST
def trail_verify(request, slug):
    """Read the branch's chain with distrust and say what was found; a long one is read by a job."""
    branch = get_branch_for(request.user, slug, READ_TRAIL)
    if is_long(branch):
        job = start_verifying(branch, by=request.user)
        return redirect(f"{reverse('desk:trail', args=[slug])}?{urlencode({'work': job.public_id})}")
    faults = verify_audit(chain_of(branch)) if chain_of(branch).pk else []
    note_access("verify", user=request.user, branch=branch, succeeded=not faults)
    page = page_of(entries_list(branch, request.user), entries_of(branch), request.GET)
    found = {"faults": faults[:FAULTS_SHOWN], "fault_count": len(faults), "is_verified": True}
    return _trail(request, branch, page, here="trail", **found)


@require_POST
def trail_heads(request, slug):
    """A small file that proves, kept elsewhere, that nothing of the record before it was taken away."""
    branch = get_branch_for(request.user, slug, READ_TRAIL)
    content = json.dumps(heads_of(branch), ensure_ascii=False, indent=1).encode()
    who = {"user": request.user, "branch": branch}
    note_export(kind=Kind.TRAIL, subject="heads", form="json", content=content, **who)
    name = f"{branch.slug}-heads-{timezone.localdate():%Y-%m-%d}.json"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/json", headers=disposition)
