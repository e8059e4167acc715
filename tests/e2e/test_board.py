"""The public page in a real browser, without a login and without JavaScript."""

from datetime import date
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from activities.tests.factories import make_activity, make_honour
from board.models import BoardSetting
from board.services import set_audience
from congress.tests.factories import make_motion
from core.dates import PreciseDay
from core.tests.factories import make_branch
from disclosure.tests.factories import make_place, make_publication
from finance.tests.factories import make_account, make_entry, make_month_statement
from members.tests.factories import make_member, make_upper_union
from members.tests.people import make_officer
from tests.e2e.looking import faults_of
from welfare.tests.factories import make_disbursement

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"


@pytest.fixture
def faults(page):
    """What the page complained of: script errors, and anything that the content security policy stopped."""
    found = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    return found


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例水务工程管理处工会委员会")
    make_upper_union(branch, name="区总工会")
    make_place(branch, name="公示栏", where="办公楼一层")
    for number in range(1, 13):
        make_member(branch)
        make_motion(branch, "replied" if number % 2 else "filed")
        make_publication(branch, title=f"{number}月工会经费收支和使用计划")
        make_month_statement(branch, number, signed_on=date(2024, 12, 31), income=Decimal("1234567.89"))
        make_entry(make_account(branch, name=f"很长的职工活动支出科目{number}"), f"{number * 100000}.00")
        make_disbursement(branch)
        make_activity(branch, place="职工活动中心")
        make_honour(branch)
    make_publication(branch, published=PreciseDay.on(date(2023, 5, 1)), title="去年公布的")
    return branch


@pytest.fixture
def board(branch, live_server):
    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    return f"{live_server.url}/board/ours/"


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("size", ["usual", "large"])
def test_board_is_accessible_fits_its_width_and_keeps_the_policy(board, page, faults, width, language, size):
    page.set_viewport_size({"width": width, "height": 800})

    page.goto(f"{board}?lang={language}&type={size}")
    # What is folded away is looked at, too.
    page.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")

    expect(page.locator("html")).to_have_attribute("lang", language)
    assert faults_of(page) == []
    assert faults == []


def test_board_is_read_without_scripts(board, browser):
    page = browser.new_context(java_script_enabled=False, locale="zh-CN").new_page()
    page.goto(board)
    page.get_by_role("link", name="最新公布").click()

    expect(page.get_by_role("heading", name="最新公布")).to_be_in_viewport()
    page.get_by_label("年度").select_option("2023")
    page.get_by_role("button", name="查看").click()

    expect(page.get_by_text("去年公布的")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="Latest publications")).to_be_visible()
    expect(page.get_by_text("去年公布的")).to_be_visible()


@pytest.mark.parametrize("width", [1366, 390])
def test_officer_looks_at_the_preview_and_opens_the_board(branch, live_server, page, faults, browser, width):
    make_officer(branch, username="chair", password=PASSWORD)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.get_by_role("link", name="公开栏", exact=True).click()
    expect(page.get_by_role("link", name="预览")).to_be_visible()
    settings = page.url

    assert faults_of(page) == []
    page.get_by_role("link", name="预览").click()
    expect(page.get_by_text("只有本工会的工会干部能看到")).to_be_visible()
    assert faults_of(page) == []
    page.goto(settings)
    page.get_by_role("button", name="对外开放公开栏").click()

    expect(page.get_by_text("公开栏已开放")).to_be_visible()
    stranger = browser.new_context().new_page()
    assert stranger.goto(f"{live_server.url}/board/ours/").status == 200
    assert faults == []
