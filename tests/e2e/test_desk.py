"""An officer at the desk, in a real browser: what is clicked is what is counted."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.models import User
from core.tests.factories import make_branch
from members.models import Post
from members.tests.factories import make_member, make_person, make_post
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
REPORT = "/desk/ours/reports/half_year/2024H1/"


@pytest.fixture
def faults(page):
    """What the page complained of: script errors, and anything that the content security policy stopped."""
    found = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    return found


@pytest.fixture
def desk(live_server, page, faults):
    """The chair's page after logging in, and the address of the house."""
    branch = make_branch(slug="ours", name="示例工会")
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    for number in range(3):
        make_member(branch)
        make_meeting(branch, held=PreciseDay.on(date(2024, 3, number + 1)))
        make_motion(branch, "filed")
    page.goto(f"{live_server.url}/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("周示戊")
    return live_server.url


def test_figure_of_the_report_leads_to_as_many_rows(desk, page, faults):
    page.locator(".lead").get_by_role("link", name="先出稿").click()
    figure = page.locator("a.num[href*='congress.committee']")
    number = int(re.sub(r"\D", "", figure.inner_text()))
    figure.click()

    expect(page.locator(".value strong")).to_have_text(str(number))
    expect(page.locator(".list-table tbody tr")).to_have_count(number)
    assert (number, faults) == (3, [])


def test_period_of_the_home_page_is_changed(desk, page, faults):
    page.get_by_label("时段").select_option("2024H1")
    page.get_by_role("button", name="查看").click()

    expect(page).to_have_url(re.compile(r"period=2024H1$"))
    assert faults == []


def test_bad_file_is_told_in_a_sentence_at_the_field(desk, page, faults, tmp_path):
    path = tmp_path / "会员.xlsx"
    path.write_text("not a workbook")

    page.get_by_role("link", name="Excel 导入导出").click()
    page.get_by_label("Excel 文件").set_input_files(path)
    page.get_by_role("button", name="先看结果").click()

    expect(page.locator(".invalid-feedback")).to_be_visible()
    expect(page.locator(".invalid-feedback")).to_contain_text("Excel")
    assert faults == []


def test_language_and_account_menus_open_without_script(desk, page, faults):
    page.locator(".menu summary", has_text="中文").click()
    page.get_by_role("button", name="English").click()

    expect(page.get_by_role("link", name="Summaries and plans")).to_be_visible()

    page.locator(".menu summary", has_text="周示戊").click()
    page.get_by_role("button", name="Log out").click()

    expect(page.get_by_role("heading", name="Log in to the union desk")).to_be_visible()
    assert faults == []


@pytest.mark.parametrize("width", [1366, 390])
def test_pages_are_accessible_fit_their_width_and_keep_the_policy(desk, page, faults, width):
    page.set_viewport_size({"width": width, "height": 800})
    told = {}
    for address in (
        "/desk/ours/?period=2024H1",
        "/desk/ours/figures/congress.committee/?period=2024H1",
        "/desk/ours/figures/members.rates_kept/?period=2024H1",
        "/desk/ours/import/",
        "/desk/ours/reports/",
        REPORT,
        "/desk/ours/?period=none",
    ):
        page.goto(desk + address)
        told[address] = faults_of(page)

    assert {address: found for address, found in told.items() if found} == {}
    assert faults == []


def test_login_page_is_accessible(live_server, page, faults):
    page.goto(f"{live_server.url}/login/")

    assert faults_of(page) == []
    assert faults == []


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_officer_of_two_branches_with_long_names_has_them_in_the_head_of_a_telephone(desk, page, faults, language):
    other = make_branch(slug="theirs", name="示例县水利工程建设管理处机关工会委员会")
    person = make_person(other, user=User.objects.get(username="chair"))
    make_post(person, Post.Position.CHAIR)
    page.set_viewport_size({"width": 390, "height": 844})
    page.context.add_cookies([{"name": "django_language", "value": language, "url": desk}])

    page.goto(f"{desk}/desk/theirs/")

    expect(page.locator("summary.mast-name")).to_contain_text(other.name)
    assert (faults_of(page), faults) == ([], [])
