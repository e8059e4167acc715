from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods
from django.views.i18n import set_language

from core.access_log import note_access
from core.masking import mask_text


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that came without its token, or from elsewhere: refused, and noted whoever sent it."""
    note_access("csrf", user=request.user, target=mask_text(request.path), succeeded=False)
    return render(request, "403_csrf.html", status=403)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def language(request: HttpRequest) -> HttpResponse:
    """The choice of language: taken from the form in every page, or from a page of its own.

    Public, as it is chosen before logging in. Only an address of this house is led back to.
    """
    if request.method == "POST":
        return set_language(request)
    return render(request, "language.html", {"next": request.GET.get("next", "")})
