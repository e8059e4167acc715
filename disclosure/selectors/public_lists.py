"""Posts and topics as their readers find them: by year, by topic, and as a feed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import ExtractYear

from core.audiences import Audience
from core.dates import PreciseDay
from core.masking import mask_text
from disclosure.models import BoardPost, Publication, Topic

MOST = 300
IN_FEED = 50


@dataclass(frozen=True)
class PostLine:
    """A post in a list."""

    public_id: UUID
    title: str
    kind: str
    topic: str
    day: date
    is_of_unit: bool


@dataclass(frozen=True)
class FeedEntry:
    public_id: UUID
    title: str
    text: str
    day: date


@dataclass(frozen=True)
class PublicationLine:
    """What was made public on paper or elsewhere, in a list of its topic."""

    title: str
    contents: str
    place: str
    day: PreciseDay


@dataclass(frozen=True)
class TopicLine:
    public_id: UUID
    name: str


def _readable(branch: int, reader: str, today: date) -> QuerySet[BoardPost]:
    rows = BoardPost.objects.in_branches([branch]).standing().readable_on(today).for_reader(reader)
    return rows.order_by("-published_on", "-pk")


def years_of_posts(branch: int, *, reader: str, today: date) -> list[int]:
    """The years in which posts were published that such a reader finds, the latest first; one query."""
    years = _readable(branch, reader, today).order_by().annotate(year=ExtractYear("published_on"))
    return sorted(years.values_list("year", flat=True).distinct(), reverse=True)


def posts_of_year(branch: int, year: int, *, reader: str, today: date) -> list[PostLine]:
    """The posts of a year that such a reader finds, the latest first; one query."""
    return _lines(_readable(branch, reader, today).filter(published_on__year=year))


def posts_of_topic(topic: Topic, *, reader: str, today: date) -> list[PostLine]:
    return _lines(_readable(topic.branch_id, reader, today).filter(topic=topic))


def posts_of_unit(branch: int, *, today: date) -> list[PostLine]:
    """What is for the unit alone, the latest first; one query."""
    rows = _readable(branch, Audience.UNIT, today)
    return _lines(rows.filter(Q(audience=Audience.UNIT) | Q(kind=BoardPost.Kind.OBJECTIONS)))


def posts_for_feed(branch: int, *, reader: str, today: date) -> list[FeedEntry]:
    """The latest posts with what they say; one query."""
    rows = _readable(branch, reader, today)[:IN_FEED]
    return [FeedEntry(row.public_id, mask_text(row.title), mask_text(row.text), row.published_on) for row in rows]


def topic_of(branch: int, public_id: UUID) -> Topic | None:
    """A standing topic of the branch (its id)."""
    return Topic.objects.in_branches([branch]).standing().filter(public_id=public_id).first()


def topics_with_posts(branch: int, *, reader: str, today: date) -> list[TopicLine]:
    """The topics of which such a reader finds a post, as they were set up; one query."""
    posts = _readable(branch, reader, today).filter(topic=OuterRef("pk"))
    rows = Topic.objects.in_branches([branch]).standing().filter(Exists(posts))
    return [TopicLine(number, mask_text(name)) for number, name in rows.values_list("public_id", "name")[:MOST]]


def publications_of_topic(topic: Topic, *, today: date) -> list[PublicationLine]:
    """What was made public of the topic elsewhere and not taken back, the latest first; one query."""
    # Posts stand above them, each for its own readers.
    rows = Publication.objects.standing().readable_on(today).filter(topic=topic, post=None)
    rows = rows.order_by("-published_from", "-pk")[:MOST]
    return [
        PublicationLine(mask_text(row.title), mask_text(row.contents), mask_text(row.place), row.published)
        for row in rows
    ]


def _lines(rows: QuerySet[BoardPost]) -> list[PostLine]:
    return [
        PostLine(
            row.public_id,
            mask_text(row.title),
            row.get_kind_display(),
            mask_text(row.topic.name) if row.topic else "",
            row.published_on,
            row.readers == Audience.UNIT,
        )
        for row in rows.select_related("topic")[:MOST]
    ]
