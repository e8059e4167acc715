"""How every page of a board is asked for and answered: who reads it, in which look, and who may keep it on the way."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import urlencode
from django.utils.translation import get_language, override
from django.views.decorators.http import require_GET

from board.access import NotInside, Reading, get_inside, get_reading_for
from board.html import Asked, Sent
from board.looks import Look

# What everybody reads alike is kept for a minute on the way and in browsers, so it is gone as soon once it is taken down.
# What is for the unit, or a preview, is kept by nobody.
SHARED, OWN = "public, max-age=60, s-maxage=60", "private, no-store"


def board_view(*words: str, is_site_named: bool = False, looks_closer: bool = False) -> Callable:
    """Make a view of a board: it is given the page as it is asked for, with these words of its own from the address.

    What is for the unit is read by whoever shows the pass or is logged in; everybody else is led to where the code is
    typed. Only for what is for the unit is the cookie looked at; a view that `looks_closer` is told of somebody of the
    unit in any case, and its answers are kept by nobody.
    """

    def decorate(view: Callable) -> Callable:
        @login_not_required
        @require_GET
        @wraps(view)
        def answered(request: HttpRequest, slug: str, **more) -> HttpResponse:
            look = Look.asked_by(request.GET)
            with override(look.language):
                made = lambda reading: view(asked_by(request, reading, look), **more)  # noqa: E731
                return _answer_closely(request, slug, made) if looks_closer else _answer(request, slug, made)

        def asked_by(request: HttpRequest, reading: Reading, look: Look) -> Asked:
            site = request.build_absolute_uri("/").rstrip("/") if is_site_named else ""
            own = {word: request.GET[word] for word in words if request.GET.get(word)}
            return Asked(reading, look, timezone.localdate(), request.path, own, site)

        return answered

    return decorate


def _answer(request: HttpRequest, slug: str, made: Callable[[Reading], Sent | HttpResponse]) -> HttpResponse:
    try:
        reading = get_reading_for(request, slug)
        try:
            return _response(request, made(reading), reading)
        except NotInside:
            reading = get_inside(request, reading)
            return _response(request, made(reading), reading)
    except NotInside:
        return _to_the_code(request, slug)


def _answer_closely(request: HttpRequest, slug: str, made: Callable[[Reading], Sent | HttpResponse]) -> HttpResponse:
    """The same where what is told depends on who asks, and strangers are told as if there were nothing."""
    try:
        reading = get_reading_for(request, slug)
        with suppress(NotInside):
            reading = get_inside(request, reading)
        return _closed(_response(request, made(reading), reading))
    except NotInside:
        return _to_the_code(request, slug)


def _to_the_code(request: HttpRequest, slug: str) -> HttpResponse:
    wanted = urlencode({"next": request.get_full_path()})
    return _closed(redirect(f"{reverse('board:enter', args=[slug])}?{wanted}"))


def _response(request: HttpRequest, sent: Sent | HttpResponse, reading: Reading) -> HttpResponse:
    """With what browsers, caches and search engines are told."""
    response = _sent(request, sent) if isinstance(sent, Sent) else sent
    if not reading.is_indexed:
        response["X-Robots-Tag"] = "noindex, nofollow"
    if not reading.is_shared:
        return _closed(response)
    response["Cache-Control"] = SHARED
    return _said_by_address(response)


def _sent(request: HttpRequest, sent: Sent) -> HttpResponse:
    response = get_conditional_response(request, etag=f'"{sent.sha256}"') if sent.status == 200 else None
    if response is None:
        content = sent.load() if sent.load else sent.content
        response = HttpResponse(content, content_type=sent.content_type, status=sent.status, headers=dict(sent.headers))
    response["ETag"] = f'"{sent.sha256}"'
    return response


def _closed(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = OWN
    response["Vary"] = "Cookie"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return _said_by_address(response)


def _said_by_address(response: HttpResponse) -> HttpResponse:
    response.language_is_in_address = True
    response["Content-Language"] = get_language()
    return response


def year_or_none(text: str) -> int | None:
    """A year as the address names it; Http404 for what is none."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise Http404
    return int(text)
