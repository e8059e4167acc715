from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.access_log import note_access
from core.masking import mask_text


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that came without its token, or from elsewhere: refused, and noted whoever sent it."""
    note_access("csrf", user=request.user, target=mask_text(request.path), succeeded=False)
    return render(request, "403_csrf.html", status=403)
