"""The way back: pages that are opened to mend something lead back to where that was asked for."""

from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

BACK = "back"


def with_back(url: str, request: HttpRequest) -> str:
    """The address, remembering the page at hand as the one to come back to."""
    return f"{url}{'&' if '?' in url else '?'}{urlencode({BACK: request.get_full_path()})}"


def way_back(request: HttpRequest) -> str:
    """The page of this house to come back to; empty when none was remembered, or one elsewhere."""
    asked = request.GET.get(BACK, "")
    is_ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if is_ours else ""
