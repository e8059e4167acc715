"""A company of 600: its year is summed up, held against the year before, settled, found wrong and issued anew."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from congress.models import Motion
from core.errors import Refused
from core.models import Branch, User
from core.periods import Period
from core.services.records import change_record, void_record
from core.tests.factories import make_user
from members.models import Person
from members.tests.factories import make_post
from reports.correcting import draft_document
from reports.drafts import Draft
from reports.html import render_html
from reports.models import Report
from reports.services.approval import move_report, start_correction
from reports.services.drafts import start_report
from reports.services.earlier import write_down
from reports.staleness import stale_sentences
from tests.lasting import lasting
from tests.own_cases import Sheets, files_of, missing, squeezed, take_in_whole, write
from welfare.models import Disbursement

pytestmark = pytest.mark.django_db
YEAR = Period.year_of(2024)
HANDED_UP, SETTLED, CORRECTED = date(2025, 1, 6), date(2025, 1, 10), date(2025, 1, 20)
STEMS = "甲乙丙丁戊己庚辛壬癸"
NAMES = [f"{surname}示{stem}{mark}" for surname in "赵钱孙李周吴" for stem in STEMS for mark in STEMS]
# What last year's printed summary says of figures that nobody had recorded here yet.
LAST_YEAR = {"congress.motions_filed": "20", "finance.expenditure": "400000", "welfare.festival_amount": "170000"}


def sheets() -> Sheets:
    return {
        "单位情况": [
            {"工会全称": "望澜示例机械有限公司工会委员会", "简称": "望澜示例机械公司工会", "自称": "公司工会",
             "所在单位": "望澜示例机械有限公司", "党组织": "公司党委", "中心工作": "生产经营和技术改造"}
        ],
        "上级工会": [{"上级工会名称": "望澜市总工会", "关系": "地方工会", "主要上级": "是"}],
        "花名册": roster(),
        "会议": meetings(),
        "议题": [
            {"会议": "五届二次职代会", "议题": title, "议题类别": kind, "结果": outcome}
            for title, kind, outcome in (
                ("公司工作报告", "审议建议", "已讨论"), ("集体合同履行情况报告", "审议建议", "已讨论"),
                ("工资集体协商方案", "审议通过", "已通过"),
            )
        ],
        "提案": [motion(number) for number in range(1, 25)],
        "会计科目": [
            {"科目表": "2021", "科目编码": code, "科目名称": name, "收支方向": way}
            for code, name, way in (
                ("402", "拨缴经费收入", "收入"), ("501", "职工活动支出", "支出"), ("503", "职工服务支出", "支出"),
            )
        ],
        "收支登记": [
            {"日期": day, "科目": account, "金额": amount, "摘要": "本期"}
            for day, account, amount in (
                ("2024-03-15", "拨缴经费收入", 260000), ("2024-09-15", "拨缴经费收入", 250000),
                ("2024-05-10", "职工活动支出", 152400), ("2024-02-06", "职工服务支出", 297600),
            )
        ],
        "慰问事项": [
            {"名称": "春节慰问", "类别": "节日慰问", "节日": "春节", "形式": "慰问品", "慰问对象": "在册会员", "人数": "600人",
             "金额": 180000, "发放时间": "2024年春节", "会议纪要编号": "工委〔2024〕2号", "已签收人数": 600}
        ],
        "活动": [
            {"活动名称": "职工运动会", "活动类别": "体育", "时间": "2024-10-19", "参加人数": "420人"},
            {"活动名称": "“安康杯”竞赛", "活动类别": "安全生产", "时间": "2024-06-12", "参加人员": "各车间"},
        ],
        "荣誉": [
            {"荣誉名称": "望澜市工人先锋号", "级别": "市级", "授予时间": "2024年5月", "获得者": "集体", "职务或集体": "总装车间"}
        ],
    }  # fmt: skip


def roster() -> list[dict]:
    before = [
        {"姓名": name, "性别": "女" if number % 4 == 0 else "男", "入会方式": "期初在册"}
        for number, name in enumerate(NAMES[:588])
    ]
    new = [
        {"姓名": name, "性别": "男", "到岗日期": "2024-03-01", "入会方式": "入会", "入会日期": "2024-03-12"}
        for name in NAMES[588:600]
    ]
    return before + new


def meetings() -> list[dict]:
    congress = {
        "会议类别": "职工代表大会",
        "会议名称": "五届二次职代会",
        "时间": "2024-03-22",
        "届": 5,
        "次": 2,
        "应到": 60,
        "实到": 58,
    }
    committee = [
        {"会议类别": "工会委员会会议", "会议名称": f"工会委员会第{number}次会议", "时间": f"2024-{number:02}-10"}
        for number in range(1, 9)
    ]
    return [congress, *committee]


def motion(number: int) -> dict:
    filed = {
        "提案编号": f"2024-{number}",
        "案由": f"第{number}件提案",
        "收到日期": "2024-03-22",
        "立案日期": "2024-03-25",
    }
    if number > 21:
        return filed | {"承办部门": "后勤部"}
    return filed | {
        "交办日期": "2024-04-01",
        "答复日期": "2024-06-20",
        "答复类型": "采纳并落实",
        "办结日期": "2024-09-30",
    }


@dataclass
class Story:
    """Who wrote, who settled, and what became of it."""

    officer: User
    chair: User
    draft: str
    final: Report


def in_office(branch: Branch, name: str, position: str) -> User:
    """Somebody of the roster who holds a post and logs in."""
    person = Person.objects.get(branch=branch, name=name)
    person.user = make_user(first_name=name)
    person.save()
    make_post(person, position)
    return person.user


@pytest.fixture(scope="module")
def story(django_db_setup, django_db_blocker):
    """The year of the company from its sheets to the settled summary, once for all tests here."""
    with lasting(django_db_blocker):
        branch = take_in_whole(sheets(), "works")
        officer, chair = in_office(branch, NAMES[0], "officer"), in_office(branch, NAMES[1], "chair")
        for key, value in LAST_YEAR.items():
            source = "2023年工作总结（纸质）"
            write_down(branch=branch, key=key, period=YEAR.year_before, value=Decimal(value), source=source, by=officer)
        report = start_report("annual", branch=branch, period=YEAR, as_of=YEAR.last_day, by=officer)
        write(report, "lead", "{}全年完成产值8600万元，交付主机312台。", by=officer)
        write(report, "motions", "{}立案数[[congress.motions_filed|fmt=change]]。", by=officer)
        write(
            report,
            "festival_gifts",
            "{}春节慰问[[welfare.festival_amount|fmt=yuan]]，[[welfare.festival_amount|fmt=change]]。",
            by=officer,
        )
        write(report, "income_and_expenditure", "{}支出[[finance.expenditure|fmt=change]]。", by=officer)
        draft = render_html(draft_document(Draft(report)), evidence=lambda run: "/x")
        report = move_report(report, action="submit", by=officer, on=HANDED_UP)
        report = move_report(report, action="return", by=chair, on=HANDED_UP, note="补产值")
        report = move_report(report, action="submit", by=officer, on=HANDED_UP)
        yield Story(officer, chair, draft, move_report(report, action="finalise", by=chair, on=SETTLED))


SAID = [
    "望澜示例机械公司工会2024年工作总结",
    "2024年，公司工会在望澜市总工会和公司党委的领导下，围绕生产经营和技术改造，依照《工会法》和《中国工会章程》履行职责，"
    "现将主要情况报告如下。全年完成产值8600万元，交付主机312台。",
    "截至12月31日，在职职工600人，工会会员600人（其中女会员147人），入会率100%。今年新入会12人，新进职工12人均已申报入会。",
    "3月22日召开五届二次职工代表大会，应到代表60名、实到58名，听取公司工作报告、集体合同履行情况报告，"
    "审议通过《工资集体协商方案》。全年召开工会委员会会议8次。"
    "提出有效提案24件，截至12月31日已解决21件，其余3件由后勤部办理。立案数比上年增长20%。",
    "春节向在册会员发放慰问品，共600人、180,000元。发放事项经工会委员会研究，领取手续齐备。"
    "春节慰问180,000元，上年170,000元。",
    "6月12日组织各车间开展“安康杯”竞赛。",
    "10月19日举办职工运动会，420人参加。",
    "5月总装车间获评望澜市工人先锋号。",
    "全年经费收入510,000元、支出450,000元，其中职工服务支出297,600元、职工活动支出152,400元。收支相抵，结余60,000元。"
    "支出比上年增长12.5%。",
    "望澜示例机械有限公司工会委员会2024年12月31日",
]  # fmt: skip


def test_summary_of_the_year_says_the_same_in_all_three_files(story):
    assert missing(story.final, SAID) == []
    assert len(set(files_of(story.final).values())) == 1
    assert missing(story.final, ["立案数比上年下降20%。"]) != []


def test_numbers_typed_by_hand_are_marked_for_the_officer_and_plain_in_the_files(story):
    typed = [f'<span class="num typed">{number}</span>' for number in ("8600", "312")]

    assert [mark for mark in typed if mark not in story.draft] == []
    assert story.draft.count("num typed") == len(typed)
    assert "typed" not in bytes(story.final.files.get(form="html").content).decode().partition("<article")[2]


def test_voided_motion_makes_exactly_its_sentences_stale(story):
    twice = Motion.objects.get(branch=story.final.branch, number="2024-24")
    void_record(twice, by=story.officer, reason="与第3件重复")

    stale = stale_sentences(story.final)

    assert [one.text for one in stale] == [
        "提出有效提案24件，截至12月31日已解决21件，其余3件由后勤部办理。",
        "立案数比上年增长20%。",
    ]
    told = [(change.old, change.new, change.by) for one in stale for change in one.changes]
    by = (story.officer.first_name,)
    assert told == [("24", "23", by), ("3", "2", by), ("比上年增长20%", "比上年增长15%", by)]


def test_corrected_issue_says_what_it_corrects_in_all_three_files(story):
    gift = Disbursement.objects.get(branch=story.final.branch)
    change_record(gift, {"amount": Decimal("181500.00")}, by=story.officer)

    corrected = start_correction(story.final, by=story.officer)
    with pytest.raises(Refused):
        move_report(corrected, action="finalise", by=story.officer, on=CORRECTED)
    issued = move_report(corrected, action="finalise", by=story.chair, on=CORRECTED)

    note = (
        "更正说明：本文更正2025年1月10日定稿的《望澜示例机械公司工会2024年工作总结》。"
        "原文“春节向在册会员发放慰问品，共600人、180,000元”，更正为“春节向在册会员发放慰问品，共600人、181,500元”；"
        "原文“春节慰问180,000元，上年170,000元”，更正为“春节慰问181,500元，上年170,000元”。"
    )
    assert missing(issued, [note]) == []
    assert missing(story.final, SAID) == []
    assert Report.objects.get(pk=story.final.pk).state == "corrected"
    assert stale_sentences(issued) == []
    assert squeezed(note) not in "".join(files_of(story.final).values())
