"""A session of the staff congress in a real browser, from its preparation to the minutes with their whole file."""

from datetime import date
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from congress.models import CongressSession, Delegate, Meeting, Resolution
from congress.tests.factories import make_delegate, make_sign_in
from core.models import LiveArea
from core.rules import load_rules
from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"


@pytest.fixture
def desk(live_server, page):
    """The chair's page after logging in, of a branch that runs its congress live with nine delegates."""
    load_rules()
    branch = make_branch(slug="ours", name="示例工会")
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    for number in range(9):
        make_delegate(branch, person_name=f"代表{'甲乙丙丁戊己庚辛壬'[number]}", constituency="第一代表团")
    make_delegate(branch, person_name="特邀来宾", kind=Delegate.Kind.GUEST)
    make_officer(branch, username="chair", password=PASSWORD, first_name="周示戊")
    page.goto(f"{live_server.url}/")
    page.get_by_label("用户名").fill("chair")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("周示戊")
    return live_server.url


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def fill(page, **cells: str) -> None:
    """Fill the form of a record, its folded part too, and save it."""
    for fold in page.locator("form details:not([open]) > summary").all():
        fold.click()
    type_in(page, **cells)
    press(page, "保存")
    expect(page.locator(".note-success").first).to_be_visible()


def type_in(page, **cells: str) -> None:
    for name, text in cells.items():
        field = page.locator(f"[name={name}]")
        field.select_option(text) if field.evaluate("e => e.tagName") == "SELECT" else field.fill(text)


def sign_in(meeting: Meeting, number: int) -> None:
    """So many delegates come, and the guest; the rest has yet to arrive."""
    signed = set(meeting.attendances.values_list("person_name", flat=True))
    for delegate in Delegate.objects.order_by("-kind", "pk"):
        if delegate.person_name not in signed and len(signed) < number:
            make_sign_in(meeting, person_name=delegate.person_name)
            signed.add(delegate.person_name)


def taken_down(page, name: str) -> PdfReader:
    """The PDF behind a button."""
    with page.expect_download() as waiting:
        press(page, name)
    return PdfReader(BytesIO(waiting.value.path().read_bytes()))


def prepare(page, desk: str) -> tuple[str, str]:
    """Enter a meeting and prepare its session until the delegates are settled: the addresses of both."""
    page.goto(f"{desk}/desk/ours/records/meetings/new/")
    fill(page, kind="职工代表大会", title="三届二次教代会", held="2024-03-15", term="3", session="2")
    address = page.url
    page.get_by_role("link", name="筹备这次会议").click()
    fill(page, requested_on="2024-02-01", documents_on="2024-03-08", presidium="赵示甲、钱示乙、孙示丙")
    for step in ("开始征集提案", "代表资格审查完毕"):
        press(page, step)
    return address, page.url


def open_with_quorum(page, desk: str, session: str) -> None:
    """Five of nine and a guest are no two thirds; two more are, and the counters follow by themselves."""
    meeting = Meeting.objects.get()
    sign_in(meeting, 6)
    press(page, "开幕")
    expect(page.locator(".note-error")).to_contain_text("还差 1 人")
    page.goto(f"{desk}/desk/ours/congress/meetings/{meeting.public_id}/counters/")
    expect(page.locator(".quorum-missing")).to_contain_text("还差 1 人：须 6 人到会。")
    sign_in(meeting, 8)
    expect(page.locator(".quorum-reached")).to_be_visible()
    page.goto(session)
    press(page, "开幕")
    expect(page.locator(".way-current")).to_contain_text("已开幕")


def vote(page, address: str) -> None:
    """Four of nine are no majority, though they are most of the seven who came; five are, and become a resolution."""
    page.goto(address)
    page.get_by_role("link", name="添加议题").click()
    page.locator("form details > summary").first.click()
    type_in(page, title="绩效工资方案", kind="审议通过", outcome="已通过", ballot="无记名投票")
    type_in(page, issued="7", returned="7", yes="4", no="2", abstain="1", void="0")
    press(page, "保存")
    expect(page.get_by_text("未过半数")).to_be_visible()
    fill(page, yes="5", no="1", decision="自四月起执行。")
    press(page, "形成决议")
    fill(page, owner="人事处", due_on="2024-06-30")
    press(page, "开始落实")
    assert Resolution.objects.get().state == "in_progress"


def test_session_from_its_preparation_to_the_minutes(desk, page):
    address, session = prepare(page, desk)
    open_with_quorum(page, desk, session)
    vote(page, address)
    page.goto(session)
    for step in ("开始表决", "闭幕", "公布决议", "上报上级工会", "归档"):
        press(page, step)
    assert CongressSession.objects.get().state == "archived"

    page.goto(address)
    press(page, "取下一个纪要编号")
    expect(page.locator(".note-success")).to_contain_text("纪要〔2024〕1号")
    minutes = "".join("".join(each.extract_text().split()) for each in taken_down(page, "会议纪要").pages)
    for said in ("纪要〔2024〕1号", "应到9人，实到7人", "赞成5票，反对1票，弃权1票", "自四月起执行。", "特邀来宾"):
        assert said in minutes
    # Of so many papers the file is made as work, and fetched from its page.
    press(page, "会议档案（PDF）")
    whole = taken_down(page, "取走文件")
    assert [mark.title for mark in whole.outline] == [
        *("目录", "召开会议的请示", "代表资格审查报告", "议程", "到会情况表", "会议纪要"),
        *("表决结果：绩效工资方案", "关于绩效工资方案的决议"),
    ]
