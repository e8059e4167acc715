"""One line of the access log about a request. No code, token, password or typed name ever goes in."""

from typing import Any

from django.http import HttpRequest

from core.access_log import asked_from, note_access
from core.models import AccessLog


def note(request: HttpRequest | None, event: str, **said: Any) -> AccessLog:
    """Write the event with where the request comes from."""
    address = (request.META.get("REMOTE_ADDR") or None) if request is not None else None
    with asked_from(address):
        return note_access(event, **said)
