"""Reads for those who write posts: what must not be read by strangers, and which posts wait to be archived."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.file_words import words_of
from core.models import Attachment
from core.privacy import Finding, Kind, findings, private_names_of
from disclosure.models import BoardPost
from disclosure.states import PostState


def private_in(post: BoardPost) -> list[Finding]:
    """What a post says that strangers must not read, the names of its files and what stands in those shown included."""
    files = Attachment.objects.of(post) if post.pk else ()
    parts = [
        (_("title"), post.title),
        (_("text"), post.text),
        (_("responsible"), post.responsible),
        (_("objections to"), post.objections_to),
        *((_("name of a file"), file.name) for file in files),
        *((file.name, words_of(file) or "") for file in files if file.is_public),
    ]
    found = findings(parts, names=_names_not_to_say(post))
    # A telephone by which somebody objects is there to be called.
    return [each for each in found if (each.where, each.kind) != (_("objections to"), Kind.PHONE)]


def private_in_file(post: BoardPost, file: Attachment) -> list[Finding] | None:
    """What a file of the post says, by its name and inside, that its readers must not read; None where nobody can tell."""
    words = words_of(file)
    if words is None:
        return None
    return findings([(_("name of a file"), file.name), (file.name, words)], names=_names_not_to_say(post))


def _names_not_to_say(post: BoardPost) -> Iterable[str]:
    """Full names are what a post put up for objections is for; they are read in any case, at the same cost."""
    names = private_names_of(post.branch)
    return () if post.kind == BoardPost.Kind.OBJECTIONS else names


def posts_beyond_their_days(branches: Iterable, today: date) -> QuerySet[BoardPost]:
    """Posts put up for objections whose time is over and that nobody archived: what was objected is to be told."""
    published = BoardPost.objects.in_branches(branches).standing().filter(state=PostState.PUBLISHED)
    over = published.filter(kind=BoardPost.Kind.OBJECTIONS, last_day__lt=today)
    return over.order_by("last_day", "pk")
