"""An officer and the calendar, in a real browser: a plan becomes a sheet for the notice board, and something is moved."""

import io
from datetime import date

import pypdf
import pytest
from playwright.sync_api import expect

from activities.models import Activity
from activities.tests.factories import make_activity, make_day_off
from congress.tests.factories import make_meeting
from core.dates import PreciseDay
from core.tests.factories import make_branch
from members.tests.people import make_officer
from tests.e2e.looking import faults_of
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"
# Far enough ahead that nothing of it is over.
YEAR = date.today().year + 1
VIEWS = ("month", "list", "year")
MATTERS = (
    "新春座谈会",
    "迎春健步走",
    "元宵猜灯谜",
    "女职工维权知识讲座",
    "三八节插花活动",
    "义务植树",
    "世界读书日读书分享会",
    "《职业病防治法》宣传咨询",
    "春季趣味运动会",
    "五一先进职工座谈会",
    "五四青年岗位技能比武",
    "全国助残日走访",
    "六一亲子活动",
    "安全生产月知识竞赛",
    "端午节包粽子",
    "防汛岗位练兵",
    "职工代表巡视",
    "组织职工参加省总工会、省工人报社“劳动创造幸福、创新成就未来”征文投稿",
)
PLAN = [(title, date(YEAR, place // 3 + 1, place % 3 * 9 + 4)) for place, title in enumerate(MATTERS)]


@pytest.fixture
def faults(page):
    """What the page complained of: script errors, and anything that the content security policy stopped."""
    found = []
    page.on("pageerror", lambda fault: found.append(str(fault)))
    page.on("console", lambda said: found.append(said.text) if "Content Security Policy" in said.text else None)
    return found


@pytest.fixture
def branch():
    """A branch whose plan was brought in as a sheet of eighteen lines."""
    branch = make_branch(slug="ours", name="示例工会")
    rows = [["类别", "标题", "时间"], *(["活动安排", title, day.isoformat()] for title, day in PLAN)]
    import_workbook(content=xlsx({"工作计划": rows}), file_name="a.xlsx", slug="ours", by=None)
    return branch


@pytest.fixture
def desk(live_server, page, branch, faults):
    """The page of the chair, logged in."""
    make_officer(branch, username="chair", password=PASSWORD)
    page.goto(f"{live_server.url}/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    return live_server.url


def read(download) -> str:
    with open(download.path(), "rb") as file:
        pages = pypdf.PdfReader(io.BytesIO(file.read())).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


def on(day, month):
    return PreciseDay.on(date(YEAR, month, day))


@pytest.mark.parametrize("width", [1280, 390])
def test_plan_of_eighteen_items_becomes_a_printed_calendar(desk, page, faults, width):
    assert len(PLAN) == 18
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_role("link", name="日历").click()
    page.goto(f"{desk}/desk/ours/calendar/?view=list&on={YEAR}-01")
    for title, _day in PLAN:
        expect(page.get_by_role("link", name=title, exact=True)).to_be_visible()

    page.locator("summary", has_text="打印").click()
    page.get_by_label("内容").select_option("half")
    page.get_by_label("纸张").select_option("A3")
    with page.expect_download() as download:
        page.get_by_role("button", name="生成 PDF").click()

    told = read(download.value)
    assert [title for title, _day in PLAN if title not in told] == []
    assert f"示例工会{YEAR}年上半年工作日历" in told
    assert download.value.suggested_filename == f"示例工会{YEAR}年上半年工作日历.pdf"
    assert faults == []


@pytest.mark.parametrize("width", [1280, 390])
def test_month_shows_its_days_within_the_width_and_is_accessible(desk, page, branch, faults, width):
    make_activity(branch, title="读书会", held=on(10, 3), place="会议室")
    make_meeting(branch, title="委员会会议", held=on(10, 3), place="会议室")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{desk}/desk/ours/calendar/?on={YEAR}-03")

    expect(page.locator(".cal-conflicts")).to_contain_text("都在“会议室”")
    days = page.locator(".cal-day:visible")
    # On a phone the days on which something stands, below one another; else whole weeks from Monday on.
    if width == 390:
        assert 6 <= days.count() < 12
        assert {box["x"] for box in [day.bounding_box() for day in days.all()]} == {days.first.bounding_box()["x"]}
    else:
        assert days.count() % 7 == 0
    assert (faults_of(page), faults) == ([], [])


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_view_fits_its_width_and_is_accessible(desk, page, branch, faults, width, language):
    activity = make_activity(branch, title="读书会", held=on(10, 3), place="会议室", postponed_from=on(9, 3))
    make_meeting(branch, title="委员会会议", held=on(10, 3), place="会议室")
    make_day_off(branch, first_day=date(YEAR, 3, 10))
    page.set_viewport_size({"width": width, "height": 800})
    page.context.add_cookies([{"name": "django_language", "value": language, "url": desk}])
    views = [f"calendar/?view={view}&on={YEAR}-03&chosen=1&source=activities&source=days_off" for view in VIEWS]
    wrong = {}
    for address in (*views, f"calendar/activities/{activity.public_id}/move/", "calendar/feed/"):
        page.goto(f"{desk}/desk/ours/{address}")
        wrong[address] = faults_of(page)

    assert {address: found for address, found in wrong.items() if found} == {}
    assert faults == []


def test_activity_is_moved_and_moved_back(desk, page, branch, faults):
    activity = make_activity(branch, title="读书会", held=on(10, 3))
    page.goto(f"{desk}/desk/ours/calendar/?on={YEAR}-03")

    page.get_by_role("link", name="改期 读书会").click()
    page.get_by_label("新日期").fill(f"{YEAR}-04-12")
    page.get_by_role("button", name="改期").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(f"{YEAR}年4月")
    expect(page.locator("#d0412")).to_contain_text("读书会")
    expect(page.locator("#d0412")).to_contain_text("延期")
    page.get_by_role("button", name="改回原日期").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{YEAR}年3月")
    activity = Activity.objects.get(pk=activity.pk)
    assert (activity.held, activity.postponed_from, faults) == (on(10, 3), None, [])


def test_sources_views_and_months_are_gone_through_by_keyboard_and_kept(desk, page, branch, faults):
    make_meeting(branch, title="委员会会议", held=on(10, 3))
    page.goto(f"{desk}/desk/ours/calendar/?on={YEAR}-03")
    page.locator("summary", has_text="显示内容").focus()
    page.keyboard.press("Enter")
    page.get_by_label("工作计划").focus()
    page.keyboard.press("Space")
    page.locator(".cal-sources").get_by_role("button", name="查看").focus()
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="委员会会议")).to_be_visible()
    expect(page.get_by_role("link", name="女职工维权知识讲座")).to_have_count(0)
    page.get_by_role("link", name="往后").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{YEAR}年4月")
    expect(page.get_by_role("link", name="义务植树")).to_have_count(0)
    page.get_by_role("link", name="全年").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cal-year > li")).to_have_count(12)
    page.locator(".cal-year a[href$='#d0310']").click()
    expect(page.locator("#d0310")).to_contain_text("委员会会议")
    assert faults == []


def test_calendar_works_without_script(browser, live_server, desk, page):
    cookies = page.context.cookies()
    with browser.new_context(java_script_enabled=False, locale="zh-CN") as context:
        context.add_cookies(cookies)
        plain = context.new_page()
        plain.goto(f"{live_server.url}/desk/ours/calendar/?on={YEAR}-01")
        plain.locator("summary", has_text="打印").click()
        with plain.expect_download() as download:
            plain.get_by_role("button", name="生成 PDF").click()
        assert "新春座谈会" in read(download.value)
        plain.get_by_role("link", name="往后").click()
        expect(plain.get_by_role("heading", level=1)).to_have_text(f"{YEAR}年2月")
