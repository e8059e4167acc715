"""The boards of an installation that everybody may read, for whoever comes by its bare address."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language, override
from django.views.decorators.http import require_GET

from board.looks import Look
from board.selectors import MOST_BOARDS, open_boards
from board.views.frame import SHARED
from core.limits import SEARCH, limited

LONGEST = 40


@login_not_required
@require_GET
@limited(SEARCH, when=lambda request: "q" in request.GET, by_address=True)
def landing(request):
    """The same for everybody who asks for the same address: no session is looked at."""
    look = Look.asked_by(request.GET)
    words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST]
    with override(look.language):
        boards, own = open_boards(words), {"q": words} if words else {}
        asked = {
            "in_other_language": request.path + look.other_language().with_words(own),
            "in_other_size": request.path + look.other_size().with_words(own),
        }
        context = {"asked": asked, "look": look, "boards": boards, "words": words, "is_cut": len(boards) == MOST_BOARDS}
        response = HttpResponse(render_to_string("board/landing.html", context))
        response["Content-Language"] = get_language()
    response["Cache-Control"], response["X-Robots-Tag"] = SHARED, "noindex, nofollow"
    response.language_is_in_address = True
    return response
