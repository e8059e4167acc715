"""Who logged in, who failed to, who left: for the access log."""

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from core.access_log import note_access


@receiver(user_logged_in)
def note_login(sender, user, **more):
    note_access("login", user=user)


@receiver(user_logged_out)
def note_logout(sender, user, **more):
    note_access("logout", user=user)


@receiver(user_login_failed)
def note_failed_login(sender, credentials, **more):
    """The name that was typed is not kept: people type passwords into that field."""
    note_access("login", succeeded=False)
