from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.errors import Refused
from core.services.wiping import wipe_demo
from members.access import may_wipe_demo
from members.forms import LoginForm, StartForm
from members.selectors import demo_branches, is_unclaimed
from members.services.founding import found_branch

BACKEND = "django.contrib.auth.backends.ModelBackend"


@login_not_required
@require_http_methods(["GET", "POST"])
def start(request):
    """The welcome of an installation that nobody uses yet: four questions, and the desk stands open."""
    if not is_unclaimed():
        raise Http404
    form = StartForm(request.POST or None, today=timezone.localdate())
    if request.method == "GET" or not form.is_valid():
        status = 200 if request.method == "GET" else 422
        return render(request, "members/start.html", {"form": form, "demo": settings.DEMO}, status=status)
    try:
        branch, user = found_branch(form.founding)
    except Refused as refusal:
        form.add_error("name", str(refusal))
        return render(request, "members/start.html", {"form": form, "demo": settings.DEMO}, status=422)
    login(request, user, backend=BACKEND)
    asked = {"period": form.cleaned_data["period"], "as_of": form.cleaned_data["as_of"] or ""}
    return redirect(f"{reverse('desk:branch', args=[branch.slug])}?{urlencode({k: v for k, v in asked.items() if v})}")


@require_http_methods(["GET", "POST"])
def account(request):
    """One's own name and password."""
    form = LoginForm(request.POST or None, user=request.user, initial={"username": request.user.username})
    if request.method == "POST" and form.is_valid() and form.save():
        update_session_auth_hash(request, request.user)
        messages.success(request, _("From now on you log in with this name and password."))
        return redirect("desk:home")
    status = 422 if request.method == "POST" else 200
    context = {"form": form, "may_wipe": may_wipe_demo(request.user)}
    return render(request, "members/account.html", context, status=status)


@require_http_methods(["GET", "POST"])
def wipe(request):
    """Wipe the demo out once it was said a second time; whoever is in it is logged out with it."""
    if not may_wipe_demo(request.user):
        raise PermissionDenied
    if request.method == "GET":
        return render(request, "members/wipe.html", {"branches": demo_branches()})
    # First out, while the account is there for the log of who came and went.
    logout(request)
    wipe_demo()
    return redirect("members:start" if is_unclaimed() else "login")
