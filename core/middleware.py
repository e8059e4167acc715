"""What happens to a refusal that no view has dealt with, and whose request a proxy hands on."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from core.access_log import asked_from, note_access
from core.errors import Refused
from core.masking import mask_text


class RefusalMiddleware:
    """Shows a `Refused` as a page with its sentence and status, and notes in the access log what was refused to whom.

    Only refusals of views are noted: an address that leads nowhere says nothing about anybody, and strangers may
    knock at as many closed boards as they like without filling the log.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Refused):
            return render(request, "400.html", {"refusal": exception}, status=exception.status)
        is_somebody = request.user.is_authenticated
        if isinstance(exception, PermissionDenied) or (isinstance(exception, Http404) and is_somebody):
            note_access("refused", user=request.user, target=mask_text(request.path), succeeded=False)
        return None


class ProxyMiddleware:
    """Takes the asker's address from the proxy of the house, where settings.BEHIND_PROXY says that there is one.

    A proxy appends whom it speaks for at the end of X-Forwarded-For; what stands before that, anybody can write.
    Without a proxy the header is never read.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.BEHIND_PROXY:
            last = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
            if is_address(last):
                request.META["REMOTE_ADDR"] = last
        with asked_from(request.META.get("REMOTE_ADDR")):
            return self.get_response(request)


def is_address(text: str) -> bool:
    """Whether the text is an address of the internet protocol."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
