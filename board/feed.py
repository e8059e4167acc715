"""A board as an Atom feed (RFC 4287): what was published on it lately. What is withdrawn is no longer told."""

import re
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import linebreaks

from board.html import Asked, Sent, sent_of
from board.page import board_head
from core.models import Branch
from disclosure.selectors import posts_for_feed
from reports.selectors import published_texts

TYPE = "application/atom+xml; charset=utf-8"
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)
# What XML 1.0 cannot hold.
UNSAID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class BoardFeed(Atom1Feed):
    """Says of itself what its entries say: the same entries are the same bytes, and none are of no day of today's."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEGINNING)


def feed_of(asked: Asked, branch: Branch) -> Sent:
    """The latest posts and the texts published this year; the same records give the same bytes."""
    head = board_head(branch, today=asked.today)
    home = asked.site + reverse("board:detail", args=[branch.slug])
    feed = BoardFeed(
        title=f"{_plain(head.name)}公开栏",
        link=home,
        description="",
        language="zh-CN",
        feed_url=asked.site + asked.path,
        feed_guid=home,
    )
    for post in posts_for_feed(branch.pk, reader=asked.reading.reader, today=asked.today):
        address = reverse("board:post", args=[branch.slug, post.public_id])
        _add(feed, asked.site + address, (post.public_id, post.title, post.text, post.day))
    for text in published_texts(branch, asked.today.year):
        address = reverse("board:text", args=[branch.slug, text.public_id, "html"])
        _add(feed, asked.site + address, (text.public_id, text.title, "", text.published_on))
    return sent_of(feed.writeString("utf-8").encode(), content_type=TYPE)


def _add(feed: Atom1Feed, address: str, told: tuple[UUID, str, str, date]) -> None:
    number, title, text, day = told
    at = timezone.make_aware(datetime.combine(day, time.min))
    feed.add_item(
        title=_plain(title),
        link=address,
        description=linebreaks(_plain(text), autoescape=True) if text else "",
        unique_id=number.urn,
        pubdate=at,
        updateddate=at,
    )


def _plain(text: str) -> str:
    return UNSAID.sub("", text)
