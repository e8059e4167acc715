"""What was withdrawn is gone from the pages of years that had ended before, and from every other way to find it."""

from datetime import date

import pytest
import time_machine

from board.services import set_audience
from core.audiences import Audience
from core.dates import PreciseDay
from core.tests.factories import make_branch
from disclosure.services import move_post
from disclosure.tests.factories import make_publication, make_published, make_topic
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
LAST_YEAR, WITHDRAWN, TODAY = date(2024, 3, 4), date(2025, 2, 3), date(2025, 2, 10)
WAYS = ("?year=2024", "posts/?year=2024", "search/?q=说错", "feed/", "topics/{topic}/")


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    return branch


def where_said(client, topic, words: str) -> list[str]:
    """The pages on which a stranger reads some words on TODAY."""
    with time_machine.travel(TODAY):
        pages = {way: client.get("/board/ours/" + way.format(topic=topic.public_id)) for way in WAYS}
    return [way for way, page in pages.items() if page.status_code == 200 and words in page.text]


@pytest.mark.parametrize("is_last_act", [True, False])
def test_post_withdrawn_after_its_year_is_gone_from_everywhere(client, branch, is_last_act):
    """Whether or not anything else was recorded in the year in which it was withdrawn."""
    topic, chair = make_topic(branch, "财务"), make_officer(branch)
    post = make_published(branch, on=LAST_YEAR, title="说错的公布", text="说错的话", topic=topic)
    make_published(branch, on=LAST_YEAR, title="另一条", topic=topic)
    if not is_last_act:
        make_publication(branch, published=PreciseDay.on(date(2025, 1, 20)))
    assert where_said(client, topic, "说错的") == list(WAYS)

    move_post(post, action="withdraw", by=chair, on=WITHDRAWN, note="数字有误")

    assert where_said(client, topic, "说错的") == []
    assert "另一条" in client.get("/board/ours/?year=2024").text


@pytest.mark.parametrize("is_last_act", [True, False])
def test_publication_taken_back_after_its_year_is_gone_from_everywhere(client, branch, is_last_act):
    topic = make_topic(branch, "财务")
    told = make_publication(branch, published=PreciseDay.on(LAST_YEAR), title="说错的公布", topic=topic)
    make_published(branch, on=LAST_YEAR, topic=topic)
    if not is_last_act:
        make_publication(branch, published=PreciseDay.on(date(2025, 1, 20)))
    assert "?year=2024" in where_said(client, topic, "说错的")

    type(told).objects.filter(pk=told.pk).update(withdrawn_on=WITHDRAWN)

    assert where_said(client, topic, "说错的") == []
