"""How often one asker may want what is dear: files that are drawn, and searches."""

import time
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from core.crypto import digest
from core.errors import Refused

# What is counted apart: files made for the asker, and lists that are searched.
FILES, SEARCH = "files", "search"
MINUTE = 60


class TooOften(Refused):
    """More than anybody needs within a minute."""

    status = 429


def limited(what: str, *, when: Callable[[HttpRequest], bool] = lambda request: True):
    """Let a view answer each asker at most `settings.LIMITS_A_MINUTE[what]` times within a clock minute.

    Only requests for which `when` holds are counted. Raises `TooOften` for what is more. Without a number there is no
    limit; the count lives in the cache and is gone after the minute.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            most = settings.LIMITS_A_MINUTE.get(what)
            if most is not None and when(request) and _count(request, what) > most:
                raise TooOften(
                    _("That was more than %(most)d times within a minute. Wait a minute, then go on."),
                    params={"most": most},
                    code="too_often",
                )
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _count(request: HttpRequest, what: str) -> int:
    """How many times the asker wanted this within the minute, this time included."""
    key = f"limit:{what}:{_asker(request)}:{int(time.time() // MINUTE)}"
    cache.add(key, 0, MINUTE * 2)
    try:
        return cache.incr(key)
    except ValueError:
        # The cache was emptied in between: the first of a new count.
        return 1


def _asker(request: HttpRequest) -> str:
    """The user; of a stranger the address, in a form that does not tell it and is another one each day."""
    if request.user.is_authenticated:
        return f"user:{request.user.pk}"
    return digest(f"{request.META.get('REMOTE_ADDR', '')} {int(time.time() // 86_400)}")
