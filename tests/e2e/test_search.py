"""Search, keys and help of the desk, in a real browser and from the keyboard."""

import pytest
from playwright.sync_api import expect

from congress.tests.factories import make_motion
from core.rules import load_rules
from core.tests.factories import make_branch
from members.tests.factories import make_person
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"


@pytest.fixture
def desk(live_server, page):
    """The chair's page after logging in; a person and a motion are there to be found."""
    load_rules()
    branch = make_branch(slug="ours", name="示例工会")
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    make_person(branch, name="张示甲", number="S001")
    for number in range(7):
        make_motion(branch, number=f"2024-{number + 1}", subject=f"改造食堂之{number + 1}")
    page.goto(f"{live_server.url}/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("周示戊")
    # Keys are taken once the script has run.
    page.wait_for_load_state("load")
    return f"{live_server.url}/desk/ours"


def test_person_is_found_by_initials_from_the_keyboard(desk, page):
    page.keyboard.press("/")
    page.keyboard.type("zsj")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("“zsj”的搜索结果")
    assert faults_of(page) == []
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("张示甲")


def test_motion_is_found_by_a_word_and_by_its_number(desk, page):
    page.goto(f"{desk}/search/?q=食堂")
    expect(page.locator(".hit-link")).to_have_count(5)
    page.get_by_role("link", name="列表中全部 7 条").click()
    expect(page.locator(".list-table tbody tr")).to_have_count(7)

    page.keyboard.press("g")
    page.keyboard.press("f")
    page.get_by_role("searchbox").last.fill("2024-3")
    page.keyboard.press("Enter")
    expect(page.locator(".hit-link").first).to_contain_text("改造食堂之3")


def test_question_mark_lists_the_keys_and_letters_lead_on(desk, page):
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert faults_of(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).not_to_be_visible()

    page.keyboard.press("g")
    page.keyboard.press("m")
    page.wait_for_url("**/records/motions/")
    page.keyboard.press("g")
    page.keyboard.press("c")
    page.wait_for_url("**/calendar/")


def test_keys_typed_into_a_field_stay_letters(desk, page):
    page.keyboard.press("/")
    page.keyboard.type("gm?/")

    expect(page.locator("#mast-search")).to_have_value("gm?/")
    expect(page.locator("#keys")).not_to_be_visible()
    assert page.url.endswith("/desk/ours/")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_home_search_and_help_fit_and_are_accessible(desk, page, language):
    page.context.add_cookies([{"name": "django_language", "value": language, "url": desk}])
    own = ("/", "/search/", "/search/?q=食堂", "/search/?q=没有的词", "/help/", "/help/motions/")
    faults = {}
    for address in (*(desk + each for each in own), desk.replace("/desk/", "/my/") + "/"):
        assert page.goto(address).status == 200
        for width in (1366, 768, 390):
            page.set_viewport_size({"width": width, "height": 800})
            faults[address, width] = faults_of(page)

    assert {place: found for place, found in faults.items() if found} == {}


def test_without_a_script_the_search_is_a_form_like_any_other(desk, page, browser, live_server):
    context = browser.new_context(java_script_enabled=False, locale="zh-CN", storage_state=page.context.storage_state())
    plain = context.new_page()
    plain.goto(f"{desk}/")
    plain.locator("#mast-search").fill("张示")
    plain.locator("#mast-search").press("Enter")

    expect(plain.locator(".hit-link")).to_have_text("张示甲S001")
    context.close()
