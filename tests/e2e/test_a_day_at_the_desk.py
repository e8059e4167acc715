"""A day of an officer in a real browser: after the first page nothing but clicks and keys, from logging in to logging out."""

from datetime import timedelta

import pytest
from django.utils import timezone
from docx import Document as open_word
from playwright.sync_api import expect

from congress.tests.factories import make_motion
from core.rules import load_rules
from core.tests.factories import make_branch
from correspondence.models import Incoming
from correspondence.tests.factories import make_incoming
from members.models import Person, Post
from members.tests.factories import make_body, make_person, make_profile, make_term
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
LETTER = "关于报送年度总结的通知"


@pytest.fixture
def branch():
    """What waits on this morning: a document from above that somebody has in hand, and a term that is about to end."""
    load_rules()
    branch = make_branch(slug="ours", name="示例市第一小学工会")
    make_profile(branch, registered_name="示例市第一小学工会委员会")
    make_officer(branch, Post.Position.CHAIR, username="chair", password=PASSWORD, first_name="周示戊")
    make_person(branch, name="张示甲", number="S001")
    make_motion(branch, number="2024-1", subject="改造食堂排烟")
    today = timezone.localdate()
    make_incoming(
        branch,
        title=LETTER,
        demand="报送年度总结",
        due_on=today + timedelta(days=9),
        handler="周示戊",
        state="assigned",
        assigned_on=today,
    )
    make_term(make_body(branch), 1, last_day=today + timedelta(days=20))
    return branch


class Day:
    """The officer's window: it is looked at after each step, and its address bar is used once."""

    def __init__(self, page) -> None:
        self.page, self.seen = page, {}
        page.on("pageerror", lambda fault: self.seen.setdefault("script", []).append(str(fault)))

    def at(self, heading: str) -> None:
        """Wait for a page with this heading, and look at it."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)
        faults = faults_of(self.page)
        if faults:
            self.seen[heading] = faults

    def go(self, words: str) -> None:
        """Choose a place of the side menu."""
        self.page.locator(".side").get_by_role("link", name=words, exact=True).click()

    def search(self, words: str) -> None:
        self.page.keyboard.press("/")
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")


@pytest.fixture
def day(page, live_server, branch):
    page.goto(f"{live_server.url}/")
    page.goto = None
    return Day(page)


def come_in(day: Day) -> None:
    day.at("登录")
    day.page.get_by_label("用户名").fill("chair")
    day.page.get_by_label("密码").fill(PASSWORD)
    day.page.keyboard.press("Enter")
    day.at("周示戊")


def test_whole_day_is_done_without_the_address_bar(day, page, tmp_path):
    come_in(day)
    what_waits(day)
    a_member_is_entered(day)
    people_and_motions_are_found(day)
    document_is_reported_back(day)
    calendar_and_help_are_read(day)
    summary_is_taken(day, tmp_path / "summary.docx")

    page.locator(".menu summary", has_text="周示戊").click()
    page.get_by_role("button", name="退出").click()
    day.at("登录")

    assert day.seen == {}


def what_waits(day: Day) -> None:
    due = day.page.locator(".due").first
    expect(due).to_contain_text(LETTER)
    due.get_by_role("link", name="换届").click()
    day.at("第1届")
    day.page.locator(".mast-name").click()
    day.at("周示戊")


def a_member_is_entered(day: Day) -> None:
    day.go("会员与组织")
    day.at("会员与组织")
    day.page.locator("main").get_by_role("link", name="花名册", exact=True).click()
    day.at("花名册")
    day.page.get_by_role("link", name="新增").first.click()
    day.at("花名册")
    day.page.get_by_label("姓名").fill("钱示乙")
    day.page.get_by_role("button", name="保存").click()
    day.at("钱示乙")
    assert Person.objects.filter(name="钱示乙").count() == 1


def people_and_motions_are_found(day: Day) -> None:
    day.search("zsj")
    day.at("“zsj”的搜索结果")
    day.page.locator(".hit-link", has_text="张示甲").click()
    day.at("张示甲")
    day.search("食堂")
    day.at("“食堂”的搜索结果")
    day.page.locator(".hit-link", has_text="改造食堂排烟").click()
    day.at("改造食堂排烟")


def document_is_reported_back(day: Day) -> None:
    day.page.locator(".mast-name").click()
    day.at("周示戊")
    day.page.locator(".due").get_by_role("link", name=LETTER).click()
    day.at(LETTER)
    day.page.get_by_role("link", name="报送", exact=True).click()
    day.at("报送")
    day.page.get_by_label("办理和报送情况").fill("报送年度总结1份")
    day.page.get_by_role("button", name="报送").click()
    day.at(LETTER)
    assert Incoming.objects.get().state == "reported"
    day.page.locator(".mast-name").click()
    expect(day.page.locator("main").get_by_text(LETTER)).to_have_count(0)


def calendar_and_help_are_read(day: Day) -> None:
    day.go("日历")
    day.at("年")
    day.page.locator(".mast-help").click()
    day.at("日历")
    day.page.go_back()


def summary_is_taken(day: Day, target) -> None:
    day.go("总结与计划")
    day.at("总结与计划")
    day.page.locator("main .card", has_text="半年总结").get_by_role("link").first.click()
    day.at("总结")
    with day.page.expect_download() as download:
        day.page.get_by_role("link", name="Word").or_(day.page.get_by_role("button", name="Word")).first.click()
    download.value.save_as(target)
    assert "工会" in open_word(target).paragraphs[0].text
