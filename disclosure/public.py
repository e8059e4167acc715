"""What strangers may read of openness: what was made public, on which boards, and of which kinds."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.open_pages import Door, door
from core.public import Layout, PublicSection, public
from disclosure.models import BoardPost, Place, Publication, Suggestion, Topic
from disclosure.selectors.suggestions import open_box_of


def publications(scope: Scope) -> QuerySet[Publication]:
    """What was made public otherwise than by a post: posts are shown themselves, each to its own readers.

    What was taken back since is gone from the page of a year that had ended before as well.
    """
    standing = Publication.objects.counted_for(scope).standing_publicly(scope).within("published", scope)
    return (
        standing.readable_on(timezone.localdate()).filter(post=None).order_by("-published_from", "-published_to", "-pk")
    )


def posts(scope: Scope) -> QuerySet[BoardPost]:
    """What was announced in the year; of what is put up for objections only what hangs today, for it names people."""
    rows = BoardPost.objects.counted_for(scope).published_within(scope).readable_on(timezone.localdate())
    return rows.order_by("-published_on", "-pk")


def answers(scope: Scope) -> QuerySet[Suggestion]:
    """Questions that an officer retold, with their answers, shown since a day of the year; no letter, and nobody's name."""
    shown = Suggestion.objects.counted_for(scope).on_days("shown_on", scope)
    return shown.order_by("-shown_on", "-pk")


def places(scope: Scope) -> QuerySet[Place]:
    return Place.objects.counted_for(scope).in_force(scope, "since_to", "ended_on")


def topics(scope: Scope) -> QuerySet[Topic]:
    return Topic.objects.counted_for(scope).in_force(scope, "since_to", "ended_on")


public(
    PublicSection(
        "disclosure.publications",
        _("Latest publications"),
        rank=10,
        layout=Layout.ENTRIES,
        rows=publications,
        columns=("title", "matter", "contents", "place", "published"),
        day="published",
        is_searched=True,
        empty=_("Nothing was made public in this year yet."),
        is_half=True,
    )
)
public(
    PublicSection(
        "disclosure.board_posts",
        _("Announcements"),
        rank=9,
        layout=Layout.ENTRIES,
        rows=posts,
        columns=("title", "kind", "topic__name", "text", "last_day", "responsible", "objections_to", "published_on"),
        day="published_on",
        body="text",
        readers=lambda rows, reader: rows.for_reader(reader),
        page="board:post",
        is_searched=True,
    )
)
door(
    Door(
        _("Say what you think"),
        _("Tell the union what is wrong or could be better: no account, and your name only if you want."),
        "disclosure:box",
        is_open=lambda branch: open_box_of(branch) is not None,
    )
)
public(
    PublicSection(
        "disclosure.answers",
        _("What was asked and answered"),
        rank=12,
        layout=Layout.ENTRIES,
        rows=answers,
        columns=("public_question", "category", "public_answer", "shown_on"),
        day="shown_on",
        body="public_answer",
    )
)
public(
    PublicSection(
        "disclosure.places",
        _("Where papers hang"),
        rank=80,
        layout=Layout.ENTRIES,
        rows=places,
        columns=("name", "where", "kind"),
        is_half=True,
    )
)
public(
    PublicSection(
        "disclosure.topics",
        _("What is made public"),
        rank=81,
        layout=Layout.ENTRIES,
        rows=topics,
        columns=("name", "affairs", "cadence"),
        is_half=True,
    )
)
