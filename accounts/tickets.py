"""Handing out links: the one page on which their addresses can be read, as QR codes and as text to paste."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from accounts.purposes import purpose_named
from accounts.services.links import Ticket
from core.access_log import note_access
from core.models import Branch
from core.qr import qr_image


def tickets_page(request: HttpRequest, branch: Branch, tickets: Sequence[Ticket]) -> HttpResponse:
    """The page of links just made, one or more of one purpose; that they were handed out is noted."""
    rows = []
    for ticket in tickets:
        target = f"accounts.personallink:{ticket.link.public_id}"
        note_access("link_issue", user=request.user, branch=branch, target=target)
        address = request.build_absolute_uri(reverse("accounts:open_link", args=[ticket.token]))
        rows.append({"link": ticket.link, "address": address, "qr": qr_image(address)})
    title = purpose_named(tickets[0].link.purpose).title
    return render(request, "accounts/tickets.html", {"branch": branch, "rows": rows, "title": title})
