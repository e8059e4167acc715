"""Handing out a personal link: the one moment in which its address can be read."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from core.access_log import note_access
from core.models import Branch
from core.qr import qr_image


def handed_out(request: HttpRequest, branch: Branch, ticket: Any) -> dict[str, Any]:
    """What a page shows of a link just made: the link, its address and the address as a QR code.

    `ticket` has the `link` and its readable `token`. That it was handed out, and by whom, is noted.
    """
    target = f"accounts.personallink:{ticket.link.public_id}"
    note_access("link_issue", user=request.user, branch=branch, target=target)
    address = request.build_absolute_uri(reverse("accounts:open_link", args=[ticket.token]))
    return {"link": ticket.link, "address": address, "qr": qr_image(address)}
