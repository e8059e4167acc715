"""A hospital's half-year, wanted by the middle of June: what is dated later counts nowhere, and is told as coming."""

from datetime import date

import pytest

from activities.models import Activity
from core.dates import PreciseDay
from core.models import Branch
from core.services.records import change_record, create_record
from reports.compose import compose
from reports.document import plain_text
from reports.models import Report
from reports.services.approval import move_report, start_correction
from reports.services.drafts import change_head, start_report
from reports.staleness import stale_sentences
from reports.tests.saying import HALF
from tests.lasting import lasting
from tests.own_cases import Sheets, files_of, missing, take_in_whole, write

pytestmark = pytest.mark.django_db
READ = date(2024, 6, 15)


def sheets() -> Sheets:
    return {
        "单位情况": [
            {"工会全称": "云岫市示例医院工会委员会", "简称": "云岫市示例医院工会", "自称": "我院工会", "所在单位": "云岫市示例医院",
             "党组织": "院党委", "中心工作": "医疗服务和等级评审"}
        ],
        "上级工会": [{"上级工会名称": "云岫市总工会", "关系": "地方工会", "主要上级": "是"}],
        "花名册": [
            *({"姓名": f"{surname}示{stem}", "性别": "女", "入会方式": "期初在册"} for surname in "赵钱孙李" for stem in "甲乙丙丁戊"),
            {"姓名": "周示甲", "到岗日期": "2024-05-06", "入会方式": "入会", "入会日期": "2024-06-03"},
            {"姓名": "周示乙", "到岗日期": "2024-06-17", "入会方式": "入会", "入会日期": "2024-06-18"},
        ],
        "会议": [
            {"会议类别": "职工代表大会", "会议名称": "三届一次职代会", "时间": "2024-03-15", "届": 3, "次": 1, "应到": 40, "实到": 38},
            *(
                {"会议类别": "工会委员会会议", "会议名称": f"第{number}次会议", "时间": day}
                for number, day in enumerate(("2024-01-10", "2024-04-10", "2024-06-14", "2024-06-16"), start=1)
            ),
        ],
        "提案": motions(),
        "公开": [
            {"事项类别": "工会经费", "公开标题": f"{month}月收支", "具体内容": "收支情况", "所属月份": f"2024年{month}月",
             "公开时间": f"2024-{month + 1:02}-05", "公开地点": "院务公开栏"}
            for month in range(1, 6)
        ],
        "会计科目": [
            {"科目表": "2021", "科目编码": "402", "科目名称": "拨缴经费收入", "收支方向": "收入"},
            {"科目表": "2021", "科目编码": "503", "科目名称": "职工服务支出", "收支方向": "支出"},
        ],
        "收支登记": [
            {"日期": "2024-04-10", "科目": "拨缴经费收入", "金额": 30000, "摘要": "拨缴"},
            {"日期": "2024-06-11", "科目": "职工服务支出", "金额": 4200, "摘要": "端午慰问品"},
            {"日期": "2024-06-27", "科目": "职工服务支出", "金额": 9999, "摘要": "体检补助"},
        ],
        "慰问事项": [
            {"名称": "端午节慰问", "类别": "节日慰问", "节日": "端午节", "形式": "慰问品", "人数": "21人", "金额": 4200,
             "发放时间": "2024-06-07"}
        ],
        "活动": [
            {"活动名称": "护理技能竞赛", "活动类别": "劳动竞赛", "时间": "2024-05-11", "参加人数": "30人"},
            {"活动名称": "乒乓球比赛", "活动类别": "体育", "时间": "2024-06-20", "参加人数": "16人"},
            {"活动名称": "消防演练", "活动类别": "安全生产", "时间": "2024年6月"},
        ],
        "工作计划": [
            {"类别": "目标", "标题": "争创省模范职工之家", "时间": "2024年下半年"},
            {"类别": "主要工作", "标题": "做好夜班职工保障", "内容": "开通夜班通勤车。", "时间": "2024年下半年"},
            {"类别": "活动安排", "标题": "举办医师节文艺汇演", "时间": "2024年8月"},
        ],
    }  # fmt: skip


def motions() -> list[dict]:
    """Both filed in March; one carried out by the fifteenth of June, the other after it."""
    return [
        {"案由": "增设候诊座椅", "收到日期": "2024-03-15", "立案日期": "2024-03-20", "承办部门": "总务科", "交办日期": "2024-03-25",
         "答复日期": "2024-05-20", "答复类型": "采纳并落实", "办结日期": "2024-06-12"},
        {"案由": "夜班交通", "收到日期": "2024-03-15", "立案日期": "2024-03-20", "承办部门": "办公室", "交办日期": "2024-03-25",
         "答复日期": "2024-06-20", "答复类型": "采纳并落实", "办结日期": "2024-06-25"},
    ]  # fmt: skip


@pytest.fixture(scope="module")
def branch(django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        yield take_in_whole(sheets(), "hospital")


@pytest.fixture
def final(branch) -> Report:
    """Read on the fifteenth, with a sentence of the officer's own, settled two days later."""
    report = start_report("half_year", branch=branch, period=HALF, as_of=READ, by=None)
    write(report, "income_and_expenditure", "{}其余[[finance.balance|fmt=yuan]]用于下半年职工体检。", by=None)
    report = move_report(report, action="submit", by=None, on=date(2024, 6, 16))
    return move_report(report, action="finalise", by=None, on=date(2024, 6, 17))


SAID = [
    "云岫市示例医院工会2024年上半年工作总结及下半年工作计划",
    "截至6月15日，在职职工21人，工会会员21人（其中女会员20人），入会率100%。今年新入会1人，新进职工1人已申报入会。",
    "3月15日召开三届一次职工代表大会，应到代表40名、实到38名。上半年召开工会委员会会议3次。"
    "提出有效提案2件，截至6月15日已解决1件，其余1件由办公室办理。",
    "端午节向会员发放慰问品，共21人、4,200元。",
    "上半年经费收入30,000元、支出4,200元。收支相抵，结余25,800元。",
    "1—5月逐月在院务公开栏公开工会经费收支情况，共5期，接受会员监督。其余25,800元用于下半年职工体检。",
    "5月11日举办护理技能竞赛，30人参加。",
    "下半年，把争创省模范职工之家作为努力方向，重点做好以下工作：1.做好夜班职工保障。开通夜班通勤车。"
    "活动安排：举办医师节文艺汇演。",
    "云岫市示例医院工会委员会2024年6月15日",
]  # fmt: skip
# Of days after the fifteenth, or of a June of which nobody knows the day.
LATER = ["周示乙", "22人", "4次", "乒乓球", "14,199", "6月20日", "消防演练", "6月30日"]


def test_text_of_mid_june_says_the_same_in_all_three_files(final):
    assert missing(final, SAID) == []
    assert len(set(files_of(final).values())) == 1


def test_nothing_dated_later_is_told(final):
    assert [word for word in LATER for text in files_of(final).values() if word in text] == []


def test_end_of_june_tells_what_came_later(branch):
    """The words that mid-June must not say are those that the whole half-year does say."""
    whole = "".join(plain_text(compose("half_year", branch=branch, period=HALF)))

    assert [word for word in LATER if word not in whole and word != "周示乙"] == []


def test_what_is_recorded_of_later_days_makes_nothing_stale(final, branch):
    record(branch, "趣味运动会", date(2024, 6, 22))
    late = Activity.objects.get(branch=branch, title="乒乓球比赛")
    change_record(late, {"title": "羽毛球比赛"}, by=None)

    assert stale_sentences(final) == []


def test_what_was_forgotten_is_told_beside_and_stands_in_the_corrected_issue(final, branch):
    record(branch, "春季健步走", date(2024, 4, 20))
    contest = Activity.objects.get(branch=branch, title="护理技能竞赛")
    change_record(contest, {"title": "护理急救技能竞赛"}, by=None)

    stale = [(one.text, one.now) for one in stale_sentences(final)]
    issued = move_report(start_correction(final, by=None), action="finalise", by=None, on=date(2024, 6, 20))

    assert sorted(stale) == [
        ("", "4月20日组织春季健步走。"),
        ("5月11日举办护理技能竞赛，30人参加。", "5月11日举办护理急救技能竞赛，30人参加。"),
    ]
    note = [
        "更正说明：本文更正2024年6月17日定稿的《云岫市示例医院工会2024年上半年工作总结及下半年工作计划》。",
        "原文“5月11日举办护理技能竞赛，30人参加”，更正为“5月11日举办护理急救技能竞赛，30人参加”",
        "增加“4月20日组织春季健步走”",
    ]
    assert missing(issued, note) == []
    assert missing(issued, [sentence for sentence in SAID if "竞赛" not in sentence]) == []
    assert missing(final, SAID) == []


def test_same_report_read_at_the_end_of_june_counts_to_its_end(branch):
    report = start_report("half_year", branch=branch, period=HALF, as_of=READ, by=None)
    report = change_head(report, {"as_of": HALF.last_day}, version=report.version, by=None)
    final = move_report(report, action="finalise", by=None, on=date(2024, 7, 1))

    assert missing(final, ["截至6月30日，在职职工22人", "6月20日举办乒乓球比赛，16人参加。", "已解决2件"]) == []


def record(branch: Branch, title: str, day: date) -> None:
    create_record(Activity(branch=branch, title=title, kind="sports", held=PreciseDay.on(day)), by=None)
