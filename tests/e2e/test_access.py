"""A slip of paper becomes an account, a link in a messenger is opened: on a telephone, in a real browser."""

import re

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from accounts.sessions import SEEN
from accounts.tests.factories import digits_used, make_factor
from core.tests.factories import make_branch, make_superuser
from members.tests.factories import make_department, make_member
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
CHOSEN = "jian-dan-mima-8"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    office = make_department(branch, name="办公室")
    make_member(branch, name="赵示甲", number="S001", department=office, phone="13812345678")
    return branch


@pytest.fixture
def faults(page):
    """What the page complained of: script errors, and anything that the content security policy stopped."""
    return watched(page)


@pytest.fixture
def telephone(browser, live_server, branch):
    """Somebody else's browser, held in one hand."""
    context = browser.new_context(viewport=PHONE, locale="zh-CN", java_script_enabled=True)
    page = context.new_page()
    page.faults = watched(page)
    yield page
    context.close()


def watched(page) -> list[str]:
    found = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    return found


def log_in(page, url, name="chair", password=PASSWORD):
    page.goto(f"{url}/login/")
    page.get_by_label("用户名").fill(name)
    page.get_by_label("密码").fill(password)
    page.get_by_role("button", name="登录", exact=True).click()


def test_slip_of_paper_becomes_an_account(page, telephone, live_server, branch, faults):
    log_in(page, live_server.url)
    page.get_by_role("link", name="账号与权限").click()
    page.get_by_label("姓名、拼音或工号").fill("赵示甲")
    page.get_by_role("button", name="查看").click()
    page.get_by_label("给赵示甲发激活码").check()
    assert faults_of(page) == []
    page.get_by_role("button", name="给所选人员发激活码").click()
    code = page.locator(".slip-code").inner_text()
    assert re.fullmatch(r"[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}", code)
    assert faults_of(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".side")).to_be_hidden()
    expect(page.locator(".slip .qr")).to_be_visible()

    telephone.goto(f"{live_server.url}/activate/")
    assert faults_of(telephone) == []
    telephone.get_by_label("纸条上的激活码").fill(code.lower().replace("-", " "))
    telephone.get_by_role("button", name="下一步").click()
    expect(telephone.get_by_role("heading", level=1)).to_contain_text("赵示甲")
    assert faults_of(telephone) == []
    telephone.get_by_label("用户名").fill("zhao")
    telephone.get_by_label("新密码").fill("工会会员2024")
    telephone.get_by_label("再输一次密码").fill("工会会员2024")
    telephone.get_by_role("button", name="保存").click()
    expect(telephone.locator(".invalid-feedback").first).to_be_visible()
    assert faults_of(telephone) == []
    telephone.get_by_label("新密码").fill(CHOSEN)
    telephone.get_by_label("再输一次密码").fill(CHOSEN)
    telephone.get_by_role("button", name="保存").click()
    expect(telephone.locator(".note-success")).to_be_visible()
    assert faults_of(telephone) == []
    log_in(telephone, live_server.url, "zhao", CHOSEN)
    telephone.goto(f"{live_server.url}/account/")
    expect(telephone.get_by_label("用户名")).to_have_value("zhao")
    assert (faults, telephone.faults) == ([], [])


def test_link_is_opened_and_confirmed_on_a_telephone(page, telephone, live_server, branch, faults):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/desk/ours/access/links/new/?q=赵示甲")
    page.get_by_label("链接用途").select_option("members.own_entry")
    page.get_by_label("赵示甲").check()
    page.get_by_role("button", name="发给所选人员").click()
    address = re.search(r"http\S+", page.locator(".slip-text").input_value())[0]
    assert faults_of(page) == []

    telephone.goto(address)
    expect(telephone.get_by_text("138****5678")).to_be_visible()
    assert faults_of(telephone) == []
    telephone.get_by_role("button", name="确认无误").click()
    expect(telephone.locator(".note-success")).to_contain_text("谢谢")
    assert faults_of(telephone) == []
    assert [cookie["name"] for cookie in telephone.context.cookies() if "session" in cookie["name"]] == []

    page.goto(f"{live_server.url}/desk/ours/access/links/")
    expect(page.locator(".tag-ok")).to_have_text("已确认")
    page.get_by_role("button", name="撤回").click()
    telephone.reload()
    expect(telephone.get_by_role("heading", level=1)).to_have_text("链接无法打开")
    assert faults_of(telephone) == []
    assert (faults, telephone.faults) == ([], [])


def test_administrator_sets_up_a_second_factor_and_shows_it(telephone, live_server, settings):
    settings.SECOND_FACTOR = "admins"
    admin = make_superuser(username="root", password=PASSWORD, is_staff=True)
    log_in(telephone, live_server.url, "root")
    expect(telephone.get_by_role("heading", level=1)).to_have_text("设置二次验证")
    expect(telephone.locator(".qr")).to_be_visible()
    assert telephone.locator(".qr").evaluate("picture => picture.naturalWidth > 0")
    assert faults_of(telephone) == []
    telephone.get_by_role("button", name="换账号登录").click()

    device, codes = make_factor(admin)
    log_in(telephone, live_server.url, "root")
    assert faults_of(telephone) == []
    telephone.get_by_label("六位数字或备用码").fill(digits_used(device))
    telephone.get_by_role("button", name="下一步").click()
    # These digits were shown when the telephone was set up: they are good once.
    expect(telephone.locator(".invalid-feedback")).to_be_visible()
    telephone.wait_for_timeout(1100)
    telephone.get_by_label("六位数字或备用码").fill(codes[0])
    telephone.get_by_role("button", name="下一步").click()
    expect(telephone.locator("#main")).to_be_visible()
    telephone.goto(f"{live_server.url}/admin/")
    expect(telephone.locator("#user-tools")).to_contain_text("root")
    assert telephone.faults == []


def test_pages_of_access_fit_a_telephone(page, live_server, branch, faults):
    page.set_viewport_size(PHONE)
    log_in(page, live_server.url)

    told = {}
    for address in ("access/", "access/?q=示", "access/links/", "access/links/new/", "rights/"):
        page.goto(f"{live_server.url}/desk/ours/{address}")
        told[address] = faults_of(page)

    assert {address: found for address, found in told.items() if found} == {}
    assert faults == []


def test_what_was_typed_when_the_session_had_ended_is_sent_after_the_login(page, live_server, branch, faults):
    log_in(page, live_server.url)
    page.goto(f"{live_server.url}/desk/ours/records/upper-unions/new/")
    page.locator("[name=name]").fill("某某县总工会")
    page.locator("[name=line]").select_option("地方工会")
    for session in Session.objects.all():
        old = {**session.get_decoded(), SEEN: 0}
        Session.objects.filter(pk=session.pk).update(session_data=SessionStore().encode(old))
    page.locator("main form button[type=submit]").first.click()
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_text("某某县总工会")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_role("button", name="再次提交").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("某某县总工会")
    assert faults == []
