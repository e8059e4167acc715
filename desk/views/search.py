from django.shortcuts import render
from django.views.decorators.http import require_GET

from core.limits import SEARCH, limited
from desk.searching import LONGEST, search
from members.access import get_branch_for


@require_GET
@limited(SEARCH, when=lambda request: bool(request.GET.get("q")))
def search_page(request, slug):
    """What is found of all kinds of record, from the masthead of every page."""
    branch = get_branch_for(request.user, slug)
    typed = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    context = {"branch": branch, "typed": typed, "found": search(request.user, branch, typed)}
    return render(request, "desk/search.html", context)
