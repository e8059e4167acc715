"""Motions in a real browser: from a delegate's phone to the archive through six people; ten paper motions keyed in."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from accounts.services import issue_link
from congress.models import Motion, MotionSetting, MotionUnit
from core.models import LiveArea
from core.tests.factories import make_branch
from members.tests.factories import make_person
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def desk(live_server, page, branch):
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("周示戊")
    return live_server.url


@pytest.fixture
def phone(browser, live_server, branch):
    """Opens a link on a telephone of its own."""
    opened = []

    def open_link(purpose, **about):
        token = issue_link(branch=branch, purpose=purpose, by=None, **about).token
        context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
        opened.append(context)
        held = context.new_page()
        held.goto(f"{live_server.url}{reverse('accounts:open_link', args=[token])}")
        return held

    yield open_link
    for context in opened:
        context.close()


def is_good(page) -> bool:
    """It fits its width and axe finds nothing."""
    assert faults_of(page) == []
    return True


def do(page, desk, motion, move, button, **filled):
    page.goto(f"{desk}/desk/ours/congress/motions/{motion.public_id}/{move}/")
    for name, text in filled.items():
        field = page.locator(f"#id_{name}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(text)
        else:
            field.fill(text)
    page.get_by_role("button", name=button).click()
    page.wait_for_url(f"**/records/motions/{motion.public_id}/")


def test_motion_goes_from_a_phone_to_the_archive_through_six_people(page, desk, phone, branch):
    LiveArea.objects.create(branch=branch, area="congress", live_from="2020-01-01")
    MotionSetting.objects.create(branch=branch, is_full=True)
    mover, *seconders = (make_person(branch, name=name) for name in ("赵示甲", "钱示乙", "孙示丙"))
    own = phone("congress.motion", person=mover)
    assert is_good(own)
    own.get_by_label("案由").fill("增设饮水点")
    own.get_by_label("理由").fill("操场没有饮水点")
    own.get_by_label("建议措施").fill("增设两处")
    own.get_by_role("button", name="提交").click()
    expect(own.get_by_text("已收到")).to_be_visible()
    motion = Motion.objects.get()
    for person in seconders:
        second = phone("congress.second", person=person, target_id=motion.public_id)
        assert is_good(second)
        second.get_by_role("button", name="我附议").click()
        expect(second.get_by_text("您已附议这件提案")).to_be_visible()

    do(page, desk, motion, "review", "开始审查")
    do(page, desk, motion, "file", "立案")
    do(page, desk, motion, "assign", "交办", lead="后勤科", co_units="财务科")
    lead, co = (
        phone("congress.department", target_id=MotionUnit.objects.get(role=role).public_id) for role in ("lead", "co")
    )
    assert is_good(lead)
    lead.get_by_role("button", name="受理").click()
    lead.get_by_label("答复类型").select_option("C")
    lead.locator("#id_reply").fill("管网改造后再装")
    assert is_good(lead)
    lead.get_by_role("button", name="提交答复").click()
    expect(lead.get_by_text("现在没有需要办理的事项")).to_be_visible()
    co.reload()
    co.get_by_role("button", name="会签答复").click()
    expect(co.get_by_text("现在没有需要会签的内容")).to_be_visible()
    do(page, desk, motion, "cosign", "会签")
    do(page, desk, motion, "sign_off", "审签")
    do(page, desk, motion, "reply", "答复")
    own.reload()
    own.get_by_role("button", name="基本满意").click()
    expect(own.get_by_text("已评价")).to_be_visible()
    do(page, desk, motion, "close", "办结")
    do(page, desk, motion, "archive", "归档")

    motion.refresh_from_db()
    assert (motion.state, motion.rating) == ("archived", "basically")
    assert is_good(page)


def test_ten_paper_motions_are_keyed_in_and_handled(page, desk, branch):
    page.goto(f"{desk}/desk/ours/records/motions/")
    page.get_by_role("link", name="批量录入").click()
    page.get_by_label("收到日期").fill("2024-03-01")
    page.get_by_label("为没有编号的提案编号").check()
    page.get_by_label("案由 1", exact=True).focus()
    for number in range(1, 11):
        # Subject, category, mover, seconders, proposal, department: by the keyboard alone.
        for text in (f"提案{number}", "民生福利", "赵示甲", "钱示乙、孙示丙", "增设", "后勤科"):
            page.keyboard.insert_text(text)
            page.keyboard.press("Tab")
        page.keyboard.insert_text("2024-03-05" if number != 3 else "3月45日")
        if number < 10:
            page.get_by_label(f"案由 {number}", exact=True).focus()
            page.keyboard.press("Enter")
    page.get_by_role("button", name="全部保存").click()
    expect(page.get_by_role("alert")).to_contain_text("有1行有误")
    assert Motion.objects.count() == 0
    assert is_good(page)
    page.get_by_label("立案日期 3", exact=True).fill("2024-03-05")
    page.get_by_role("button", name="全部保存").click()
    expect(page.get_by_text("已保存10件提案")).to_be_visible()

    assert {motion.state for motion in Motion.objects.all()} == {"filed"}
    for motion in Motion.objects.all():
        do(page, desk, motion, "reply", "答复", reply_kind="C", reply="不具备条件")
        do(page, desk, motion, "close", "办结")
    page.goto(f"{desk}/desk/ours/congress/motions/statistics/")
    assert is_good(page)
    assert sorted(Motion.objects.values_list("state", "lead_unit")) == [("closed", "后勤科")] * 10


def test_what_a_delegate_typed_is_there_again_until_it_is_handed_in(phone, branch):
    own = phone("congress.motion", person=make_person(branch, name="赵示甲"))
    own.get_by_label("案由").fill("增设饮水点")
    own.get_by_label("理由").fill("操场没有饮水点")

    own.goto("about:blank")
    own.go_back()
    own.reload()

    offer = own.get_by_text("尚未保存的内容已恢复")
    expect(offer).to_be_visible()
    assert [own.get_by_label(name).input_value() for name in ("案由", "理由")] == ["增设饮水点", "操场没有饮水点"]
    assert is_good(own)
    own.get_by_role("button", name="暂存").click()
    expect(own.get_by_role("heading", name="增设饮水点")).to_be_visible()
    assert (own.get_by_label("案由").input_value(), offer.is_visible()) == ("", False)
    own.get_by_role("link", name="继续填写").click()
    own.get_by_label("理由").fill("操场没有饮水点，夏天尤其不便")
    own.reload()
    expect(offer).to_be_visible()
    own.get_by_role("button", name="不要了").click()
    assert own.get_by_label("理由").input_value() == "操场没有饮水点"
