"""Guessers are kept out: five wrong passwords close a name for an address, twenty close the address for all names.

The pairs of name and address are kept by django-axes, with a digest in place of the name that was typed: people type
passwords into that field. The address-wide count is read from the access log, so that it holds over all processes.
"""

from typing import Any

from axes.backends import AxesStandaloneBackend
from axes.handlers.database import AxesDatabaseHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.selectors import address_is_tired
from accounts.tokens import name_digest


def address_of(request: HttpRequest) -> str | None:
    """Where the request comes from; behind a proxy of the house, what that proxy says (`ProxyMiddleware`)."""
    return request.META.get("REMOTE_ADDR") or None


def hidden_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    return name_digest((credentials or {}).get("username") or "")


def locked_response(request: HttpRequest, response: Any = None, credentials: Any = None) -> HttpResponse:
    """The same page for every name, whether or not there is such an account."""
    return render(request, "accounts/locked.html", status=429)


class LockoutBackend(AxesStandaloneBackend):
    """Stops the login of a closed name or address; a program that asks without a request is no stranger."""

    def authenticate(self, request: HttpRequest | None, *args: Any, **credentials: Any) -> None:
        return super().authenticate(request, *args, **credentials) if request is not None else None


class LockoutHandler(AxesDatabaseHandler):
    """Counts by name and address; keeps neither browsers nor forms, and closes an address with too many failures."""

    def user_login_failed(
        self, sender: Any, credentials: dict, request: HttpRequest | None = None, **more: Any
    ) -> None:
        if request is None:
            return
        request.axes_user_agent = request.axes_http_accept = ""
        super().user_login_failed(sender, credentials, request, **more)

    def is_locked(self, request: HttpRequest, credentials: dict | None = None) -> bool:
        return super().is_locked(request, credentials) or address_is_tired(address_of(request), now=timezone.now())
