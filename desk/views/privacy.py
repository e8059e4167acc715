from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from desk.records.kinds import RECORD
from desk.retention import retention_of
from members.access import get_branch_for


@login_not_required
@require_GET
def privacy(request):
    """The notice on personal data: who, what for, which kinds, how long, and how to exercise one's rights."""
    return render(request, "privacy.html")


@require_GET
def retention(request, slug):
    """What has been kept as long as its rule says; an officer decides what becomes of it."""
    branch = get_branch_for(request.user, slug, RECORD)
    kept = retention_of(branch, request.user, today=timezone.localdate())
    return render(request, "desk/retention.html", {"branch": branch, "kept": kept})
