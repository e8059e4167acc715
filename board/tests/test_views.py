from datetime import date

import pytest
import time_machine
from django.test import Client

from activities.tests.factories import make_activity, make_facility, make_honour
from board.models import BoardSetting
from board.selectors import is_open
from board.services import set_audience
from congress.models import Meeting
from congress.tests.factories import make_meeting, make_motion
from core.audit import record
from core.dates import PreciseDay
from core.models import AccessLog
from core.periods import Period
from core.public import all_public
from core.tests.factories import make_branch
from disclosure.tests.factories import make_place, make_publication, make_published, make_topic
from finance.tests.factories import make_account, make_entry, make_month_statement
from members.tests.factories import make_member, make_profile, make_upper_union
from members.tests.people import make_officer
from reports.services.approval import move_report, start_correction
from reports.services.drafts import start_report
from welfare.tests.factories import make_disbursement

pytestmark = pytest.mark.django_db
PAGE, SETTINGS = "/board/ours/", "/desk/ours/board/"
EVERYBODY = BoardSetting.Audience.EVERYBODY
# The board, its branch, the years, the rows of fifteen sections, the figures by their bases, the chart and its names,
# the published texts.
QUERIES = 35


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel("2024-11-24"):
        yield


@pytest.fixture
def branch(later):
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def board(branch):
    set_audience(branch=branch, audience=EVERYBODY, by=None)
    return branch


def fill(branch, rows: int) -> None:
    """So many rows of everything that the page shows."""
    for number in range(1, rows + 1):
        make_member(branch)
        make_upper_union(branch)
        make_meeting(branch, kind=Meeting.Kind.STAFF_ASSEMBLY)
        make_motion(branch, "closed")
        make_publication(branch)
        make_place(branch)
        make_topic(branch)
        make_month_statement(branch, number, signed_on=date(2024, 6, 1))
        make_entry(make_account(branch))
        make_disbursement(branch)
        make_activity(branch)
        make_honour(branch)
        make_facility(branch)


def test_closed_board_is_not_there_for_strangers(client, branch):
    closed, none = client.get(PAGE), client.get("/board/none/")

    assert (closed.status_code, none.status_code) == (404, 404)
    assert closed.text == none.text.replace("/board/none/", PAGE)


def test_strangers_at_closed_boards_fill_no_log(client, branch):
    client.get(PAGE)
    assert AccessLog.objects.count() == 0

    client.force_login(make_officer(make_branch()))
    client.get(PAGE)
    assert AccessLog.objects.filter(event="refused").count() == 1


def test_officers_see_a_closed_board_as_a_preview(client, branch):
    client.force_login(make_officer(branch, "auditor"))

    page = client.get(PAGE)

    assert page.status_code == 200
    assert "公开栏尚未开放：此页只有本工会的工会干部能看到" in page.text
    assert page["Cache-Control"] == "private, no-store"


def test_open_board_is_read_by_everybody_and_asks_not_to_be_indexed(client, board):
    page = client.get(PAGE)

    assert page.status_code == 200
    assert "预览" not in page.text
    assert '<meta name="robots" content="noindex, nofollow">' in page.text
    assert page["X-Robots-Tag"] == "noindex, nofollow"
    assert page["Cache-Control"] == "public, max-age=60, s-maxage=60"
    assert "Vary" not in page


def test_closing_takes_effect_at_once(client, board):
    set_audience(branch=board, audience=BoardSetting.Audience.CLOSED, by=None)

    assert client.get(PAGE).status_code == 404


def test_masthead_says_the_registered_name_and_the_unions_above(client, board):
    assert '<h1><span lang="zh-hans">示例工会</span>' in client.get(PAGE).text

    make_profile(board, registered_name="示例水务处工会委员会")
    make_upper_union(board, name="区总工会", is_primary=True)
    make_upper_union(board, name="区水务局工会")

    page = client.get(PAGE).text
    assert '<h1><span lang="zh-hans">示例水务处工会委员会</span>' in page
    assert '上级工会：<span lang="zh-hans">区总工会、区水务局工会</span>' in page


def test_board_opens_with_the_year_of_the_latest_record(client, board):
    make_publication(board, published=PreciseDay.on(date(2022, 3, 1)), title="前年的")
    make_publication(board, published=PreciseDay.on(date(2023, 3, 1)), title="去年的")

    page = client.get(PAGE)

    assert (page.context["board"].year, page.context["board"].years) == (2023, (2023, 2022))
    assert ("去年的" in page.text, "前年的" in page.text) == (True, False)
    assert "前年的" in client.get(PAGE + "?year=2022").text


@pytest.mark.parametrize("year", ["1900", "2023", "x", "２０２４", "-2024", "99999", "2024 "])
def test_year_that_the_board_does_not_have_is_not_there(client, board, year):
    make_publication(board)

    assert client.get(PAGE, {"year": year}).status_code == 404


def test_empty_board_says_what_belongs_there(client, board):
    page = client.get(PAGE)

    assert [(part.title, part.empty) for part in page.context["board"].parts] == [
        ("最新公布", "本年度还没有公布事项。")
    ]
    assert page.context["board"].leads == ()


def test_other_branches_are_not_told(client, board):
    fill(make_branch(), 1)
    other = make_branch()
    make_publication(other, title="别人的")

    assert "别人的" not in client.get(PAGE).text


@pytest.mark.parametrize("rows", [1, 3])
def test_page_takes_as_many_queries_for_many_rows_as_for_few(client, board, rows, django_assert_num_queries):
    fill(board, rows)

    with django_assert_num_queries(QUERIES):
        page = client.get(PAGE)

    shown = {part.anchor: len(part.first) or len(part.bars) for part in page.context["board"].parts}
    assert shown == {
        "disclosure-publications": rows,
        "finance-spending": 1,
        "finance-statements": rows,
        "congress-motions": rows,
        "congress-assemblies": rows,
        "activities-honours": rows,
        "welfare-occasions": rows,
        "activities-activities": rows,
        "activities-facilities": rows,
        "disclosure-places": rows,
        "disclosure-topics": rows,
    }


def test_only_reading_is_possible(client, board):
    assert client.post(PAGE).status_code == 405
    assert client.get(SETTINGS + "audience/").status_code == 302


def test_settings_name_every_section_its_columns_and_its_figures(client, branch):
    client.force_login(make_officer(branch))

    page = client.get(SETTINGS)

    notices = {notice.title: notice for notice in page.context["notices"]}
    assert len(notices) == len(all_public())
    assert notices["提案办理"].columns == (
        "案由",
        "提案编号",
        "承办部门",
        "立案日期",
        "交办日期",
        "答复日期",
        "办结日期",
    )
    assert (notices["钱花在哪里"].columns, notices["钱花在哪里"].figures) == (("科目名称",), ("支出", "收入"))
    assert "承办部门" in page.text


def test_chair_opens_and_closes_the_board_at_the_desk(client, branch):
    client.force_login(make_officer(branch))

    opened = client.post(SETTINGS + "audience/", {"audience": "everybody"}, follow=True)
    assert "公开栏已开放" in opened.text
    assert is_open(branch)

    closed = client.post(SETTINGS + "audience/", {"audience": "closed"}, follow=True)
    assert "公开栏已关闭" in closed.text
    assert not is_open(branch)


def test_choice_that_is_none_is_told_in_a_sentence(client, branch):
    client.force_login(make_officer(branch))

    page = client.post(SETTINGS + "audience/", {"audience": "x"}, follow=True)

    assert "请选择公开栏是开放还是关闭。" in page.text


def test_opening_needs_the_token_of_the_form(branch):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_officer(branch))

    assert client.post(SETTINGS + "audience/", {"audience": "everybody"}).status_code == 403
    assert not is_open(branch)


def test_board_stands_in_the_side_menu_of_those_who_publish(client, branch):
    client.force_login(make_officer(branch))
    assert f'href="{SETTINGS}"' in client.get("/desk/ours/").text

    client.force_login(make_officer(branch, "treasurer"))
    assert f'href="{SETTINGS}"' not in client.get("/desk/ours/").text


def test_board_speaks_english(client, board):
    fill(board, 1)

    page = client.get(PAGE, {"lang": "en"}).text

    assert '<html lang="en">' in page
    assert "How motions fare" in page
    assert '<p class="board-title" lang="zh-hans">健步走</p>' in page


@pytest.fixture
def published(board):
    half = Period.half(2024, 1)
    report = start_report("half_year", branch=board, period=half, as_of=half.last_day, by=None)
    final = move_report(report, action="finalise", by=None, on=date(2024, 7, 1))
    return move_report(final, action="publish", by=None, on=date(2024, 7, 2))


def test_published_text_is_read_by_everybody_byte_by_byte(client, published):
    page = client.get(PAGE)
    address = f"{PAGE}texts/{published.public_id}"

    assert published.settled_title in page.text
    for form in ("html", "pdf"):
        assert f"{address}/{form}/" in page.text
        answer = client.get(f"{address}/{form}/")
        assert answer.content == bytes(published.files.get(form=form).content)
        assert answer["Content-Security-Policy"].startswith("sandbox;")
    assert client.get(f"{address}/docx/").status_code == 404


def test_text_that_is_not_published_or_replaced_or_of_a_closed_board_is_not_found(client, board, published):
    address = f"{PAGE}texts/{published.public_id}/html/"
    set_audience(branch=board, audience=BoardSetting.Audience.CLOSED, by=None)
    assert client.get(address).status_code == 404
    set_audience(branch=board, audience=EVERYBODY, by=None)
    assert client.get(address).status_code == 200
    move_report(start_correction(published, by=None), action="finalise", by=None, on=date(2024, 7, 3))

    assert client.get(address).status_code == 404
    assert published.settled_title not in client.get(PAGE).text


@pytest.mark.django_db(transaction=True)
def test_text_takes_one_query_and_its_bytes_are_not_sent_to_a_browser_that_has_them(
    published, django_assert_num_queries
):
    address = f"{PAGE}texts/{published.public_id}/pdf/"
    first = Client().get(address)

    with django_assert_num_queries(1):
        second = Client().get(address)
    with django_assert_num_queries(1):
        again = Client().get(address, headers={"if-none-match": first["ETag"]})

    assert first["ETag"] == f'"{published.files.get(form="pdf").sha256}"'
    assert second.content == first.content == bytes(published.files.get(form="pdf").content)
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], "public, max-age=60, s-maxage=60")


@pytest.mark.django_db(transaction=True)
def test_what_is_withdrawn_is_gone_also_for_a_browser_that_has_it(client, board, published):
    address = f"{PAGE}texts/{published.public_id}/html/"
    tags = {where: {"if-none-match": client.get(where)["ETag"]} for where in (PAGE, address)}
    assert {client.get(where, headers=tag).status_code for where, tag in tags.items()} == {304}

    set_audience(branch=board, audience=BoardSetting.Audience.CLOSED, by=None)
    assert {client.get(where, headers=tag).status_code for where, tag in tags.items()} == {404}

    set_audience(branch=board, audience=EVERYBODY, by=None)
    move_report(start_correction(published, by=None), action="finalise", by=None, on=date(2024, 7, 3))
    assert [client.get(where, headers=tag).status_code for where, tag in tags.items()] == [200, 404]


@pytest.mark.django_db(transaction=True)
def test_nothing_is_kept_of_texts_that_there_are_not(client, board, django_assert_num_queries):
    address = f"{PAGE}texts/00000000-0000-4000-8000-000000000001/pdf/"

    for _time in range(2):
        with django_assert_num_queries(2):
            assert client.get(address).status_code == 404


def test_text_of_another_branch_is_not_found_under_an_open_board(client, board, published):
    other = make_branch(slug="theirs")
    set_audience(branch=other, audience=EVERYBODY, by=None)

    assert client.get(f"/board/theirs/texts/{published.public_id}/html/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_readers_share_every_byte_for_one_query_and_get_no_cookie(board, django_assert_num_queries):
    first = Client().get(PAGE)

    with django_assert_num_queries(1):
        second = Client().get(PAGE)
    with django_assert_num_queries(1):
        again = Client().get(PAGE, headers={"if-none-match": first["ETag"]})

    assert second.content == first.content
    assert "csrfmiddlewaretoken" not in first.text
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert (first.cookies, second.cookies, again.cookies) == ({}, {}, {})


@pytest.mark.django_db(transaction=True)
def test_page_in_another_language_or_year_is_another_one(client, board):
    make_publication(board, published=PreciseDay.on(date(2022, 3, 1)))
    tag = client.get(PAGE)["ETag"]

    english = client.get(f"{PAGE}?lang=en", headers={"if-none-match": tag})
    earlier = client.get(f"{PAGE}?year=2022", headers={"if-none-match": tag})

    assert (english.status_code, earlier.status_code) == (200, 200)
    assert '<html lang="en">' in english.text


def test_language_and_size_stand_in_the_address_and_are_kept_by_its_links(client, board):
    make_publication(board, published=PreciseDay.on(date(2022, 3, 1)))
    make_publication(board, published=PreciseDay.on(date(2023, 3, 1)))

    plain, large = client.get(PAGE).text, client.get(f"{PAGE}?year=2022&lang=en&type=large").text

    assert '<a class="btn btn-quiet" href="/board/ours/?type=large"' in plain
    assert 'href="/board/ours/?lang=en"' in plain
    assert '<html lang="en" class="type-large">' in large
    assert 'href="/board/ours/?year=2022&amp;lang=en"' in large
    assert 'href="/board/ours/?year=2022&amp;type=large"' in large
    assert '<input type="hidden" name="lang" value="en">' in large


def test_neither_cookie_nor_browser_decides_about_the_language(client, board):
    usual = client.get(PAGE)
    client.cookies["django_language"] = "en"

    page = client.get(PAGE, headers={"accept-language": "en"})

    assert page.content == usual.content
    assert (page["Content-Language"], "Vary" in page) == ("zh-hans", False)


def test_choice_of_language_leads_to_no_other_house(client):
    asked = client.get("/language/", {"next": '"><script>//evil.example/'})

    assert "<script>//evil" not in asked.text
    assert client.post("/language/", {"language": "en", "next": "//evil.example/"}).url == "/"


@pytest.mark.django_db(transaction=True)
def test_what_is_done_in_the_branch_shows_at_once(client, board):
    assert "示例水务处工会委员会" not in client.get(PAGE).text

    make_profile(board, registered_name="示例水务处工会委员会")
    record("members.branchprofile.change", by=None, branch=board)

    assert "示例水务处工会委员会" in client.get(PAGE).text
    assert client.get(PAGE, {"year": "1999"}).status_code == 404


def test_text_of_a_post_is_read_as_paragraphs_apart_from_what_it_is(client, board):
    make_published(board, on=date(2024, 4, 9), text="第一段。\n\n第二段。")

    page = client.get("/board/ours/?year=2024").text

    assert "<p>第一段。</p>" in page
    assert "<p>第二段。</p>" in page
