"""What an officer hands out: words for a group, posters, the pages for a screen."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from board.handing import readers_told
from board.papers_of_box import box_poster_pdf
from board.papers_of_post import kind_word, poster_pdf, words_for_group
from board.screen import screen_pdf
from board.selectors import setting_of
from board.services import PUBLISH
from core.audiences import Audience
from core.errors import Refused
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from disclosure.access import get_post_for
from disclosure.selectors import Standing, papers_of, public_post, where_stands
from disclosure.selectors.suggestions import box_notice_of
from members.access import get_branch_for
from reports.files import file_response

PRINT = "workbook.export"


def _stands(post):
    """Where a published post stands; None for one that was not published yet."""
    return where_stands(post, today=timezone.localdate(), reader=Audience.UNIT) if post.published_on else None


@require_GET
def hand_out(request, slug, public_id):
    branch, post = get_post_for(request.user, slug, public_id)
    told, setting, where = public_post(post), setting_of(branch), _stands(post)
    address = request.build_absolute_uri(reverse("board:post", args=[slug, public_id]))
    context = {
        "branch": branch,
        "post": post,
        "told": told,
        "code": setting.code if told.is_of_unit or setting.audience == Audience.UNIT else "",
        "readers": readers_told(post.readers, setting),
        "is_online": post.readers != Audience.CLOSED,
        "where": where,
        "stands": where is not None and where.standing == Standing.UP,
        "address": address,
        "words": words_for_group(told, branch, address),
        "files": papers_of(post),
        "may_print": request.user.has_perm(PRINT, branch),
        "may_publish": request.user.has_perm(PUBLISH, branch),
    }
    return render(request, "board/hand_out.html", context)


@require_POST
@limited(FILES)
def poster(request, slug, public_id):
    """The post as a paper for the wall, with the way to its page and the code by which it is checked."""
    branch, post = get_post_for(request.user, slug, public_id, PRINT)
    where, told = _stands(post), public_post(post)
    if where is None or where.standing != Standing.UP:
        messages.error(request, _("Only what is on the board now goes on a wall. Publish it first."))
        return redirect("board:hand_out", slug, public_id)
    size = request.POST.get("size", "")
    path = reverse("board:post", args=[slug, public_id]) if post.readers != Audience.CLOSED else ""
    address = request.build_absolute_uri(path) if path else ""
    named = f"{told.title}（{kind_word(told)}）"
    made = _made(request, lambda: poster_pdf(told, branch, address, size=size, today=timezone.localdate()))
    return _file(request, branch, made, f"poster {public_id}", named) or redirect("board:hand_out", slug, public_id)


@require_POST
@limited(FILES)
def box_poster(request, slug):
    """The way to the suggestion box as a paper for the wall, while whoever scans it gets there."""
    branch = get_branch_for(request.user, slug, PRINT)
    today = timezone.localdate()
    box, audience = box_notice_of(branch, today), setting_of(branch).audience
    if box is None or audience == Audience.CLOSED:
        messages.error(request, _("Open the box and the public board first: the square would lead nowhere."))
        return redirect("disclosure:box_desk", slug)
    address, size = request.build_absolute_uri(reverse("disclosure:box", args=[slug])), request.POST.get("size", "")
    how = {"size": size, "today": today, "is_of_unit": audience == Audience.UNIT}
    made = _made(request, lambda: box_poster_pdf(box, branch, address, **how))
    return _file(request, branch, made, "box poster", f"{branch.name}意见建议箱") or redirect(
        "disclosure:box_desk", slug
    )


@require_POST
@limited(FILES)
def screen(request, slug):
    """The board as pages for a screen in the lobby."""
    branch = get_branch_for(request.user, slug, PRINT)
    address = request.build_absolute_uri(reverse("board:detail", args=[slug]))
    made = _made(request, lambda: screen_pdf(branch, address, today=timezone.localdate()))
    return _file(request, branch, made, "screen", f"{branch.name}公开栏大屏") or redirect("desk:branch", slug)


def _made(request, make):
    try:
        return make()
    except Refused as refusal:
        messages.error(request, str(refusal))
        return None


def _file(request, branch, content, subject, name):
    """The file, noted before it leaves; None where it could not be made."""
    if content is None:
        return None
    who = {"user": request.user, "branch": branch, "has_protected": False}
    note_export(kind=Kind.PAPER, subject=subject, form="pdf", content=content, purpose=name, **who)
    return file_response(content, f"{name}.pdf", "pdf")
