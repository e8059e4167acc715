"""The pages of a board that its readers open."""

from urllib.parse import quote

from board.access import NotInside
from board.feed import feed_of
from board.finding import posts_html, search_html, topic_html, unit_html
from board.html import Sent, board_text, branch_of, bytes_of_text, kept_page, page_html
from board.pages import check_html, post_html, year_html
from board.pages import post_file as file_of
from board.views.frame import board_view
from core.check_codes import numbers_of
from core.downloads import attachment_response
from core.limits import SEARCH, limited
from reports.files import TYPES

SHOWN_FORMS = ("html", "pdf")
# A text brings its own styles and needs nothing else.
ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@board_view("year")
def detail(asked):
    return kept_page(asked, lambda branch: year_html(asked, branch), "year")


@board_view()
def post(asked, public_id):
    return kept_page(asked, lambda branch: post_html(asked, branch, public_id), "post")


@board_view()
def post_file(asked, public_id, file):
    """A file beside a post: a picture to be seen in the page, anything else to be taken."""
    return attachment_response(file_of(asked, public_id, file), inline=True)


@limited(SEARCH, by_address=True)
@board_view(looks_closer=True)
def check(asked, code):
    """Whether a paper with this code still stands. Not kept: strangers may think of any number of codes."""
    return check_html(asked, code)


@board_view()
def text(asked, public_id, form):
    """A published text as it was settled, byte by byte."""
    shown = board_text(asked.board, public_id, form if form in SHOWN_FORMS else "")
    headers = (
        ("Content-Disposition", f"inline; filename*=UTF-8''{quote(f'{shown.title}.{form}', safe='')}"),
        ("Content-Security-Policy", ALONE),
    )
    return Sent(b"", shown.sha256, content_type=TYPES[form], headers=headers, load=lambda: bytes_of_text(shown))


@board_view("year")
def posts(asked):
    return kept_page(asked, lambda branch: posts_html(asked, branch), "posts")


@board_view()
def topic(asked, public_id):
    return kept_page(asked, lambda branch: topic_html(asked, branch, public_id), "topic")


@board_view(is_site_named=True)
def feed(asked):
    return kept_page(asked, lambda branch: feed_of(asked, branch), "feed")


@board_view()
def unit(asked):
    """What is for the unit alone, on a board that everybody reads."""
    if not asked.reading.is_inside:
        raise NotInside
    return kept_page(asked, lambda branch: unit_html(asked, branch), "unit")


@limited(SEARCH, when=lambda request: "q" in request.GET, by_address=True)
@board_view("q")
def search(asked):
    """Not kept: strangers may think of any number of words."""
    return search_html(asked, branch_of(asked))


@limited(SEARCH, when=lambda request: "code" in request.GET, by_address=True)
@board_view("code", looks_closer=True)
def check_form(asked):
    """Where the code of a paper is typed."""
    if numbers_of(asked.own.get("code", "")):
        return check_html(asked, asked.own["code"])
    context = {"typed": asked.own.get("code", "")}
    return page_html(asked, branch_of(asked), "board/check_form.html", context)
