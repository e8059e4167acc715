"""What strangers may read of openness: what was made public, on which boards, and of which kinds."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.public import Layout, PublicSection, public
from disclosure.models import Place, Publication, Topic


def publications(scope: Scope) -> QuerySet[Publication]:
    standing = Publication.objects.counted_for(scope).standing_publicly(scope).within("published", scope)
    return standing.order_by("-published_from", "-published_to", "-pk")


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
        empty=_("Nothing was made public in this year yet."),
        is_half=True,
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
