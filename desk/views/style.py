from django.shortcuts import render
from django.views.decorators.http import require_GET

from desk.style_samples import samples
from members.access import get_branch_for


@require_GET
def style(request, slug):
    """Every part of the house in every state, for those who build new pages from them."""
    branch = get_branch_for(request.user, slug)
    return render(request, "desk/style.html", {"branch": branch, **samples()})
