"""Who came in, who failed to, who was locked out, who left: for the access log."""

from axes.signals import user_locked_out
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from accounts.selectors import LOGIN
from accounts.sessions import begin_session
from core.access_log import note_access


@receiver(user_logged_in)
def note_login(sender, request, user, **more):
    begin_session(request, user)
    note_access(LOGIN, user=user)


@receiver(user_logged_out)
def note_logout(sender, request, user, **more):
    note_access("logout", user=user)


@receiver(user_login_failed)
def note_failed_login(sender, credentials, request=None, **more):
    """The name that was typed is not kept: people type passwords into that field."""
    was_counted = getattr(request, "axes_failures_since_start", None) is not None
    if was_counted or not getattr(request, "axes_locked_out", False):
        note_access(LOGIN, succeeded=False)


@receiver(user_locked_out)
def note_locked_login(sender, request, **more):
    """A login that the lock refused, or that brought the lock about."""
    note_access("login_locked", succeeded=False)
