"""What is handed out of a post and of the board: words for a group, posters with a square and a code, pages for a screen."""

import re
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
import time_machine
import zxingcpp
from pypdf import PdfReader

from activities.tests.factories import make_activity
from board.services import renew_code, set_audience
from core.audiences import Audience
from core.check_codes import check_code
from core.dates import PreciseDay
from core.models import ExportLog
from core.tests.factories import make_branch
from disclosure.tests.factories import make_board_post, make_box, make_publication, make_published
from finance.tests.factories import make_account, make_entry
from members.tests.factories import make_member
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
A4, A3, SCREEN = (210, 297), (297, 420), (339, 190)


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel(TODAY):
        yield


@pytest.fixture
def branch(later):
    branch = make_branch(slug="ours", name="示例工会")
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    return branch


@pytest.fixture
def officer(client, branch):
    user = make_officer(branch)
    client.force_login(user)
    return user


def desk_of(post) -> str:
    return f"/desk/ours/board/posts/{post.public_id}/"


def size_of(page) -> tuple[int, int]:
    return tuple(round(float(length) / 72 * 25.4) for length in (page.mediabox.width, page.mediabox.height))


def squares_on(pdf: bytes, dots: int = 100) -> list[str]:
    """What the squares on the pages say, read from the pages as pictures."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=dots / 72).to_pil() for page in document]
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


@pytest.mark.parametrize(("size", "measures"), [("A4", A4), ("A3", A3), ("A9", A4), ("", A4)])
def test_square_on_the_poster_leads_to_the_page_of_the_post(client, branch, officer, size, measures):
    post = make_published(branch, title="关于端午节慰问品采购结果的公布", text="采购结果公布如下。")

    answer = client.post(f"{desk_of(post)}poster/", {"size": size})
    pages = PdfReader(BytesIO(answer.content)).pages

    assert answer["Content-Type"] == "application/pdf"
    assert [size_of(page) for page in pages] == [measures]
    (address,) = squares_on(answer.content)
    assert address == f"http://testserver/board/ours/posts/{post.public_id}/"
    assert client.get(address).status_code == 200
    words = re.sub(r"\s", "", pages[0].extract_text())
    assert "关于端午节慰问品采购结果的公布" in words
    assert check_code(post.public_id) in words
    assert ExportLog.objects.get().subject == f"poster {post.public_id}"


def test_longest_post_keeps_its_foot_on_every_page(client, branch, officer):
    post = make_published(branch, text="\n".join(["甲乙丙丁戊己庚辛壬癸" * 10] * 20)[:2000])

    answer = client.post(f"{desk_of(post)}poster/", {"size": "A4"})
    pages = PdfReader(BytesIO(answer.content)).pages

    assert len(pages) <= 2
    assert len(squares_on(answer.content)) == len(pages)


def test_paper_of_what_is_on_paper_only_leads_nowhere(client, branch, officer):
    post = make_published(branch, audience="closed")

    answer = client.post(f"{desk_of(post)}poster/", {"size": "A4"})

    assert squares_on(answer.content) == []
    assert check_code(post.public_id) not in PdfReader(BytesIO(answer.content)).pages[0].extract_text()


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_nothing_is_handed_out_of_what_does_not_stand(client, branch, officer, state):
    post = make_board_post(branch)
    if state == "withdrawn":
        post = make_published(branch, state="withdrawn", withdrawn_on=date(2024, 4, 1))

    page = client.get(desk_of(post)).text
    refused = client.post(f"{desk_of(post)}poster/", {"size": "A4"}, follow=True)

    assert 'id="words"' not in page
    assert "只有正在公开的内容才能张贴" in refused.text
    assert not ExportLog.objects.exists()


def test_words_for_a_group_are_short_and_lead_to_the_page(client, branch, officer):
    post = make_published(branch, title="经费公布", text="收支情况。" * 100)

    page = client.get(desk_of(post))
    words = page.context["words"]

    assert words.startswith("【公布】经费公布\n收支情况。")
    assert f"全文：http://testserver/board/ours/posts/{post.public_id}/" in words
    assert len(words) < 260
    assert "口令" not in words
    assert words.replace("\n", "") in page.text.replace("\n", "")


def test_words_of_a_post_for_objections_say_until_when_and_to_whom(client, branch, officer):
    renew_code(branch=branch, by=None)
    days = {"first_day": date(2024, 6, 28), "last_day": date(2024, 7, 4)}
    post = make_published(branch, kind="objections", title="评优公示", objections_to="工会办公室", **days)

    page = client.get(desk_of(post))

    for words in ("【公示】", "期限：2024年6月28日至2024年7月4日", "异议受理：工会办公室", "请输入本单位口令"):
        assert words in page.context["words"]
    assert "仅限本单位" in page.text
    assert page.context["code"] in page.text


def test_screen_is_a_few_wide_pages_with_the_figures_of_the_board(client, branch, officer):
    make_member(branch)
    make_entry(make_account(branch), "31940.00", on=date(2024, 5, 6))
    make_publication(branch, title="五月经费公布")
    make_published(branch, title="公告一则")
    make_published(branch, title="内部公告", audience="unit")
    make_activity(branch, title="健步走", held=PreciseDay.on(date(2024, 7, 12)), place="体育场")

    answer = client.post("/desk/ours/board/screen/")
    pages = PdfReader(BytesIO(answer.content)).pages
    words = re.sub(r"\s", "", "".join(page.extract_text() for page in pages))

    assert {size_of(page) for page in pages} == {SCREEN}
    assert len(pages) == 3
    assert squares_on(answer.content) == ["http://testserver/board/ours/"] * 3
    leads = client.get("/board/ours/").context
    for shown in ("示例工会", "五月经费公布", "公告一则", "健步走", "体育场"):
        assert shown in words
    assert "内部公告" not in words
    assert leads is None or "3.19万元" in words


def test_screen_of_an_empty_board_says_what_belongs_there(client, branch, officer):
    words = re.sub(
        r"\s",
        "",
        "".join(p.extract_text() for p in PdfReader(BytesIO(client.post("/desk/ours/board/screen/").content)).pages),
    )

    assert "本年度还没有公开事项" in words
    assert "近期没有安排" in words


@pytest.mark.parametrize(("size", "measures"), [("A4", A4), ("A3", A3)])
def test_square_on_the_poster_of_the_box_leads_there(client, branch, officer, size, measures):
    make_box(branch)

    answer = client.post("/desk/ours/board/box/poster/", {"size": size})

    (page,) = PdfReader(BytesIO(answer.content)).pages
    (address,) = squares_on(answer.content)
    assert size_of(page) == measures
    assert address == "http://testserver/board/ours/box/"
    assert client.get(address).status_code == 200
    assert ExportLog.objects.get().subject == "box poster"


@pytest.mark.parametrize("is_of_unit", [True, False])
def test_poster_of_the_box_says_whether_a_code_is_asked_for(client, branch, officer, is_of_unit):
    make_box(branch)
    if is_of_unit:
        set_audience(branch=branch, audience=Audience.UNIT, by=None)

    answer = client.post("/desk/ours/board/box/poster/", {"size": "A4"})

    text = "".join(PdfReader(BytesIO(answer.content)).pages[0].extract_text().split())
    assert "可以不署名" in text
    assert ("请输入本单位口令" in text) is is_of_unit


@pytest.mark.parametrize("closed", ["box", "board"])
def test_no_poster_leads_to_what_is_closed(client, branch, officer, closed):
    make_box(branch, **({"is_open": False} if closed == "box" else {}))
    if closed == "board":
        set_audience(branch=branch, audience=Audience.CLOSED, by=None)

    answer = client.post("/desk/ours/board/box/poster/", {"size": "A4"}, follow=True)

    assert answer.redirect_chain == [("/desk/ours/box/", 302)]
    assert "先开启意见箱和公开栏" in answer.content.decode()
    assert ExportLog.objects.count() == 0
