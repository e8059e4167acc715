"""An occasion for 120 members from the idea to the public board, a visit from a phone, a bank's statement read in."""

import io
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from board.models import BoardSetting
from board.services import set_audience
from core.models import LiveArea
from core.tests.factories import make_branch, make_user
from finance.models import Entry
from finance.tests.factories import make_account, make_income_account
from members.tests.factories import make_member, make_person, make_post
from tests.e2e.test_gatherings import is_well
from welfare.models import Disbursement, GiftLine, Visit
from welfare.tests.factories import make_by_law_rule
from workbook.tests.books import xlsx

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
MEMBERS = 120


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例水务工会")


@pytest.fixture
def enter(page, live_server, branch, client):
    """Comes in as somebody with a post, and goes to an address of the branch."""
    people = {}

    def come(post: str, name: str = "", **words) -> None:
        if post not in people:
            people[post] = make_user()
            make_post(make_person(branch, user=people[post], name=f"示{post}"), post)
        client.force_login(people[post])
        cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
        page.context.add_cookies([cookie])
        page.goto(live_server.url + reverse(name or "desk:branch", kwargs={"slug": "ours", **words}))

    return come


def test_dragon_boat_gifts_for_all_from_the_occasion_to_the_board(page, enter, branch):
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    make_by_law_rule(branch, "festival", cap="200.00")
    for number in range(MEMBERS):
        make_member(branch, name=f"示员{number:03}")
    today = timezone.localdate()

    enter("officer", "desk:record_create", kind="disbursements")
    page.locator("#id_title").fill("端午节慰问")
    page.get_by_label("慰问品", exact=True).fill("粽子")
    page.get_by_label("计划时间").fill(today.isoformat())
    page.get_by_label("会议纪要编号", exact=True).fill("工委〔2024〕5号")
    page.get_by_role("button", name="保存").click()
    gift = Disbursement.objects.get()

    page.get_by_role("link", name="录入慰问品明细").click()
    expect(page.get_by_label("慰问事项")).to_have_value("端午节慰问")
    page.get_by_label("品名").fill("粽子")
    page.get_by_label("每人数量").fill("2盒")
    page.get_by_label("单价").fill("75")
    page.get_by_role("button", name="保存").click()

    enter("officer", "desk:record_detail", kind="disbursements", public_id=gift.public_id)
    page.get_by_role("link", name="生成名单").click()
    expect(page.get_by_text(f"可发放{MEMBERS}人")).to_be_visible()
    assert is_well(page)
    page.get_by_role("button", name="加入名单").click()
    expect(page.get_by_text(f"名单上有{MEMBERS}人。")).to_be_visible()
    expect(page.get_by_text("18,000.00", exact=True)).to_be_visible()

    for post, move in (("treasurer", "提交"), ("chair", "批准"), ("treasurer", "发放")):
        enter(post, "desk:record_detail", kind="disbursements", public_id=gift.public_id)
        page.get_by_role("button", name=move, exact=True).click()
    enter("officer", "welfare:gift_signing", public_id=gift.public_id)
    assert is_well(page)
    page.get_by_role("checkbox", name="示员007 · 退回").check()
    page.get_by_role("button", name="保存，其余全部已签收").click()
    expect(page.get_by_text(f"已更新{MEMBERS}行。")).to_be_visible()
    assert Disbursement.objects.get().state == "issued"
    assert (GiftLine.objects.filter(signed=True).count(), GiftLine.objects.filter(is_returned=True).count()) == (119, 1)

    set_audience(branch=branch, audience=BoardSetting.Audience.EVERYBODY, by=None)
    page.context.clear_cookies()
    page.goto(page.url.split("/desk/")[0] + reverse("board:detail", args=["ours"]))
    expect(page.get_by_text("端午节慰问").first).to_be_visible()
    assert "示员" not in page.content()


def test_hospital_visit_is_entered_from_a_phone_in_two_fields(page, enter, branch):
    page.set_viewport_size({"width": 390, "height": 844})
    make_member(branch, name="示员甲")

    enter("officer", "desk:record_create", kind="visits")
    page.get_by_label("类别").select_option(label="生病住院")
    page.get_by_label("姓名").fill("示员甲")
    page.get_by_label("走访时间").fill((timezone.localdate() - timedelta(days=1)).isoformat())
    page.get_by_role("button", name="保存").click()

    visit = Visit.objects.get()
    assert (str(visit.person), visit.kind) == ("示员甲", "hospital")
    assert is_well(page)


def test_two_hundred_lines_of_a_bank_are_read_in_and_put_under_their_accounts(page, enter, branch, tmp_path):
    for name in ("其他支出", "送温暖费", "文体活动费"):
        make_account(branch, name=name)
    for name in ("其他收入", "拨缴经费收入"):
        make_income_account(branch, name=name)
    rows = [["交易日期", "摘要", "借方发生额", "贷方发生额", "账户余额", "对方户名"]]
    for number in range(200):
        day = (date(2024, 1, 2) + timedelta(days=number)).isoformat()
        rows.append(
            [day, *(("拨缴经费", "", 900, 0) if not number % 10 else ("慰问品", 50 + number, "", 0)), f"示例{number}"]
        )
    path = tmp_path / "银行流水.xlsx"
    path.write_bytes(io.BytesIO(xlsx({"交易明细": rows})).getvalue())

    enter("treasurer", "workbook:index")
    page.get_by_label("Excel 文件").set_input_files(path)
    page.get_by_role("button", name="先看结果").click()
    page.get_by_role("button", name="全部导入").click()
    expect(page.get_by_text("200").first).to_be_visible(timeout=60_000)
    enter("treasurer", "finance:entries_sort")
    assert is_well(page)
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_text("已为200笔补填科目。")).to_be_visible(timeout=60_000)

    assert set(Entry.objects.values_list("account__name", flat=True)) == {"拨缴经费收入", "送温暖费"}
