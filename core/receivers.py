"""Who logged in, who failed to, who left: for the access log."""

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver

from core.access_log import note_access


def _note(event: str, request, user=None, *, succeeded: bool = True) -> None:
    address = request.META.get("REMOTE_ADDR") or None if request is not None else None
    note_access(event, user=user, succeeded=succeeded, address=address)


@receiver(user_logged_in)
def note_login(sender, request, user, **more):
    _note("login", request, user)


@receiver(user_logged_out)
def note_logout(sender, request, user, **more):
    _note("logout", request, user)


@receiver(user_login_failed)
def note_failed_login(sender, credentials, request=None, **more):
    """The name that was typed is not kept: people type passwords into that field."""
    _note("login", request, succeeded=False)
