"""Finding one's way: posts by year and topic, the search, the feed, what is for the unit, and the list of open boards."""

from datetime import date

import feedparser
import pytest
import time_machine
from django.core.cache import caches
from django.test import Client

from board.services import renew_code, set_audience
from congress.tests.factories import make_meeting, make_resolution
from core.audiences import Audience
from core.dates import PreciseDay
from core.tests.factories import make_branch
from disclosure.services import move_post
from disclosure.tests.factories import make_board_post, make_publication, make_published, make_topic
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
HOME = "/board/ours/"


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel(TODAY):
        yield


@pytest.fixture
def board(later):
    branch = make_branch(slug="ours", name="示例工会")
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    return branch


def found(client, words: str) -> dict[str, list[str]]:
    page = client.get(f"{HOME}search/", {"q": words})
    assert page.status_code == 200
    return {group.title: [hit.title.text for hit in group.hits] for group in _found(page)}


def _found(page):
    return page.context["found"]


@pytest.fixture
def hidden(board):
    """What no stranger may find, whatever they look for."""
    for over in ({"audience": "unit"}, {"audience": "closed"}, {"state": "withdrawn", "withdrawn_on": TODAY}):
        make_published(board, title="秘密公告", text="秘密内容", **over)
    make_board_post(board, title="秘密公告")
    make_published(board, kind="objections", title="秘密公告", last_day=date(2024, 7, 5), objections_to="工会")
    make_published(board, title="秘密公告", first_day=date(2024, 8, 1))
    make_published(make_branch(), title="秘密公告")
    make_publication(board, title="秘密公告", withdrawn_on=date(2024, 6, 1))
    return board


@pytest.mark.parametrize("address", ["", "posts/", "search/?q=秘密", "feed/"])
def test_strangers_find_nothing_hidden(client, hidden, address):
    page = client.get(HOME + address)

    assert page.status_code == 200
    assert "秘密公告" not in page.text
    assert "秘密内容" not in page.text


def test_posts_stand_by_year_and_month(client, board):
    make_published(board, on=date(2024, 3, 4), title="三月的")
    make_published(board, on=date(2024, 5, 6), title="五月的")
    make_published(board, on=date(2022, 5, 6), title="前年的")

    page, earlier = client.get(f"{HOME}posts/"), client.get(f"{HOME}posts/?year=2022")

    assert page.text.index("五月的") < page.text.index("三月的")
    assert ("前年的" in page.text, "前年的" in earlier.text, "三月的" in earlier.text) == (False, True, False)
    assert f'href="{HOME}posts/?year=2022"' in page.text
    assert client.get(f"{HOME}posts/?year=2023").status_code == 404
    assert client.get(f"{HOME}posts/?year=２０２２").status_code == 404


def test_topic_has_a_page_of_what_was_posted_and_published_of_it(client, board):
    topic, other = make_topic(board, "财务", cadence="periodic"), make_topic(board, "基建")
    make_published(board, topic=topic, title="经费公告")
    make_published(board, topic=other, title="工程公告")
    make_publication(board, topic=topic, title="墙上的经费表", place="会计室")
    address = f"{HOME}topics/{topic.public_id}/"

    page = client.get(address)

    for words in ("财务", "经费公告", "墙上的经费表", "会计室"):
        assert words in page.text
    assert "工程公告" not in page.text
    assert f'href="{address}"' in client.get(f"{HOME}posts/").text
    assert client.get(f"{HOME}topics/{make_topic(make_branch()).public_id}/").status_code == 404


def test_two_characters_find_posts_publications_resolutions_and_texts(client, board):
    post = make_published(board, title="端午节活动", text="龙舟比赛报名")
    make_publication(board, title="龙舟经费", published=PreciseDay.on(date(2023, 6, 1)))
    make_resolution(make_meeting(board), title="关于龙舟比赛的决议")

    hits = found(client, "龙舟")

    assert hits == {
        "公示公告": ["端午节活动"],
        "最新公布": ["龙舟经费"],
        "决议及落实情况": ["关于龙舟比赛的决议"],
    }
    page = client.get(f"{HOME}search/", {"q": "龙舟", "lang": "en"})
    assert f'href="{HOME}posts/{post.public_id}/?lang=en"' in page.text
    assert f'href="{HOME}?year=2023&amp;lang=en#disclosure-publications"' in page.text


@pytest.mark.parametrize("words", ["", "龙", " ", "\x00", "%%", "__", "x" * 500, "<b>", "'--"])
def test_search_for_anything_answers(client, board, words):
    make_published(board, title="龙舟比赛", text="端午")

    assert found(client, words) == {}


def test_search_tells_no_digit_that_the_page_hides(client, board):
    make_published(board, title="联系电话13800005678", text="电话")

    assert found(client, "联系") == {"公示公告": ["联系电话138****5678"]}
    assert [found(client, words) for words in ("13800005678", "80000", "0000567")] == [{}, {}, {}]


def test_unlisted_words_are_not_found(client, board):
    make_published(board, title="公告", remark="备注里的龙舟")

    assert found(client, "龙舟") == {}


def test_searches_are_a_few_a_minute(client, board, settings):
    settings.LIMITS_A_MINUTE = {"search": 2}
    caches["default"].clear()

    answers = [client.get(f"{HOME}search/", {"q": "龙舟"}).status_code for _time in range(3)]

    assert answers == [200, 200, 429]
    assert client.get(f"{HOME}search/").status_code == 200


@pytest.mark.parametrize("rows", [1, 3])
def test_search_takes_as_many_queries_for_many_as_for_few(client, board, rows, django_assert_num_queries):
    for _number in range(rows):
        make_published(board, title="龙舟", topic=make_topic(board, f"题{_number}"))
        make_publication(board, title="龙舟")
        make_resolution(make_meeting(board), title="龙舟")

    # The board, the branch, the latest day, three sections, the texts, the name and the unions above.
    with django_assert_num_queries(9):
        found(client, "龙舟")


def test_feed_is_read_by_a_reader_and_forgets_what_is_withdrawn(client, board):
    post = make_published(board, title="甲 <b>&乙\x0b", text="第一段<script>。\n\n第二段")
    gone = make_published(board, title="数字有误")

    feed = feedparser.parse(client.get(f"{HOME}feed/").content)
    assert (feed.bozo, feed.version, feed.feed.title) == (False, "atom10", "示例工会公开栏")
    assert [entry.id for entry in feed.entries] == [gone.public_id.urn, post.public_id.urn]
    assert feed.entries[1].link == f"http://testserver{HOME}posts/{post.public_id}/"
    assert feed.entries[1].title_detail.value in {"甲 <b>&乙", "甲 &lt;b&gt;&amp;乙"}
    assert "<script>" not in feed.entries[1].summary
    assert client.get(feed.entries[1].link).status_code == 200

    move_post(gone, action="withdraw", by=None, on=TODAY, note="数字有误")
    again = feedparser.parse(client.get(f"{HOME}feed/").content)
    assert [entry.id for entry in again.entries] == [post.public_id.urn]


def test_feed_is_kept_as_pages_are_and_found_by_readers(client, board):
    feed, page = client.get(f"{HOME}feed/"), client.get(HOME)

    assert feed["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert (feed["Cache-Control"], "Vary" in feed) == ("public, max-age=60, s-maxage=60", False)
    assert client.get(f"{HOME}feed/", headers={"if-none-match": feed["ETag"]}).status_code == 304
    assert f'href="{HOME}feed/"' in page.text


def test_unit_finds_what_is_for_it_and_strangers_are_asked_for_the_code(client, hidden):
    assert f'href="{HOME}unit/"' not in client.get(HOME).text
    code = renew_code(branch=hidden, by=None).code
    assert f'href="{HOME}unit/"' in client.get(HOME).text

    asked = client.get(f"{HOME}unit/")
    assert (asked.status_code, "秘密" in asked.text) == (302, False)
    page = client.post(asked.url, {"code": code, "next": f"{HOME}unit/"}, follow=True)

    assert page.text.count("秘密公告") == 2
    assert page["Cache-Control"] == "private, no-store"


def test_search_of_a_board_for_the_unit_finds_what_is_for_it(hidden):
    set_audience(branch=hidden, audience=Audience.UNIT, by=None)
    client = Client()
    client.force_login(make_officer(hidden, "auditor"))

    assert found(client, "秘密") == {"公示公告": ["秘密公告", "秘密公告"]}
    assert Client().get(f"{HOME}search/", {"q": "秘密"}).status_code == 302
    assert Client().get(f"{HOME}feed/").status_code == 302


def test_bare_address_leads_to_the_only_open_board_or_to_their_list(client, board):
    make_officer(board)
    assert client.get("/").url == HOME

    other = make_branch(slug="theirs", name="乙厂工会")
    closed = make_branch(slug="closed", name="丙校工会")
    unit = make_branch(slug="unit", name="丁院工会")
    set_audience(branch=other, audience=Audience.EVERYBODY, by=None)
    set_audience(branch=unit, audience=Audience.UNIT, by=None)
    landing = client.get("/", follow=True)

    assert landing.redirect_chain == [("/board/", 302)]
    for name, is_there in (("示例工会", True), ("乙厂工会", True), (closed.name, False), (unit.name, False)):
        assert (name in landing.text) is is_there
    assert 'href="/login/"' in landing.text


def test_bare_address_leads_to_the_login_or_the_desk_where_no_board_is_open(client):
    branch = make_branch(slug="ours")
    officer = make_officer(branch)
    assert client.get("/").url == "/login/"

    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    client.force_login(officer)
    assert client.get("/").url == "/desk/ours/"


def test_boards_are_found_by_name(client, board):
    set_audience(branch=make_branch(name="乙厂工会"), audience=Audience.EVERYBODY, by=None)

    page, none = client.get("/board/", {"q": "乙厂"}), client.get("/board/", {"q": "%_<b>\x00"})

    assert ("乙厂工会" in page.text, "示例工会" in page.text) == (True, False)
    assert (none.status_code, "乙厂工会" in none.text) == (200, False)
    assert (page["Cache-Control"], "Vary" in page) == ("public, max-age=60, s-maxage=60", False)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("address", ["", "posts/", "feed/"])
def test_lists_take_one_query_and_touch_no_session(board, address, django_assert_num_queries):
    make_published(board)
    client = Client()
    client.force_login(make_officer(board))
    stranger = Client()
    first = stranger.get(HOME + address)

    with django_assert_num_queries(1):
        again = stranger.get(HOME + address)
    with django_assert_num_queries(1):
        officer = client.get(HOME + address)

    assert first.content == again.content == officer.content
    # An officer's browser keeps nothing, and their session was not asked for.
    assert officer["Cache-Control"] == "private, no-store"
    assert "Vary" not in officer
