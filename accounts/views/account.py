import django_otp
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.forms import AccountForm, FactorForm
from accounts.kept import forget_form, kept_form
from accounts.selectors import PASSWORD, authenticator_of, must_have_second_factor, user_guesses_passwords
from accounts.services import begin_factor, confirm_factor, drop_factor, end_own_sessions, show_factor
from accounts.sessions import HAS_FACTOR, PASSWORD_DUE
from core.access_log import note_access
from core.crypto import decrypt, encrypt
from core.errors import Refused
from core.qr import qr_image
from members.access import may_wipe_demo

CANDIDATE = "factor_candidate"


@require_http_methods(["GET", "POST"])
def account(request):
    """One's own name and password, the second factor, and where one is logged in."""
    is_tired = user_guesses_passwords(request.user, now=timezone.now())
    form = AccountForm(request.POST or None, user=request.user, is_tired=is_tired)
    if request.method == "POST" and form.is_valid() and form.save():
        update_session_auth_hash(request, request.user)
        request.session[PASSWORD_DUE] = False
        note_access("password_change", user=request.user)
        messages.success(request, _("From now on you log in with this name and password."))
        return redirect("desk:home")
    if form.was_wrong:
        note_access(PASSWORD, user=request.user, succeeded=False)
    context = {
        "form": form,
        "factor": authenticator_of(request.user),
        "must_have_factor": must_have_second_factor(request.user, today=timezone.localdate()),
        "is_due": request.session.get(PASSWORD_DUE),
        "may_wipe": may_wipe_demo(request.user),
    }
    return render(request, "accounts/account.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def end_sessions(request):
    """Log oneself out everywhere else."""
    end_own_sessions(user=request.user)
    update_session_auth_hash(request, request.user)
    note_access("sessions_end", user=request.user)
    messages.success(request, _("You are logged out everywhere but here."))
    return redirect("accounts:account")


@require_http_methods(["GET", "POST"])
def kept(request):
    """What was typed when the session had ended, to be sent again or thrown away."""
    form = kept_form(request)
    if request.method == "POST" or form is None:
        forget_form(request)
        return redirect("desk:home")
    return render(request, "accounts/kept.html", {"kept": form})


@login_not_required
@require_http_methods(["GET", "POST"])
def enrol(request):
    """Set up the second factor: somebody logged in, or on the way in and asked for one that is not there yet."""
    user = request.user if request.user.is_authenticated else request.pending_user
    if user is None or (user == request.pending_user and authenticator_of(user)):
        return redirect("login")
    device = _candidate(request, user)
    form = FactorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            enrolled = confirm_factor(user=user, secret=device.secret, digits=form.cleaned_data["digits"])
        except Refused as refusal:
            note_access("second_factor", user=user, succeeded=False)
            form.add_error("digits", str(refusal))
        else:
            return _enrolled(request, user, enrolled)
    context = {
        "form": form,
        "key": _in_fours(device),
        "qr": qr_image(device.config_url),
        "must": not request.user.is_authenticated,
    }
    return render(request, "accounts/enrol.html", context, status=422 if request.method == "POST" else 200)


def _candidate(request, user):
    """The telephone to be. Its key waits in the session, encrypted, until its digits were seen."""
    device = begin_factor(user)
    if CANDIDATE in request.session:
        device.secret = decrypt(request.session[CANDIDATE])
    else:
        request.session[CANDIDATE] = encrypt(device.secret)
    return device


def _enrolled(request, user, enrolled):
    """The backup codes, once; every other session of the account ends."""
    del request.session[CANDIDATE]
    request.user = user
    end_own_sessions(user=user)
    update_session_auth_hash(request, user)
    request.session[HAS_FACTOR] = True
    django_otp.login(request, enrolled.device)
    note_access("second_factor_on", user=user)
    return render(request, "accounts/backup_codes.html", {"codes": enrolled.backup_codes})


@require_POST
def factor_off(request):
    """Switch one's own second factor off, showing it a last time."""
    if show_factor(user=request.user, typed=request.POST.get("digits", "")) is None:
        note_access("second_factor", user=request.user, succeeded=False)
        messages.error(request, _("Not right, or tried too soon. Wait a little and take the digits shown then."))
        return redirect("accounts:account")
    drop_factor(user=request.user)
    request.session[HAS_FACTOR] = False
    note_access("second_factor_off", user=request.user)
    messages.success(request, _("The second factor is off."))
    return redirect("accounts:account")


def _in_fours(device) -> str:
    key = device.manual_key
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
