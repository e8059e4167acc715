from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from core.guides import all_guides, guide_named
from desk.guidance import rules_behind
from members.access import get_branch_for


@require_GET
def guide_list(request, slug):
    branch = get_branch_for(request.user, slug)
    return render(request, "desk/guide_list.html", {"branch": branch, "guides": all_guides()})


@require_GET
def guide(request, slug, topic):
    branch = get_branch_for(request.user, slug)
    found = guide_named(topic)
    if found is None:
        raise Http404
    told = rules_behind(found, branch, today=timezone.localdate())
    context = {"branch": branch, "guide": found, "rules": told, "guides": all_guides()}
    return render(request, "desk/guide.html", context)
