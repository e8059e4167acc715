"""Records that last for many tests: made once, and undone when the last of them is over."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import transaction
from django.utils import translation


@contextmanager
def lasting(blocker) -> Iterator[None]:
    """While it lasts, what is made stays; what a test does with it is undone by the test's own transaction.

    For fixtures of a module or a package, with pytest-django's `django_db_blocker`. A module that uses one holds no
    tests that expect an empty database.
    """
    # A page shown in English by the test before leaves its language to the thread.
    translation.activate(settings.LANGUAGE_CODE)
    with blocker.unblock(), transaction.atomic(), transaction.atomic(using="jobs"):
        yield
        for alias in ("default", "jobs"):
            transaction.set_rollback(True, using=alias)
