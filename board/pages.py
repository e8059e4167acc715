"""The pages of a board but for that of a year: one post, what became of it, and whether a paper still stands."""

from uuid import UUID

from django.http import Http404

from board.access import NotInside
from board.html import Asked, Sent, branch_of, page_html
from board.page import board_page
from core.audiences import includes
from core.check_codes import check_code
from core.models import Attachment, Branch
from core.open_pages import doors_of
from disclosure.selectors import (
    Standing,
    post_in_public,
    post_of_code,
    public_file_of,
    public_post,
    where_stands,
)
from reports.selectors import published_texts

GONE = 410


def year_html(asked: Asked, branch: Branch) -> Sent:
    """The page of the year that the address names; Http404 for a year of which the board has nothing to tell."""
    asked_year = asked.own.get("year", "")
    page = board_page(branch, asked=asked_year, today=asked.today, reader=asked.reading.reader)
    context = {"head": page.head, "board": page, "texts": published_texts(branch, page.year)}
    # What stands beside a closed board is closed, too.
    context["doors"] = [] if asked.reading.is_preview else doors_of(branch)
    return page_html(asked, branch, "board/detail.html", context)


def post_html(asked: Asked, branch: Branch, public_id: UUID) -> Sent:
    """The page of a post; what was taken down says so and nothing of what it said.

    Raises Http404 for what was never published online, NotInside for what is for others than the reader.
    """
    post = _readable(post_in_public(branch.pk, public_id, today=asked.today), asked)
    where = where_stands(post, today=asked.today, reader=asked.reading.reader)
    if where.standing != Standing.UP:
        return page_html(asked, branch, "board/gone.html", {"where": where}, status=GONE)
    return page_html(asked, branch, "board/post.html", {"post": public_post(post)})


def post_file(asked: Asked, public_id: UUID, file: UUID) -> Attachment:
    """A file that stands beside a post; Http404 for any other, and once the post is taken down."""
    post = _readable(post_in_public(asked.board.branch, public_id, today=asked.today), asked)
    stands = where_stands(post, today=asked.today, reader=asked.reading.reader).standing == Standing.UP
    found = public_file_of(post, file) if stands else None
    if found is None:
        raise Http404
    return found


def check_html(asked: Asked, code: str) -> Sent:
    """Whether the paper with that code still stands; of what the reader may not read as of what there is not."""
    branch = branch_of(asked)
    post = post_of_code(branch.pk, code, today=asked.today)
    if post is None or not includes(post.readers, asked.reading.reader):
        context = {"code": code, "may_be_inside": not asked.reading.is_inside and asked.board.code_number}
        return page_html(asked, branch, "board/check.html", context, status=404)
    where = where_stands(post, today=asked.today, reader=asked.reading.reader)
    told = public_post(post) if where.standing == Standing.UP else None
    context = {"code": check_code(post.public_id), "post": told, "where": where, "published_on": post.published_on}
    return page_html(asked, branch, "board/check.html", context)


def _readable(post, asked: Asked):
    if post is None:
        raise Http404
    if not includes(post.readers, asked.reading.reader):
        raise NotInside
    return post
