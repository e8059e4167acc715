"""An officer with the people of the branch, in a real browser: adds one, brings a roster in, mends it, undoes, redoes."""

import re

import pytest
from playwright.sync_api import expect

from core.tests.factories import make_branch, make_user
from members.models import Application, MembershipSpan, Person
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from tests.e2e.looking import faults_of
from workbook.tests.books import xlsx

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
HEAD = ["姓名", "工号", "性别", "出生日期", "入会日期"]
GOOD = [[f"赵示{mark}", f"S{number}", "男", "1980-05-01", "2020-05-01"] for number, mark in enumerate("甲乙丙丁戊", 1)]
BAD = [
    ["钱示甲", "S6", "未填", "1980-05-01", "2020-05-01"],
    ["钱示乙", "S7", "女", "2月30日", "2020-05-01"],
    ["钱示丙", "S8", "女", "1980-05-01", "昨天"],
]


@pytest.fixture
def faults(page):
    found = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    return found


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def desk(live_server, page, branch, faults):
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("周示戊")
    return live_server.url


def is_accessible(page) -> bool:
    assert faults_of(page) == []
    return True


def bring_in(page, desk, path):
    page.goto(f"{desk}/desk/ours/import/")
    page.get_by_label("Excel 文件").set_input_files(path)
    page.get_by_role("button", name="先看结果").click()


def counted() -> tuple[int, int]:
    """The people of the file, and the memberships there are."""
    return Person.objects.filter(number__startswith="S").count(), MembershipSpan.objects.count()


def test_member_is_added_found_by_initials_and_changed(desk, page, faults):
    page.goto(f"{desk}/desk/ours/members/")
    page.get_by_role("link", name="添加人员").click()
    page.get_by_label("姓名").fill("单示甲")
    page.get_by_label("工号").fill("A01")
    page.get_by_role("button", name=re.compile("^保存")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("单示甲")
    assert is_accessible(page)

    page.goto(f"{desk}/desk/ours/records/roster/")
    page.keyboard.press("/")
    page.keyboard.type("ssj")
    page.keyboard.press("Enter")
    expect(page.locator(".list-table tbody tr")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="登记会籍起始").click()
    expect(page.get_by_label("入会方式")).to_be_focused()
    page.get_by_label("入会方式").select_option(label="入会")
    page.get_by_label("入会日期").fill("2024-05-06")
    page.get_by_role("button", name=re.compile("^保存")).first.click()
    expect(page.get_by_role("link", name="登记会籍变动")).to_be_visible()

    assert Person.objects.get(name="单示甲").events.count() == 1
    assert faults == []


def test_roster_with_three_bad_cells_is_mended_taken_in_undone_and_redone(desk, page, faults, tmp_path):
    path = tmp_path / "花名册.xlsx"
    path.write_bytes(xlsx({"花名册": [HEAD, *GOOD, *BAD]}))
    bring_in(page, desk, path)
    expect(page.locator(".mend input.is-invalid")).to_have_count(3)
    assert is_accessible(page)
    for at, text in enumerate(("女", "1980-03-01", "2020-06-01")):
        page.locator(".mend input.is-invalid").nth(at).fill(text)
    page.get_by_role("button", name="按改好的再看一遍").click()

    expect(page.locator(".mend input.is-invalid")).to_have_count(0)
    page.get_by_role("button", name="全部导入").click()
    assert counted() == (8, 8)

    page.get_by_role("link", name="花名册.xlsx").click()
    page.get_by_role("button", name="撤销这次导入").click()
    assert counted() == (0, 0)

    path.write_bytes(xlsx({"花名册": [HEAD, *GOOD]}))
    bring_in(page, desk, path)
    page.get_by_role("button", name="全部导入").click()
    assert counted() == (5, 5)
    assert faults == []


def test_applicant_is_admitted_step_by_step(desk, page, branch, faults):
    person = make_person(branch, name="孙示丙")
    page.goto(f"{desk}/desk/ours/records/roster/{person.public_id}/")
    page.get_by_role("link", name="登记入会申请").click()
    page.locator("[name=submitted_on]").fill("2024-05-06")
    page.get_by_role("button", name=re.compile("^保存")).first.click()
    page.get_by_role("button", name="批准入会").click()

    expect(page.locator(".way, .steps").first).to_contain_text("已批准")
    assert Application.objects.get().state == "approved"
    assert person.spans.get().status == "active"
    assert is_accessible(page)
    assert faults == []


def test_member_sees_their_own_data_on_a_phone_and_nothing_else(live_server, browser, branch):
    own = make_user(username="member", password=PASSWORD, first_name="李示丁")
    make_person(branch, user=own, name="李示丁")
    make_member(branch, name="别人示例")
    page = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN").new_page()
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill("member")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()

    expect(page).to_have_url(re.compile("/my/"))
    text = page.locator("body").inner_text()
    assert own.people.get().name in text
    assert "别人示例" not in text
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert is_accessible(page)
    assert page.goto(f"{live_server.url}/desk/ours/").status == 403
