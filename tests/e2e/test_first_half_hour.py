"""From an empty installation to a first draft with three gaps mended, by somebody who has never seen the program."""

import pytest
from playwright.sync_api import expect

from core.rules import load_rules
from members.models import Person
from tests.e2e.officers_files import LAST_SUMMARY, roster
from tests.e2e.stopwatch import Stopwatch

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
HALF_HOUR = 30 * 60
# Lines of the quick fill: question, number of the line, and what is typed into its fields. {0} is the first month.
ANSWERS = (
    ("study", 0, {"title": "学习《工会法》", "held": "{0}月", "attendance": "38人次"}),
    ("publicity", 0, {"title": "《工会法》", "form": "小册子", "held": "{1}月", "copies": "120册"}),
    ("committee", 0, {"months": "{0}、{2}、{4}月", "topics": "年度工作安排"}),
    ("assembly", 0, {"kind": "职工大会", "title": "职工大会", "held": "{1}月20日", "entitled": "40", "present": "38"}),
    ("motions", 0, {"subject": "增设饮水点", "filed_on": "{1}月20日", "lead_unit": "办公室"}),
    (
        "gifts",
        0,
        {
            "title": "慰问全体会员",
            "kind": "节日慰问",
            "goods": "米面油",
            "beneficiaries": "在册会员",
            "people": "40",
            "amount": "8000",
            "issued": "{1}月",
        },
    ),
    ("visits", 0, {"kind": "生病住院", "subject": "赵示甲", "visited": "{3}月", "amount": "500"}),
    ("activities", 0, {"kind": "体育", "title": "跳绳比赛", "held": "{4}月6日"}),
    ("activities", 1, {"kind": "文艺", "title": "歌咏比赛", "held": "{5}月", "attendance": "近百人"}),
    ("honours", 0, {"title": "先进基层工会", "level": "区县级", "granted": "{3}月"}),
)


@pytest.fixture
def watch(page, live_server):
    load_rules()
    page.goto(live_server.url)
    return Stopwatch(page)


def answer_four_questions(watch):
    """The full name, its own name, those above, and the period: the last half-year that is over."""
    page = watch.page
    watch.read(15)
    watch.fill(page.get_by_label("工会全称"), "示例水务所工会委员会")
    watch.fill(page.get_by_label("自称"), "我所工会")
    watch.fill(page.get_by_label("上级工会"), "示例区总工会")
    watch.fill(page.get_by_label("党组织"), "所党支部")
    half = page.locator("[name=period] option").nth(1).inner_text()
    watch.choose(page.locator("[name=period]"), half)
    watch.click(page.get_by_role("button", name="开始"))
    expect(page.locator(".step")).to_have_count(4)
    return half


def bring_in_the_roster(watch, tmp_path):
    page, path = watch.page, tmp_path / "花名册.xls"
    path.write_bytes(roster())
    home = page.url
    watch.click(page.locator(".step a").first)
    watch.drop(page.locator("input[type=file]"), path)
    watch.click(page.get_by_role("button", name="先看结果"))
    expect(page.locator(".value strong").first).to_have_text("40")
    watch.read(60)
    watch.click(page.get_by_role("button", name="全部导入"))
    expect(page.get_by_role("heading", name="Excel 导入导出")).to_be_visible()
    page.goto(home)


def fill_quickly(watch, half):
    page, first = watch.page, 1 if "上" in half else 7
    months = [first + number for number in range(6)]
    watch.click(page.locator(".step a").nth(1))
    watch.read(60)
    for question, line, told in ANSWERS:
        for attr, text in told.items():
            field = page.locator(f"[name={question}-{line}-{attr}]")
            act = watch.choose if field.evaluate("field => field.tagName") == "SELECT" else watch.fill
            act(field, text.format(*months))
    watch.click(page.get_by_role("button", name="保存已填的"))
    expect(page.locator(".note-success")).to_contain_text(f"{len(ANSWERS)}")


def paste_last_summary(watch):
    """What of last time's plan still holds is kept; the text is copied and pasted as a whole."""
    page, questions = watch.page, watch.page.url
    watch.click(page.get_by_role("link", name="粘贴上次的总结"))
    page.locator("textarea").first.fill(LAST_SUMMARY)
    watch.read(30)
    watch.click(page.get_by_role("button", name="拆分"))
    expect(page.locator(".ticks li")).to_have_count(2)
    watch.read(30)
    watch.click(page.get_by_role("button", name="保存打勾的"))
    expect(page).to_have_url(questions)
    expect(page.locator(".note-success")).to_contain_text("2条计划")


def draft(watch):
    """The text as it can be written now, with the three most useful things to add beside it."""
    page = watch.page
    watch.click(page.get_by_role("link", name="回到工作台"))
    watch.click(page.get_by_role("link", name="先出稿").last)
    watch.read(120)
    expect(page.locator(".gaps li")).to_have_count(3)
    return page.locator(".sheet").inner_text()


def mend(watch, gap, **told):
    """Follow the link of a gap, fill what it asks for, save, and stand before the draft again."""
    page, here = watch.page, watch.page.url
    watch.click(page.locator(".gaps li", has_text=gap).locator("a"))
    for name, text in told.items():
        fold = page.locator("details.fold", has=page.locator(f"[name={name}]"))
        if fold.count() and not page.locator(f"[name={name}]").is_visible():
            watch.click(fold.locator("summary"))
        field = page.locator(f"[name={name}]")
        act = watch.choose if field.evaluate("field => field.tagName") == "SELECT" else watch.fill
        act(field, text)
    watch.click(page.get_by_role("button", name="保存"))
    expect(page).to_have_url(here)
    expect(page.locator(".gaps li", has_text=gap)).to_have_count(0)


def test_first_half_hour(watch, tmp_path, record_property):
    half = answer_four_questions(watch)
    bring_in_the_roster(watch, tmp_path)
    fill_quickly(watch, half)
    paste_last_summary(watch)
    before = draft(watch)
    year, first = half[:4], 1 if "上" in half else 7

    mend(
        watch,
        "没有登记经费收支",
        chart="2010年科目",
        account="职工活动支出",
        amount="12000",
        on=f"{year}年{first + 5}月",
        summary="活动支出",
    )
    mend(watch, "跳绳比赛", attendance="36人")
    mend(watch, "会议纪要编号", minutes_number=f"{year}-2")

    after = watch.page.locator(".sheet").inner_text()
    told = ["会员40人", "工会委员会会议3次", "38人次", "120册", "近百人", "8,000元", "体检"]
    assert [words for words in told if words not in before] == []
    assert ("36人" in before, "36人" in after, "12,000" in before, "12,000" in after) == (False, True, False, True)
    # The officer who began stands among the people, too, and in no figure.
    assert Person.objects.count() == 41
    record_property("seconds of a person", round(watch.seconds))
    assert watch.seconds < HALF_HOUR
