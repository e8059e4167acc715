"""One line of a plan on its way: made an activity, signed up for on a phone, held, told in the summary."""

import io
import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from activities.models import Activity, ActivityBrief, ActivityPhoto, ActivityResult, PlanItem
from activities.tests.factories import make_plan_item
from core.periods import Period
from core.quantities import Quantity
from core.scopes import half_of, period_in_path
from core.tests.factories import make_branch
from members.tests.factories import make_person, make_profile
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
TITLE = "职工跳绳比赛"


@pytest.fixture
def today() -> date:
    return timezone.localdate()


@pytest.fixture
def branch(today):
    branch = make_branch(slug="ours", name="示例工会")
    make_profile(branch, self_name="我会")
    for number, name in enumerate(("赵示甲", "钱示乙", "孙示丙"), 1):
        make_person(branch, name=name, number=f"S00{number}")
    month = Period.month(today.year, today.month)
    make_plan_item(
        branch,
        kind="activity",
        title=TITLE,
        theme="culture",
        first_day=month.first_day,
        last_day=month.last_day,
        target=Quantity(1, "次"),
        owner="文体委员",
    )
    return branch


@pytest.fixture
def desk(page, live_server, branch, client):
    """The officer's page, logged in; `faults` collects what it complains of."""
    client.force_login(make_officer(branch, first_name="周示戊"))
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.set_viewport_size(DESK)
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
    return page


def is_well(page) -> bool:
    """Neither too wide nor hard to use with what reads pages aloud."""
    assert faults_of(page) == []
    return True


def make_the_activity(desk, address: str, today: date) -> Activity:
    """From the line of the plan, whose words are in the form already."""
    desk.goto(address)
    assert is_well(desk)
    desk.get_by_role("link", name=f"生成活动 {TITLE}").click()
    expect(desk.get_by_label("活动名称")).to_have_value(TITLE)
    desk.locator("[name=held]").fill(today.isoformat())
    desk.get_by_role("button", name="保存").first.click()
    expect(desk.get_by_role("link", name=TITLE).first).to_be_visible()
    expect(desk).to_have_url(re.compile(r"/desk/ours/plan/"))
    activity = Activity.objects.get()
    assert (activity.plan_item, activity.kind, activity.theme) == (PlanItem.objects.get(), "sports", "culture")
    return activity


def invite(desk, record: str) -> str:
    """The notice with its places, and the address of the link that goes into the group."""
    desk.goto(record)
    desk.get_by_role("link", name="通知").click()
    desk.locator("[name=places]").fill("2")
    desk.get_by_role("button", name="保存", exact=True).click()
    desk.goto(record)
    desk.get_by_role("link", name="报名").click()
    desk.get_by_role("button", name="链接与二维码").click()
    return re.search(r"https?://\S+/to/[^/\s]+/", desk.locator("#words").input_value())[0]


def sign_up_on_a_phone(desk, browser, link: str) -> None:
    """Three in turn for two places; nobody of them has an account."""
    phone = browser.new_context(viewport=PHONE, locale="zh-CN").new_page()
    for name, number, words in (
        ("赵示甲", "S001", "您已有名额"),
        ("钱示乙", "S002", "您已有名额"),
        ("孙示丙", "S003", "候补第1位"),
    ):
        phone.goto(link)
        phone.get_by_label("您的姓名").fill(name)
        phone.get_by_label("工号，或手机号后四位").fill(number)
        phone.get_by_role("button", name="报名").click()
        expect(phone.get_by_role("status")).to_contain_text(words)
        assert is_well(phone)
    phone.context.close()


def sign_in(desk, record: str) -> None:
    desk.goto(record)
    desk.get_by_role("link", name="签到").click()
    desk.wait_for_url("**/check-in/")
    for typed in ("zsj", "qsy"):
        desk.keyboard.type(typed)
        desk.keyboard.press("Enter")
    expect(desk.locator("[data-count=present]")).to_have_text("2")
    desk.get_by_role("button", name="人数写入记录").click()
    assert Activity.objects.get().attendance == Quantity(2, "人")


def enter_a_result(desk, record: str) -> None:
    desk.goto(record)
    desk.get_by_role("link", name="登记获奖").click()
    desk.locator("[name=subject]").fill("赵示甲")
    desk.locator("[name=result]").fill("一等奖")
    desk.get_by_role("button", name="保存").first.click()
    desk.goto(record)
    expect(desk.get_by_role("link", name=re.compile("一等奖 赵示甲"))).to_be_visible()
    result = ActivityResult.objects.get()
    assert (result.standing, result.rank, str(result.subject)) == ("prize", 1, "赵示甲")


def add_a_photo(desk, record: str) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "#8aa").save(picture, "PNG")
    desk.goto(record)
    desk.get_by_role("link", name="照片").first.click()
    desk.locator("[name=file]").set_input_files(
        {"name": "a.png", "mimeType": "image/png", "buffer": picture.getvalue()}
    )
    caption = desk.locator("#id_caption")
    expect(caption).to_have_value(re.compile(f"{TITLE}现场"))
    caption.fill(f"{TITLE}现场，左起：赵示甲、钱示乙")
    desk.get_by_role("button", name="新增").click()
    assert ActivityPhoto.objects.get().caption.endswith("左起：赵示甲、钱示乙")


def write_the_short_report(desk, record: str, today: date) -> None:
    desk.goto(record)
    desk.get_by_role("link", name="写简讯").click()
    expect(desk.locator("[name=text]")).to_have_value(re.compile(f"举行{TITLE}"))
    desk.locator("[name=sent_to]").fill("区总工会")
    desk.locator("[name=sent_on]").fill(today.isoformat())
    desk.get_by_role("button", name="保存", exact=True).click()
    brief = ActivityBrief.objects.get()
    assert (brief.sent_to, brief.sent_on) == ("区总工会", today)


def mark_it_done_on_a_phone(desk, address: str) -> None:
    desk.set_viewport_size(PHONE)
    desk.goto(address)
    desk.locator("summary", has_text=TITLE).click()
    assert is_well(desk)
    desk.get_by_role("button", name="完成", exact=True).click()
    expect(desk.get_by_text("已记下")).to_be_visible()
    item = PlanItem.objects.get()
    assert (item.outcome, item.actual) == ("done", Quantity(1, "次"))
    desk.set_viewport_size(DESK)


def test_one_activity_from_the_plan_to_the_summary(desk, browser, live_server, branch, today):
    period = half_of(today)
    plan = f"{live_server.url}{reverse('activities:plan', args=['ours'])}?period={period.slug}"
    activity = make_the_activity(desk, plan, today)
    record = live_server.url + reverse("desk:record_detail", args=["ours", "activities", activity.public_id])

    sign_up_on_a_phone(desk, browser, invite(desk, record))
    sign_in(desk, record)
    enter_a_result(desk, record)
    add_a_photo(desk, record)
    write_the_short_report(desk, record, today)
    mark_it_done_on_a_phone(desk, plan)

    desk.goto(live_server.url + reverse("reports:detail", args=["ours", "half_year", period_in_path(period)]))
    text = re.sub(r"\s", "", desk.locator("main").inner_text())
    for words in (
        f"举办{TITLE}，2人参加",
        f"{TITLE}评出一等奖1个",
        "报送活动简讯1篇",
        "计划的1项工作完成1项",
        f"{TITLE}计划1次、实际1次",
    ):
        assert words in text, words
    assert desk.faults == []
