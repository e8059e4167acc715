"""What happens to a refusal that no view has dealt with, while the house is closed, and whose request a proxy hands on."""

import logging
from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from core.access_log import asked_from, note_access
from core.errors import Refused
from core.masking import mask_text
from core.open_pages import CodeFirst

# How long a browser or a proxy is asked to wait before it tries again.
RETRY_SECONDS = 120
requests = logging.getLogger("django.request")


def closed_response() -> HttpResponse:
    """The page of a house that cannot answer now; it is made without the database and kept by nobody."""
    headers = {"Retry-After": str(RETRY_SECONDS), "Cache-Control": "no-store"}
    return HttpResponse(render_to_string("503.html"), status=503, headers=headers)


class MaintenanceMiddleware:
    """Answers everything with the page of a closed house while its keeper works on it: as long as the file is there.

    Static files are served before it, so that the page looks as it should; whoever watches the process still learns of it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.MAINTENANCE_FILE.exists() and request.path != "/health/":
            return closed_response()
        return self.get_response(request)


class RefusalMiddleware:
    """Shows a `Refused` as a page with its sentence and status, and notes in the access log what was refused to whom.

    A database that does not answer is a house that is closed for a while.

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
        if isinstance(exception, CodeFirst):
            return redirect(exception.url)
        if isinstance(exception, OperationalError | InterfaceError):
            requests.error("The database does not answer: %s", request.path, exc_info=exception)
            return closed_response()
        is_somebody = request.user.is_authenticated
        if isinstance(exception, PermissionDenied) or (isinstance(exception, Http404) and is_somebody):
            note_access("refused", user=request.user, target=mask_text(request.path), succeeded=False)
        return None


class LanguageMiddleware(LocaleMiddleware):
    """The language of a page from a cookie or the browser, but for pages whose address says it.

    These are the same for everybody who asks for the address, so nothing tells caches on the way to part them by browsers.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if getattr(response, "language_is_in_address", False):
            return response
        return super().process_response(request, response)


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
