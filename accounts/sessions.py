"""How long a session holds and what it still lacks, kept in the session itself: pages pay no query for it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.kept import remember_whose
from accounts.models import EarlierPassword
from accounts.selectors import authenticator_of, has_desk, must_have_second_factor
from accounts.validators import DENGBAO
from core.access_log import note_access
from core.models import User

BEGAN, SEEN, IDLE, HAS_FACTOR, PASSWORD_DUE = (
    "session_began",
    "session_seen",
    "session_idle",
    "session_has_factor",
    "session_password_due",
)
# A session is written at most so often only to say that somebody is still there.
SECONDS_BETWEEN_MARKS = 60
PASSWORD_DAYS = 90


def begin_session(request: HttpRequest, user: User) -> None:
    """Write into a session that has just begun how long it may last, and what the account is asked for."""
    now = timezone.now()
    officer = has_desk(user, today=timezone.localdate(now))
    minutes = settings.SESSION_IDLE_MINUTES_OFFICERS if officer else settings.SESSION_IDLE_MINUTES
    request.session[BEGAN] = request.session[SEEN] = int(now.timestamp())
    request.session[IDLE] = minutes * 60
    request.session[HAS_FACTOR] = authenticator_of(user) is not None
    request.session[PASSWORD_DUE] = password_is_due(user, now=now)


def password_is_due(user: User, *, now: datetime) -> bool:
    """Whether the policy asks for a new password: 90 days after the last one under 等保, never otherwise."""
    if settings.PASSWORD_POLICY != DENGBAO or not user.has_usable_password():
        return False
    last = EarlierPassword.objects.filter(user=user).first()
    return (last.set_at if last else user.date_joined) < now - timedelta(days=PASSWORD_DAYS)


def admitted(request: HttpRequest, user: User | AnonymousUser) -> User | AnonymousUser:
    """The user of the request; nobody when the session is over, or while the second factor is still to be shown.

    Whoever has shown the password only stands in `request.pending_user`, for the pages of the second step alone.
    """
    if not user.is_authenticated:
        return user
    if _is_over(request, timezone.now()):
        _send_away(request, user)
        return AnonymousUser()
    if not user.is_verified() and _needs_factor(request, user):
        request.pending_user = user
        return AnonymousUser()
    return user


def _needs_factor(request: HttpRequest, user: User) -> bool:
    return bool(request.session.get(HAS_FACTOR)) or must_have_second_factor(user, today=timezone.localdate())


def _is_over(request: HttpRequest, now: datetime) -> bool:
    """Whether the session has lasted too long or stood idle too long; marks that it is alive when it has not."""
    session, moment = request.session, int(now.timestamp())
    began, seen = session.get(BEGAN, moment), session.get(SEEN, moment)
    idle = session.get(IDLE, settings.SESSION_IDLE_MINUTES * 60)
    if moment - began >= settings.SESSION_HOURS * 3600 or moment - seen >= idle:
        return True
    # A page that looks by itself how far a job has come is nobody at the desk.
    is_somebody = request.headers.get("X-Requested-With") != "fetch"
    if BEGAN not in session or (is_somebody and moment - seen >= SECONDS_BETWEEN_MARKS):
        session[BEGAN], session[SEEN] = began, moment
    return False


def _send_away(request: HttpRequest, user: User) -> None:
    note_access("session_over", user=user)
    # The user of the request is being found out at this very moment: it must not be asked for again.
    request.user = user
    logout(request)
    remember_whose(request, user)
    messages.info(request, _("Nothing was done here for a while, so you were logged out."), fail_silently=True)
