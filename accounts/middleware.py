"""Who gets past the door with what they have shown, and that nobody's browser keeps a page of theirs."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from accounts.kept import NOT_KEPT, forget_form, keep_form
from accounts.sessions import PASSWORD_DUE, admitted

GetResponse = Callable[[HttpRequest], HttpResponse]
# What somebody whose password has run out may still do.
OPEN_WITHOUT_NEW_PASSWORD = {"accounts:account", "logout", "set_language"}


class NoStoreMiddleware:
    """Nothing that goes to somebody with a session is kept by a browser or a proxy. Costs no query."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        name = settings.SESSION_COOKIE_NAME
        if name in request.COOKIES or name in response.cookies:
            if "public" in response.get("Cache-Control", ""):
                # How long others may keep it says nothing to somebody who must not.
                del response["Cache-Control"]
            patch_cache_control(response, private=True, no_store=True)
        return response


class AdmissionMiddleware:
    """Ends sessions that are over, and makes nobody of whoever still owes a second factor, on every page at once."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        held = request.user
        request.pending_user = None
        request.user = SimpleLazyObject(lambda: admitted(request, held))
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """A password that has run out is changed before anything else."""
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        if request.session.get(PASSWORD_DUE) and request.resolver_match.view_name not in OPEN_WITHOUT_NEW_PASSWORD:
            return redirect("accounts:account")
        return None


class DoorMiddleware(LoginRequiredMiddleware):
    """To the login whoever has to log in; what they were sending when their session ended waits until they have."""

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not getattr(view, "login_required", True):
            # Where nobody has to log in nobody is looked at: who writes to a suggestion box is nobody's business.
            return None
        is_inside = request.resolver_match.namespace not in NOT_KEPT
        if is_inside and request.method == "POST" and request.user.is_authenticated:
            forget_form(request)
        # Before anybody asks who it is: a public page is the same for all, and no session is looked at.
        if not getattr(view, "login_required", True):
            return None
        return super().process_view(request, view, args, kwargs)

    def handle_no_permission(self, request: HttpRequest, view: Any) -> HttpResponse:
        if not keep_form(request):
            return super().handle_no_permission(request, view)
        messages.info(request, _("What you typed is kept: log in again and send it."), fail_silently=True)
        return redirect_to_login(reverse("accounts:kept"))
