from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.access import get_door_for, get_people_of, get_person_of
from accounts.entries import access_rows, rights_table
from accounts.selectors import people_for_access
from accounts.services import ACTS, act_on_account, issue_codes, revoke_code
from core.access_log import note_access
from core.errors import Refused
from core.qr import qr_image
from members.access import get_branch_for

PAGE = 50
REVOKE = "revoke_code"


@require_GET
def access(request, slug):
    """Who has an account, a post or an open code, and what may be done about it."""
    branch = get_door_for(request.user, slug)
    now, asked = timezone.now(), request.GET.get("q", "").strip()
    people = people_for_access(branch, asked, today=timezone.localdate(now))
    page = Paginator(people, PAGE).get_page(request.GET.get("page"))
    rows = access_rows(list(page), by=request.user, today=timezone.localdate(now), now=now)
    context = {"branch": branch, "rows": rows, "page": page, "asked": asked, "days": settings.ACTIVATION_DAYS}
    return render(request, "accounts/access.html", {**context, "minutes": settings.RESET_MINUTES})


@require_POST
def issue(request, slug):
    """Codes for the people chosen, on slips to print: the only time that they are shown."""
    branch = get_door_for(request.user, slug)
    people = get_people_of(branch, request.POST.getlist("person"))
    slips, refusals = issue_codes(people=people, by=request.user)
    for refusal in refusals:
        messages.error(request, str(refusal))
    for slip in slips:
        target = f"accounts.activationcode:{slip.code.public_id}"
        note_access("code_issue", user=request.user, branch=branch, target=target)
    if not slips:
        if not people:
            messages.error(request, _("Choose at least one person."))
        return redirect("accounts:access", slug)
    address = request.build_absolute_uri(reverse("accounts:activate"))
    context = {"branch": branch, "slips": slips, "address": address, "qr": qr_image(address)}
    return render(request, "accounts/slips.html", context)


@require_POST
def act(request, slug, public_id, action):
    """One act on somebody's account, or taking their open code back."""
    branch = get_door_for(request.user, slug)
    person = get_person_of(branch, public_id)
    if action != REVOKE and action not in ACTS:
        raise Http404
    try:
        if action == REVOKE:
            revoke_code(person=person, by=request.user)
        else:
            act_on_account(action=action, person=person, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        note_access(action, user=request.user, branch=branch, target=f"members.person:{person.public_id}")
        messages.success(request, _("Done: %(name)s") % {"name": person.name})
    return redirect("accounts:access", slug)


@require_GET
def rights(request, slug):
    """Who may do what: every right against every post, and who holds each post today."""
    branch = get_branch_for(request.user, slug)
    today = timezone.localdate()
    context = {"branch": branch, "table": rights_table(branch, today=today), "today": today}
    return render(request, "accounts/rights.html", context)
