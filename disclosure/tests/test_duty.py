"""What is to be made public by when, and that posts and papers count there once."""

from datetime import date

import pytest
import time_machine

from core.dates import PreciseDay
from core.deadlines import due_in
from core.errors import Refused
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.models import AuditEntry
from core.periods import Period
from core.public import all_public, public_rows
from core.tests.factories import make_branch
from disclosure.models import Publication
from disclosure.selectors import DutyStanding, duties, publications_of_topic
from disclosure.services import move_post, void_post
from disclosure.tests.factories import make_board_post, make_publication, make_published, make_topic
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
S = DutyStanding


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel(TODAY):
        yield


@pytest.fixture
def branch(later):
    return make_branch(slug="ours")


def told(branch, today=TODAY) -> list[tuple]:
    return [(duty.last, duty.due, duty.standing) for duty in duties([branch], today=today)]


def published(branch, topic, day, **over):
    return make_publication(branch, topic=topic, published=PreciseDay.on(day), **over)


@pytest.mark.parametrize(
    ("every", "last", "due"),
    [
        ("month", date(2024, 5, 31), date(2024, 6, 30)),
        ("month", date(2023, 12, 1), date(2024, 1, 31)),
        ("quarter", date(2024, 1, 1), date(2024, 6, 30)),
        ("half", date(2023, 7, 1), date(2024, 6, 30)),
        ("half", date(2024, 6, 30), date(2024, 12, 31)),
        ("year", date(2023, 3, 1), date(2024, 12, 31)),
    ],
)
def test_regular_topic_is_due_at_the_end_of_the_next_span(branch, every, last, due):
    topic = make_topic(branch, cadence="periodic", every=every)
    published(branch, topic, last)

    assert told(branch)[0][:2] == (last, due)


def test_standing_follows_from_the_day(branch):
    topic = make_topic(branch, cadence="periodic", every="month")
    published(branch, topic, date(2024, 5, 2))

    days = (date(2024, 5, 31), date(2024, 6, 16), date(2024, 6, 30), date(2024, 7, 1))

    assert [told(branch, day)[0][2] for day in days] == [S.FINE, S.SOON, S.SOON, S.LATE]


@pytest.mark.parametrize(
    ("cadence", "every", "is_told", "standing"),
    [
        ("long_term", "", False, S.MISSING),
        ("long_term", "", True, S.FINE),
        ("immediate", "", False, S.AS_IT_COMES),
        ("irregular", "", True, S.AS_IT_COMES),
        ("", "", False, S.AS_IT_COMES),
        ("periodic", "", True, S.UNSAID),
        ("", "month", True, S.LATE),
    ],
)
def test_other_topics_have_no_day(branch, cadence, every, is_told, standing):
    topic = make_topic(branch, cadence=cadence, every=every)
    if is_told:
        published(branch, topic, date(2024, 1, 5))

    assert told(branch)[0][2] == standing


def test_topic_that_was_never_told_is_due_from_when_it_was_set_up(branch):
    make_topic(branch, "甲", cadence="periodic", every="quarter")
    make_topic(branch, "乙", cadence="periodic", every="quarter", since=PreciseDay.on(date(2023, 2, 1)))
    make_topic(branch, "丙", cadence="periodic", every="month", ended_on=date(2024, 6, 29))

    assert [due for _last, due, _standing in told(branch)] == [date(2024, 6, 30), date(2023, 3, 31)]


@pytest.mark.parametrize(
    "make",
    [
        lambda branch, topic: published(branch, topic, date(2024, 6, 5)),
        lambda branch, topic: make_published(branch, on=date(2024, 6, 5), topic=topic),
    ],
)
def test_paper_and_post_count_alike(branch, make):
    make(branch, make_topic(branch, cadence="periodic", every="month"))

    assert told(branch) == [(date(2024, 6, 5), date(2024, 7, 31), S.FINE)]


@pytest.mark.parametrize(
    "make",
    [
        lambda branch, topic: published(branch, topic, date(2024, 6, 5), withdrawn_on=date(2024, 6, 6)),
        lambda branch, topic: published(branch, topic, date(2024, 7, 5)),
        lambda branch, topic: published(branch, None, date(2024, 6, 5)),
        lambda branch, topic: make_board_post(branch, topic=topic),
        lambda branch, topic: make_published(
            branch, on=date(2024, 6, 5), topic=topic, state="withdrawn", withdrawn_on=date(2024, 6, 7)
        ),
    ],
)
def test_what_does_not_stand_does_not_count(branch, make):
    make(branch, make_topic(branch, cadence="periodic", every="month"))

    assert told(branch)[0][0] is None


@pytest.mark.parametrize("rows", [1, 3])
def test_duties_take_one_query(branch, rows, django_assert_num_queries):
    for number in range(rows):
        published(branch, make_topic(branch, f"题{number}", cadence="periodic", every="month"), date(2024, 6, 5))

    with django_assert_num_queries(1):
        assert len(told(branch)) == rows


def test_what_is_due_is_reminded_of_and_what_is_late_is_a_gap(branch):
    published(branch, make_topic(branch, "财务", cadence="periodic", every="month"), date(2024, 4, 5))
    make_topic(branch, "后勤", cadence="immediate")

    due = [(each.deadline.key, each.day, each.is_over) for each in due_in([branch.pk], TODAY)]
    found = [gap for gap in gaps_of(Scope.of(branch, Period.half(2024, 1), TODAY)) if "topic" in gap.gap.key]

    assert due == [("disclosure.topic_due", date(2024, 5, 31), True)]
    assert [gap.text for gap in found] == ["“财务”应定期公开，到期未公开。"]


def publish(branch, **over):
    post = make_board_post(branch, state="reviewed", reviewed_on=TODAY, **over)
    return move_post(post, action="publish", by=None, on=TODAY)


def count(branch, *keys) -> list[int]:
    values = evaluate(keys, Scope.of(branch, Period.year_of(2024), TODAY))
    return [values[key].value for key in keys]


def test_published_post_counts_once_among_what_was_made_public(branch):
    topic = make_topic(branch, cadence="periodic", every="month")
    keys = ("disclosure.money_publications", "disclosure.board_posts")
    make_publication(branch)

    post = publish(branch, matter="union_money", topic=topic)

    made = Publication.objects.get(post=post)
    assert (made.title, made.topic, made.published.first_day, made.place) == (post.title, topic, TODAY, "网上公开栏")
    assert count(branch, *keys) == [2, 1]
    assert told(branch) == [(TODAY, date(2024, 7, 31), S.FINE)]
    assert AuditEntry.objects.filter(verb="disclosure.publication.create").count() == 1


def test_withdrawn_post_is_taken_back_and_a_correction_takes_its_place(branch):
    first = publish(branch, matter="union_money")
    publish(branch, matter="union_money", corrects=first)

    assert count(branch, "disclosure.money_publications") == [1]
    assert Publication.objects.get(post=first).withdrawn_on == TODAY


def test_post_on_paper_only_is_told_by_hand(branch):
    publish(branch, audience="closed")

    assert not Publication.objects.exists()


def test_voided_post_is_told_nowhere(branch):
    chair = make_officer(branch)
    post = publish(branch)

    void_post(post, by=chair, reason="重复")

    assert not Publication.objects.standing().exists()
    assert post.__class__.objects.get().is_voided


def test_refused_void_leaves_what_was_told(branch):
    first = publish(branch)
    make_board_post(branch, corrects=first)

    with pytest.raises(Refused):
        void_post(first, by=make_officer(branch), reason="重复")

    assert Publication.objects.standing().filter(post=first).exists()


def test_what_a_post_told_is_shown_by_the_post_alone(branch):
    """A post for the unit must not be told to strangers by its line among what was made public."""
    topic = make_topic(branch)
    publish(branch, title="内部", audience="unit", topic=topic)
    make_publication(branch, title="墙上", topic=topic)
    section = next(each for each in all_public() if each.key == "disclosure.publications")

    shown = public_rows(section, Scope.of(branch, Period.year_of(2024), TODAY)).rows

    assert [row.texts["title"].text for row in shown] == ["墙上"]
    assert [line.title for line in publications_of_topic(topic, today=TODAY)] == ["墙上"]


def test_officers_read_what_is_late_first(client, branch):
    make_topic(branch, "后勤", cadence="immediate")
    late = make_topic(branch, "财务", cadence="periodic", every="month")
    published(branch, late, date(2024, 4, 5))
    client.force_login(make_officer(branch))

    page = client.get("/desk/ours/board/duty/")

    assert [line.duty.topic.name for line in page.context["lines"]] == ["财务", "后勤"]
    for words in ("逾期未公开", "2024-05-31", "2024-04-05", f"/desk/ours/records/topics/{late.public_id}/"):
        assert words in page.text
    assert "topic=%E8%B4%A2%E5%8A%A1" in page.text


def test_empty_page_says_what_belongs_there(client, branch):
    client.force_login(make_officer(branch, "auditor"))

    page = client.get("/desk/ours/board/duty/").text

    assert "还没有公开类别" in page
    assert "/records/topics/new/" not in page
