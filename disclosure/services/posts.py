"""Posts: written, checked for what strangers must not read, reviewed by somebody else, hung up and taken down."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audiences import Audience
from core.audit import record, target_of
from core.dates import PreciseDay
from core.errors import Refused
from core.models import Attachment, LiveArea
from core.privacy import Finding
from core.services import change_record, create_record, void_record, void_unused
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from disclosure.models import BoardPost, Publication
from disclosure.selectors import private_in, private_in_file
from disclosure.states import AREA, DATES, MOVES, PUBLISH, PostState, state_told_by

TEXTS = {
    "kind",
    "topic",
    "audience",
    "title",
    "text",
    "first_day",
    "last_day",
    "responsible",
    "objections_to",
    "corrects",
}
MOST_SHOWN = 5
# Where it was made public, as it stands in the register beside boards on walls.
ONLINE = "网上公开栏"


def check_post(post: BoardPost) -> None:
    """Raises Refused for what strangers must not read, and for objections without an end or an address."""
    _refuse_private(private_in(post))
    if post.kind == BoardPost.Kind.OBJECTIONS and not (post.last_day and post.objections_to):
        raise Refused(
            _("What is put up for objections says until when, and to whom one objects."), code="objections_incomplete"
        )


def _refuse_private(found: list[Finding]) -> None:
    if found:
        shown = " ".join(map(str, found[:MOST_SHOWN]))
        raise Refused(
            _("Strangers must not read this: %(findings)s Mask it or leave it out."),
            params={"findings": shown},
            code="private",
        )


@transaction.atomic
def show_file(post: BoardPost, file: Attachment, *, shown: bool, by) -> Attachment:
    """Let the readers of a post read one of its papers, or no longer.

    Refused without the right to publish, for what cannot be read by a program, and for what strangers must not read in
    it. The change is one entry of the operation record.
    """
    if by is not None and not by.has_perm(PUBLISH, post.branch):
        raise Refused(_("You have no right to publish for this branch."), code="no_right")
    locked = Attachment.objects.select_for_update().get(pk=file.pk)
    if shown:
        found = private_in_file(post, locked)
        if found is None:
            raise Refused(
                _("“%(name)s” cannot be looked through for what strangers must not read. Show a PDF or a picture."),
                params={"name": locked.name},
                code="unreadable",
            )
        _refuse_private(found)
    if locked.is_public != shown:
        locked.is_public = shown
        locked.save(update_fields=["is_public"])
        what = {"file": locked.name, "shown": shown}
        record("disclosure.boardpost.file", by=by, branch=post.branch, target=target_of(post), detail=what)
    return locked


@transaction.atomic
def move_post(post: BoardPost, *, action: str, by, on: date, note: str = "") -> BoardPost:
    """Make a move of a post. Who wrote it does not review it; what is private is neither reviewed nor published.

    What is published is told among what was made public, and taken back there when it is withdrawn. A published
    correction withdraws the post whose place it takes.
    """
    if action == "review" and by is not None and by.pk == post.created_by_id:
        raise Refused(_("Who wrote the post does not review it; ask somebody else to."), code="own_post")
    if action in {"review", "publish"}:
        check_post(post)
    cleared = {"reviewed_on": None} if action == "return" else {}
    moved = make_move(post, moves=MOVES, action=action, by=by, on=on, note=note, changes=cleared)
    if action == "publish":
        _tell_made_public(moved, by=by, on=on)
    if action == "withdraw":
        _take_back(moved, by=by, on=on)
    replaced = moved.corrects
    if action == "publish" and replaced is not None and replaced.state == PostState.PUBLISHED:
        _take_back(
            make_move(replaced, moves=MOVES, action="withdraw", by=by, on=on, note=str(_("corrected"))), by=by, on=on
        )
    return moved


def _tell_made_public(post: BoardPost, *, by, on: date) -> None:
    """A post that hangs counts among what was made public; one that is on paper only is entered there by hand, with its place."""
    if post.audience == Audience.CLOSED:
        return
    told = {"matter": post.matter, "topic": post.topic, "title": post.title, "place": ONLINE}
    create_record(Publication(branch=post.branch, post=post, published=PreciseDay.on(on), **told), by=by)


def _take_back(post: BoardPost, *, by, on: date) -> None:
    told = Publication.objects.standing().filter(post=post, withdrawn_on=None).first()
    if told is not None:
        change_record(told, {"withdrawn_on": on}, by=by)


@transaction.atomic
def void_post(post: BoardPost, *, by, reason: str) -> BoardPost:
    """Void a post and what was told of it among what was made public; refused while another post takes its place."""
    told = Publication.objects.standing().filter(post=post).first()
    if told is not None:
        void_record(told, by=by, reason=reason)
    return void_unused(post, by=by, reason=reason)


def record_post(post: BoardPost, *, by) -> BoardPost:
    """Enter a post: a draft where posts are kept live, else as far as its days say."""
    _land(post)
    return create_record(post, by=by)


@transaction.atomic
def change_post(post: BoardPost, changes: Mapping[str, Any], *, by) -> BoardPost:
    """Change a draft; of what was reviewed or published only what was objected is told afterwards."""
    locked, before = as_changed(post, changes)
    _check_text_stands(locked, before)
    return change_record(post, changes, by=by)


def take_post_row(values: dict[str, Any], *, existing: BoardPost | None, public_id: str, intake: Intake) -> BoardPost:
    """Store one post kept on paper: its days tell how far it came. Live, it is reviewed and published here."""
    post = existing or new_record(BoardPost, intake, public_id)
    before = field_values(post)
    if LiveArea.is_live(intake.branch, AREA, on=intake.today):
        values = {attr: value for attr, value in values.items() if attr not in DATES}
    for attr, value in values.items():
        setattr(post, attr, value)
    if existing is None or says_otherwise(post, before, set(DATES)):
        post.state = state_told_by({name: getattr(post, name) for name in DATES})
    if existing is not None:
        _check_text_stands(post, before)
    _check_as_far_as_it_came(post)
    store_record(post, existing=existing, before=before)
    return post


def _land(post: BoardPost) -> None:
    if LiveArea.is_live(post.branch, AREA, on=timezone.localdate()):
        for name in DATES:
            setattr(post, name, None)
    post.state = state_told_by({name: getattr(post, name) for name in DATES})
    _check_as_far_as_it_came(post)


def _check_as_far_as_it_came(post: BoardPost) -> None:
    """What was archived is read on; what was withdrawn is read nowhere, whatever it said."""
    if post.state in {PostState.PUBLISHED, PostState.REVIEWED}:
        check_post(post)
    elif post.state == PostState.ARCHIVED:
        _refuse_private(private_in(post))


def _check_text_stands(post: BoardPost, before: Mapping[str, Any]) -> None:
    """Raises Refused when the words of a post that was reviewed or published would change."""
    if before["state"] != PostState.DRAFT and says_otherwise(post, before, TEXTS):
        raise Refused(
            _("This post was reviewed: its words stand. Return it to its writer, or enter one that takes its place."),
            code="post_stands",
        )
