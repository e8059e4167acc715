"""The half-year's text in a real browser: drafted, edited, handed up, settled, overtaken, corrected."""

import re
from datetime import date

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from activities.models import Activity
from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.services.records import void_record
from core.tests.factories import make_branch
from members.tests.factories import make_member
from members.tests.people import make_officer
from reports.drafts import Draft
from reports.models import Report
from reports.services.drafts import Typed, save_words
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
WORDS = "div.words"


@pytest.fixture
def faults(page):
    found = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    return found


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    for _number in range(12):
        make_member(branch, on=date(2020, 1, 1))
    for title in ("跳绳比赛", "拔河比赛"):
        make_activity(branch, title=title, kind="sports", held=PreciseDay.parse("2024-04-10"))
    make_officer(branch, "officer", username="officer", password=PASSWORD, first_name="吴示己")
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    return branch


def come_in(page, live_server, name: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill(name)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def is_accessible(page) -> bool:
    assert faults_of(page) == []
    return True


def sheet(page):
    return page.locator(".sheet")


def test_text_is_drafted_settled_overtaken_and_corrected(page, live_server, branch, faults):
    address = drafted(page, live_server)
    settled(page, live_server, address)
    void_record(Activity.objects.get(title="拔河比赛"), by=None, reason="重复录入")
    page.goto(address)
    expect(page.locator("#stale")).to_contain_text("全年共办运动会2次。")
    expect(page.locator("#stale ins").first).to_have_text("1")
    expect(sheet(page)).to_contain_text("全年共办运动会2次。")
    assert is_accessible(page)

    page.get_by_role("button", name="起草更正版").click()
    expect(sheet(page)).to_contain_text("更正说明")
    page.get_by_role("button", name="定稿").click()
    page.get_by_role("button", name="公布").click()
    expect(page.locator(".report-name")).to_contain_text("已公布")
    expect(sheet(page)).to_contain_text("全年共办运动会1次。")
    assert sorted(Report.objects.values_list("state", flat=True)) == ["corrected", "published"]
    assert faults == []


def drafted(page, live_server) -> str:
    """An officer begins the text, writes a sentence with a figure of the list, and hands it up; gives its address."""
    come_in(page, live_server, "officer")
    page.goto(f"{live_server.url}/desk/ours/reports/half_year/2024H1/")
    page.get_by_role("button", name="起草这份文稿").click()
    expect(sheet(page)).to_contain_text("工会会员12人")
    address = page.url
    mend_two_gaps(page, address)
    page.get_by_role("link", name="服务中心工作，丰富文体生活").last.click()
    box = page.locator(WORDS).filter(has_text="跳绳")
    box.click()
    page.keyboard.press("Control+End")
    page.keyboard.type("全年共办运动会")
    page.get_by_label("查找指标").fill("体育")
    page.get_by_role("button", name="查找").click()
    page.locator("#figures li").filter(has_text="体育").locator("button.chip").first.click()
    expect(box.locator(".chip")).not_to_have_count(0)
    page.keyboard.type("次。")
    assert is_accessible(page)
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("已保存")).to_be_visible()

    page.goto(address)
    expect(sheet(page)).to_contain_text("全年共办运动会2次。")
    assert is_accessible(page)
    page.get_by_role("button", name="送审").click()
    expect(page.locator(".report-name")).to_contain_text("已送审")
    return address


def mend_two_gaps(page, address: str) -> None:
    """The two most useful things that are missing, entered from beside the text; each leads back to it."""
    gaps = page.locator(".rail .gaps li")
    for missing, field, words in (
        ("工会全称", "工会全称", "示例工会委员会"),
        ("上级工会", "上级工会名称", "示例县总工会"),
    ):
        expect(gaps.filter(has_text=missing)).to_have_count(1)
        gaps.filter(has_text=missing).get_by_role("link").click()
        page.get_by_label(field).fill(words)
        for chosen in page.locator("main select[required]").all():
            chosen.select_option(index=1)
        page.get_by_role("button", name="保存").first.click()
        expect(page).to_have_url(address)
        expect(gaps.filter(has_text=missing)).to_have_count(0)
    expect(sheet(page)).to_contain_text("示例县总工会")


def settled(page, live_server, address: str) -> None:
    """The chair makes the text final and takes it out as a Word file."""
    come_in(page, live_server, "chair")
    page.goto(address)
    page.get_by_role("button", name="定稿").click()
    expect(page.locator(".report-name")).to_contain_text("已定稿")
    with page.expect_download() as download:
        page.get_by_role("button", name="Word").click()
    assert download.value.suggested_filename.endswith(".docx")


def test_words_of_an_ended_session_come_back(page, live_server, branch, faults):
    desk = f"{live_server.url}/desk/ours/reports/"
    come_in(page, live_server, "officer")
    page.goto(f"{desk}half_year/2024H1/")
    page.get_by_role("button", name="起草这份文稿").click()
    page.get_by_role("link", name=re.compile("^导语")).click()
    address = page.url
    page.locator(WORDS).first.click()
    page.keyboard.type("长长的一段话，")
    Session.objects.all().delete()
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_label("用户名")).to_be_visible()

    come_in(page, live_server, "officer")
    page.goto(address)

    expect(page.locator(WORDS).first).to_contain_text("长长的一段话，")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("已保存")).to_be_visible()
    assert "长长的一段话" in Report.objects.get().parts.exclude(text="").get().text
    assert faults == []


def test_words_typed_here_stand_beside_what_somebody_else_saved_meanwhile(page, live_server, branch, faults):
    come_in(page, live_server, "officer")
    page.goto(f"{live_server.url}/desk/ours/reports/half_year/2024H1/")
    page.get_by_role("button", name="起草这份文稿").click()
    page.get_by_role("link", name=re.compile("^导语")).click()
    address = page.url
    page.locator(WORDS).first.click()
    page.keyboard.type("我的一段话，")
    report = Report.objects.get()
    lead = Draft(report).chapters()[0].places[0]
    save_words(report, [Typed(lead.part.pk, lead.part.version, "别人的一段话。", "")], told={}, by=None)

    page.goto(address)
    expect(page.locator(WORDS).first).to_have_text("别人的一段话。")
    expect(page.locator(".kept")).to_contain_text("我的一段话，")
    assert is_accessible(page)
    page.get_by_role("button", name="放入正文").click()
    page.get_by_role("button", name="保存").click()

    expect(page.get_by_text("已保存")).to_be_visible()
    expect(page.locator(".kept")).to_have_count(0)
    assert "我的一段话" in Draft(report).chapters()[0].places[0].text
    assert faults == []
