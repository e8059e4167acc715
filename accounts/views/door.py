from urllib.parse import urlencode

import django_otp
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.forms import FactorForm, LoginForm
from accounts.selectors import authenticator_of
from accounts.services import show_factor
from core.access_log import note_access
from members.selectors import is_unclaimed


@method_decorator(login_not_required, name="dispatch")
class Login(LoginView):
    """The login page; in demo mode it says where the made-up accounts are written down."""

    # The view of Django would take a PUT for a form that was sent.
    http_method_names = ["get", "post", "head", "options"]
    template_name = "accounts/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True

    def dispatch(self, request, *args, **kwargs):
        # Whoever has shown the password has the second step before them.
        if not request.user.is_authenticated and request.pending_user:
            return redirect(f"{reverse('accounts:second_factor')}?{urlencode({'next': self.get_redirect_url()})}")
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        accounts = settings.VAR_DIR / "demo-accounts.txt" if settings.DEMO else None
        return super().get_context_data(**kwargs, demo_accounts=accounts, may_start=is_unclaimed())

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=422)


@method_decorator(login_not_required, name="dispatch")
class Logout(LogoutView):
    """Open to whoever stands between the two steps of the login, too."""

    http_method_names = ["post", "options"]


@login_not_required
@require_http_methods(["GET", "POST"])
def second_factor(request):
    """The second step of the login: six digits, or a backup code."""
    user = None if request.user.is_authenticated else request.pending_user
    if user is None:
        return redirect("desk:home" if request.user.is_authenticated else "login")
    if authenticator_of(user) is None:
        return redirect("accounts:enrol")
    form = FactorForm(request.POST or None, with_backup=True)
    if request.method == "POST" and form.is_valid():
        device = show_factor(user=user, typed=form.cleaned_data["digits"])
        note_access("second_factor", user=user, succeeded=device is not None)
        if device:
            request.user = user
            django_otp.login(request, device)
            request.session.cycle_key()
            return redirect(_next(request))
        form.add_error("digits", _("Not right, or tried too soon. Wait a little and take the digits shown then."))
    status = 422 if request.method == "POST" else 200
    return render(request, "accounts/second_factor.html", {"form": form, "next": _next(request)}, status=status)


def _next(request) -> str:
    asked = request.POST.get("next") or request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(asked, {request.get_host()}, require_https=request.is_secure())
    return asked if is_ours else resolve_url(settings.LOGIN_REDIRECT_URL)


@login_not_required
@require_GET
def admin_door(request):
    """The administration has no door of its own: one login, one lock, one second factor for all."""
    if not request.user.is_authenticated:
        return redirect(f"{reverse('login')}?{urlencode({'next': request.GET.get('next') or reverse('admin:index')})}")
    if not request.user.is_staff:
        raise PermissionDenied
    return redirect("admin:index")
