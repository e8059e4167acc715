from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from accounts.forms import ActivationForm, CodeForm
from accounts.lockout import address_of, locked_response
from accounts.selectors import CODE, address_guesses_codes, find_code
from accounts.services.codes import bad_code
from core.access_log import note_access

TEMPLATE = "accounts/activate.html"


@sensitive_post_parameters()
@login_not_required
@require_http_methods(["GET", "POST"])
def activate(request):
    """The code of a slip; when it is good, a user name and a password."""
    now = timezone.now()
    if request.method == "GET":
        return render(request, TEMPLATE, {"form": CodeForm()})
    if address_guesses_codes(address_of(request), now=now):
        note_access("code_locked", succeeded=False)
        return locked_response(request)
    form = CodeForm(request.POST)
    found = find_code(form.cleaned_data["code"], now=now) if form.is_valid() else None
    if found is None:
        return _refused(request, form)
    return _choose(request, found)


def _refused(request, form):
    if form.is_valid():
        note_access(CODE, succeeded=False)
        form.add_error("code", str(bad_code()))
    return render(request, TEMPLATE, {"form": form}, status=422)


def _choose(request, found):
    """The second step; the code comes along in the form and is spent only with a good password."""
    is_second = "password" in request.POST
    form = ActivationForm(request.POST if is_second else None, found=found, initial={"code": request.POST["code"]})
    if is_second and form.is_valid() and form.save():
        note_access(CODE, user=found.user, branch=found.branch, target=f"accounts.activationcode:{found.public_id}")
        messages.success(request, _("It is done. Log in with this name and password."))
        return redirect("login")
    context = {"form": form, "person": found.person, "branch": found.branch, "is_reset": found.is_reset}
    return render(request, TEMPLATE, context, status=422 if is_second else 200)
