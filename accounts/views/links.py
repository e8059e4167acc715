from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import get_door_for, get_link_of, get_open_link, get_people_of
from accounts.entries import link_rows
from accounts.forms import IssueLinksForm
from accounts.purposes import purpose_named
from accounts.selectors import find_link, links_of, people_named
from accounts.services import issue_links, revoke_link
from accounts.tokens import keyed_digest
from core.access_log import note_access
from core.errors import Refused
from core.qr import qr_image

PAGE = 50


@csrf_exempt  # No cookie lets anybody act here: the token does, and the proof in the form says that its page was read.
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def open_link(request, token):
    """One thing and nothing else, for whoever holds the link; every link that opens nothing gives the same page."""
    link = get_open_link(token, now=timezone.now())
    if link is None:
        return _gone(request, find_link(token))
    link.proof = keyed_digest("proof", token)
    if request.method == "POST" and not constant_time_compare(request.POST.get("proof", ""), link.proof):
        # Not raised: a refusal is noted with its path, and this path is a key.
        _note(request, link, succeeded=False)
        return _closed(render(request, "403.html", status=403))
    _note(request, link)
    try:
        return _closed(purpose_named(link.purpose).view(request, link))
    except Refused:
        return _gone(request, link)


def _gone(request, link):
    """One page for every link that opens nothing; noted where the link was one of ours."""
    if link is not None:
        _note(request, link, succeeded=False)
    return _closed(render(request, "accounts/link_gone.html", status=404))


def _note(request, link, *, succeeded=True):
    target = f"accounts.personallink:{link.public_id}"
    event = "link_act" if request.method == "POST" else "link"
    note_access(event, branch=link.branch, target=target, succeeded=succeeded)


def _closed(response):
    """The address is the key: it goes to no other page and stays in no cache."""
    response["Referrer-Policy"] = "no-referrer"
    patch_cache_control(response, private=True, no_store=True)
    return response


@require_GET
def link_list(request, slug):
    """The links of the branch and how each stands."""
    branch = get_door_for(request.user, slug)
    page = Paginator(links_of(branch), PAGE).get_page(request.GET.get("page"))
    context = {"branch": branch, "page": page, "rows": link_rows(list(page), now=timezone.now())}
    return render(request, "accounts/link_list.html", context)


@require_http_methods(["GET", "POST"])
def link_issue(request, slug):
    """Links for the people chosen, as QR codes and as text to paste: the only time that they are shown."""
    branch = get_door_for(request.user, slug)
    asked = request.GET.get("q", "").strip()
    form = IssueLinksForm(request.POST if request.method == "POST" else None)
    chosen = get_people_of(branch, request.POST.getlist("shown" if "all" in request.POST else "person"))
    if request.method == "POST" and form.is_valid() and chosen:
        tickets = issue_links(branch=branch, purpose=form.cleaned_data["purpose"], people=chosen, by=request.user)
        return _tickets(request, branch, tickets)
    if request.method == "POST" and not chosen:
        form.add_error(None, _("Choose at least one person."))
    page = Paginator(people_named(branch, asked), PAGE).get_page(request.GET.get("page"))
    context = {"branch": branch, "form": form, "page": page, "asked": asked}
    return render(request, "accounts/link_issue.html", context, status=422 if request.method == "POST" else 200)


def _tickets(request, branch, tickets):
    rows = []
    for ticket in tickets:
        target = f"accounts.personallink:{ticket.link.public_id}"
        note_access("link_issue", user=request.user, branch=branch, target=target)
        address = request.build_absolute_uri(reverse("accounts:open_link", args=[ticket.token]))
        rows.append({"link": ticket.link, "address": address, "qr": qr_image(address)})
    title = purpose_named(tickets[0].link.purpose).title
    return render(request, "accounts/tickets.html", {"branch": branch, "rows": rows, "title": title})


@require_POST
def link_revoke(request, slug, public_id):
    """Take a link back."""
    branch = get_door_for(request.user, slug)
    link = get_link_of(branch, public_id)
    try:
        revoke_link(link=link, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        note_access("link_revoke", user=request.user, branch=branch, target=f"accounts.personallink:{link.public_id}")
        messages.success(request, _("The link is taken back; it opens nothing any more."))
    return redirect("accounts:link_list", slug)
