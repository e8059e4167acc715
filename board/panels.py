"""What the page of a post offers beside its facts: to hand it out; and the list of topics: what is due of them."""

from django.urls import reverse
from django.utils.translation import gettext as _

from board.handing import readers_told
from board.selectors import setting_of
from core.panels import Act, Line, Panel, list_acts, panels
from core.records import BranchRecord


@panels("board-posts")
def of_post(post: BranchRecord, slug: str) -> list[Panel]:
    """Who reads it as the board is set now, and the way to its words and posters."""
    if post.is_voided:
        return []
    told = Line("", str(readers_told(post.readers, setting_of(post.branch))))
    act = Act(_("Text, poster and files"), reverse("board:hand_out", args=[slug, post.public_id]), "desk.view")
    return [Panel(_("Who can read it"), (told,), (act,))]


@list_acts("topics")
def of_topics(slug: str) -> list[Act]:
    return [Act(_("What is to be made public"), reverse("board:duty", args=[slug]), "desk.view")]
