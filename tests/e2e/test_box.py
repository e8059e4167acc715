"""The suggestion box in a real browser: a visitor on a phone without scripts, an officer at the desk, and back."""

import pytest
from playwright.sync_api import expect

from board.models import BoardSetting
from board.services import set_audience
from core.tests.factories import make_branch
from core.tests.test_attachments import picture
from disclosure.models import BoxLetter, Suggestion
from disclosure.services import set_box
from disclosure.terms import Term
from disclosure.tests.factories import make_box_letter
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
PHONE = {"viewport": {"width": 390, "height": 844}, "locale": "zh-CN"}


@pytest.fixture(autouse=True)
def quick(settings):
    """Nobody reads the form in a test for as long as people do."""
    settings.BOX_SECONDS = 0


@pytest.fixture
def branch():
    from datetime import date

    branch = make_branch(slug="ours", name="示例水务工程管理处工会委员会")
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    set_box(branch=branch, is_open=True, categories="", term=Term(15, True), by=None, today=date.today())
    return branch


def log_in(page, url: str) -> None:
    page.goto(f"{url}/login/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.wait_for_url("**/desk/**")


def test_visitor_writes_officer_answers_visitor_reads_and_rates(branch, live_server, page, browser):
    make_officer(branch, username="chair", password=PASSWORD)
    phone = browser.new_context(**PHONE, java_script_enabled=False)
    visitor = phone.new_page()
    visitor.goto(f"{live_server.url}/board/ours/")
    visitor.get_by_role("link", name="提意见建议").click()
    visitor.get_by_label("类别").select_option("食堂与后勤")
    visitor.get_by_label("意见内容").fill("食堂晚上六点以后没有热菜。")
    photo = {"name": "IMG_20261130.png", "mimeType": "image/png", "buffer": picture()}
    visitor.get_by_label("图片或PDF").set_input_files(photo)
    visitor.get_by_role("button", name="提交").click()
    code = visitor.locator(".box-code").inner_text()
    assert (code in visitor.url, phone.cookies()) == (False, [])

    log_in(page, live_server.url)
    page.get_by_role("link", name="待答复意见").click()
    page.get_by_role("link", name="食堂晚上六点以后没有热菜").click()
    expect(page.get_by_role("link", name="附件")).to_be_visible()
    page.get_by_role("link", name="答复", exact=True).click()
    page.get_by_label("答复").first.fill("下月起延长到八点。")
    assert faults_of(page) == []
    page.get_by_role("button", name="答复").click()
    expect(page.get_by_text("已办好").or_(page.get_by_text("已答复")).first).to_be_visible()

    visitor.get_by_role("link", name="查看答复").first.click()
    visitor.get_by_label("回执码").fill(code.lower())
    visitor.get_by_role("button", name="打开").click()
    expect(visitor.get_by_text("下月起延长到八点。")).to_be_visible()
    visitor.get_by_label("很满意").check()
    visitor.get_by_role("button", name="提交评价").click()
    expect(visitor.get_by_text("您的评价已计入")).to_be_visible()
    visitor.get_by_label("补充说明").fill("周末呢？")
    visitor.get_by_role("button", name="提交", exact=True).click()
    expect(visitor.get_by_text("周末呢？")).to_be_visible()

    assert (BoxLetter.objects.get().rating, Suggestion.objects.get().state) == (5, "assigned")
    assert (code in visitor.url, phone.cookies()) == (False, [])


def test_what_was_typed_is_there_again_after_a_refusal(branch, live_server, browser):
    visitor = browser.new_context(**PHONE).new_page()
    visitor.goto(f"{live_server.url}/board/ours/box/")
    visitor.get_by_label("意见内容").fill("写了很久的话")
    text = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"no picture"}
    visitor.get_by_label("图片或PDF").set_input_files(text)
    visitor.get_by_role("button", name="提交").click()

    expect(visitor.get_by_text("不是图片或PDF")).to_be_visible()
    expect(visitor.get_by_label("意见内容")).to_have_value("写了很久的话")
    assert faults_of(visitor) == []


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_pages_of_the_box_are_accessible_and_fit_their_width(branch, live_server, page, width, language):
    found = []
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    make_box_letter(branch, replied_on="2024-03-05", reply="已办")
    page.set_viewport_size({"width": width, "height": 800})
    page.context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])

    page.goto(f"{live_server.url}/board/ours/box/")
    assert faults_of(page) == []
    page.goto(f"{live_server.url}/board/ours/box/answer/")
    assert faults_of(page) == []
    page.locator("[name=code]").fill("AAAA-BBBB-CCCC")
    page.locator("main [type=submit]").click()
    assert faults_of(page) == []
    page.locator("[name=code]").fill("7KQM-2XWA-9DHT")
    page.locator("main [type=submit]").click()
    expect(page.get_by_text("食堂增设窗口")).to_be_visible()
    assert faults_of(page) == []
    assert found == []


@pytest.mark.parametrize("width", [1366, 390])
def test_pages_at_the_desk_are_accessible_and_fit_their_width(branch, live_server, page, width):
    make_officer(branch, username="chair", password=PASSWORD)
    letter = make_box_letter(branch, due_on="2024-03-20", category="食堂与后勤", signature="钱示乙").suggestion
    page.set_viewport_size({"width": width, "height": 800})
    log_in(page, live_server.url)
    acts = [f"suggestions/{letter.public_id}/{action}/" for action in ("assign", "decline", "merge", "note")]

    for path in ("box/", "box/settings/", f"records/suggestions/{letter.public_id}/", *acts):
        page.goto(f"{live_server.url}/desk/ours/{path}")
        assert faults_of(page) == [], path
