"""The page as it is sent: made once for all its readers, until something changes in the branch."""

from datetime import date

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from board.page import board_page
from core.kept import kept, version_of
from core.models import Branch
from reports.selectors import published_texts

# Stands where each reader's own token belongs.
TOKEN = "token-of-the-reader"
YEAR = "year"


def board_html(request: HttpRequest, branch: Branch, *, is_public: bool) -> str:
    """The page of the year that the address names; Http404 for a year of which the board has nothing to tell."""
    today = timezone.localdate()
    version = version_of([branch.pk]) if _is_usual(request) else ""
    about = (request.get_full_path(), get_language(), today, is_public)
    html = kept(version, lambda: _rendered(request, branch, today, is_public), "board", *about)
    return html.replace(TOKEN, get_token(request))


def _is_usual(request: HttpRequest) -> bool:
    """Whether the address is one of the page's own: strangers may think of any number of others."""
    year = request.GET.get(YEAR, "")
    return request.META["QUERY_STRING"] == (f"{YEAR}={year}" if year else "")


def _rendered(request: HttpRequest, branch: Branch, today: date, is_public: bool) -> str:
    board = board_page(branch, asked=request.GET.get(YEAR, ""), today=today)
    texts = published_texts(branch, board.year)
    context = {"branch": branch, "board": board, "texts": texts, "is_preview": not is_public, "csrf_token": TOKEN}
    return render_to_string("board/detail.html", context, request)
