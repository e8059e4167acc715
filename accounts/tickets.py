"""The page on which links just made are handed out, as QR codes and as text to paste."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.purposes import purpose_named
from accounts.services.links import Ticket
from core.handing_out import handed_out
from core.models import Branch


def tickets_page(request: HttpRequest, branch: Branch, tickets: Sequence[Ticket]) -> HttpResponse:
    """The page of one or more links of one purpose."""
    rows = [handed_out(request, branch, ticket) for ticket in tickets]
    title = purpose_named(tickets[0].link.purpose).title
    return render(request, "accounts/tickets.html", {"branch": branch, "rows": rows, "title": title})
