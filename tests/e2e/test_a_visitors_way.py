"""A visitor's way over the board, one after the other: money of a month, a motion, a suggestion and its answer, a poster."""

import re
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from django.utils import timezone
from playwright.sync_api import expect

from board.services import set_audience
from congress.models import Motion
from core.audiences import Audience
from disclosure.models import BoardPost
from disclosure.services import set_box
from disclosure.terms import Term
from members.tests.people import make_officer
from tests.demo import demo_branch
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
SUBJECT, MATTER = "改善巡查段饮水条件", "食堂晚上六点以后没有热菜。"


@pytest.fixture
def branch(settings):
    # Nobody reads the form in a test for as long as people do.
    settings.BOX_SECONDS = 0
    branch = demo_branch()
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    set_box(branch=branch, is_open=True, categories="", term=Term(15, True), by=None, today=timezone.localdate())
    return branch


@pytest.fixture
def desk(page, live_server, branch):
    """An officer's page, logged in."""
    make_officer(branch, username="chair", password=PASSWORD)
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/**")
    return f"{live_server.url}/desk/{branch.slug}"


@pytest.fixture
def visitor(browser, live_server, branch):
    """A telephone without scripts and without an account, on the board of the year."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}, locale="zh-CN")
    phone = context.new_page()
    phone.goto(f"{live_server.url}/board/{branch.slug}/?year=2024")
    yield phone
    assert context.cookies() == []
    context.close()


def steps_of(visitor, subject: str) -> list[str]:
    """The steps of a motion that are done, with their days."""
    entry = visitor.locator("#congress-motions .board-entry").filter(has_text=subject)
    return [" ".join(step.split()) for step in entry.locator("li.done").all_text_contents()]


def test_visitor_reads_of_money_follows_a_motion_is_answered_and_finds_a_poster(visitor, page, desk, branch, tmp_path):
    visitor.get_by_role("link", name="逐月收支").click()
    may = visitor.locator("#finance-statements tbody tr").filter(has_text="5月")
    assert may.locator("td").all_inner_texts() == ["5月", "5,400.00", "7,240.00", "21,710.00"]

    assert steps_of(visitor, SUBJECT) == ["立案2月20日", "交办2月26日"]
    motion = Motion.objects.get(branch=branch, subject=SUBJECT)
    page.goto(f"{desk}/congress/motions/{motion.public_id}/reply/")
    page.locator("#id_on").fill("2024-06-20")
    page.locator("#id_reply_kind").select_option("A")
    page.locator("#id_reply").fill("已加装净水器。")
    page.get_by_role("button", name="答复").click()
    page.wait_for_url(f"**/records/motions/{motion.public_id}/")
    visitor.reload()
    assert steps_of(visitor, SUBJECT) == ["立案2月20日", "交办2月26日", "答复6月20日"]
    # What was answered is for the branch alone.
    assert "净水器" not in visitor.content()

    code = suggest(visitor)
    answer(page, desk)
    visitor.get_by_role("link", name="查看答复").first.click()
    visitor.get_by_label("回执码").fill(code)
    visitor.get_by_role("button", name="打开").click()
    expect(visitor.get_by_text("下月起延长到八点。")).to_be_visible()

    post = BoardPost.objects.get(branch=branch, title="2024年第一季度工会经费收支情况")
    visitor.goto(square_of_poster(page, desk, post, tmp_path / "poster.pdf"))
    expect(visitor.get_by_role("heading", name=post.title)).to_be_visible()
    assert faults_of(page) == []


def suggest(visitor) -> str:
    """Write to the box; the code of the receipt, which stands in no address."""
    visitor.get_by_role("link", name="提意见建议").first.click()
    visitor.get_by_label("类别").select_option("食堂与后勤")
    visitor.get_by_label("意见内容").fill(MATTER)
    visitor.get_by_role("button", name="提交").click()
    code = visitor.locator(".box-code").inner_text()
    assert code not in visitor.url
    return code


def answer(page, desk: str) -> None:
    page.goto(f"{desk}/box/")
    page.get_by_role("link", name=re.compile(MATTER.rstrip("。"))).click()
    page.get_by_role("link", name="答复", exact=True).click()
    page.get_by_label("答复").first.fill("下月起延长到八点。")
    page.get_by_role("button", name="答复").click()
    expect(page.get_by_text("已办好").or_(page.get_by_text("已答复")).first).to_be_visible()


def square_of_poster(page, desk: str, post: BoardPost, path: Path) -> str:
    """The address in the square of the poster that an officer takes, read from the page as a picture."""
    page.goto(f"{desk}/board/posts/{post.public_id}/")
    with page.expect_download() as held:
        page.get_by_role("button", name="A4 (PDF)").click()
    held.value.save_as(path)
    with pypdfium2.PdfDocument(path) as document:
        (square,) = zxingcpp.read_barcodes(document[0].render(scale=2).to_pil())
    return square.text
