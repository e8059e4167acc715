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

# What is counted apart: files made for the asker, lists that are searched, calendars read by programs, codes of units.
FILES, SEARCH, FEED, UNIT_CODE = "files", "search", "feed", "unit_code"
MINUTE, HOUR = 60, 3600


class TooOften(Refused):
    """More than anybody needs within a minute."""

    status = 429


def limited(what: str, *, when: Callable[[HttpRequest], bool] = lambda request: True, by_address: bool = False):
    """Let a view answer each asker at most `settings.LIMITS_A_MINUTE[what]` times within a clock minute.

    Only requests for which `when` holds are counted; with `by_address` nobody asks who is logged in. Raises `TooOften` for what is more. Without a number there is no
    limit; the count lives in the cache and is gone after the minute.
    """

    def decorate(view):
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            most = settings.LIMITS_A_MINUTE.get(what)
            if (
                most is not None
                and when(request)
                and count_within(what, address_digest(request) if by_address else _asker(request), MINUTE) > most
            ):
                raise TooOften(
                    _("That was more than %(most)d times within a minute. Wait a minute, then go on."),
                    params={"most": most},
                    code="too_often",
                )
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def count_within(what: str, who: object, seconds: int) -> int:
    """How many times somebody wanted this within the minute or hour of the clock, this time included."""
    key = f"limit:{what}:{who}:{int(time.time() // seconds)}"
    cache.add(key, 0, seconds * 2)
    try:
        return cache.incr(key)
    except ValueError:
        # The cache was emptied in between: the first of a new count.
        return 1


def _asker(request: HttpRequest) -> str:
    """The user; of a stranger the address."""
    return f"user:{request.user.pk}" if request.user.is_authenticated else address_digest(request)


def address_digest(request: HttpRequest) -> str:
    """The asker's address in a form that does not tell it and is another one each day; who asks is not looked at."""
    return digest(f"{request.META.get('REMOTE_ADDR', '')} {int(time.time() // 86_400)}")
