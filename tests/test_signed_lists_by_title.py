"""Signed lists that say only in their title of what they are: gifts, meetings, activities."""

import pytest

from activities.models import Activity, ActivityAttendance
from congress.models import MeetingAttendance
from core.dates import PreciseDay
from core.tests.factories import make_branch
from gatherings.titles import activity_told, meeting_told
from members.tests.factories import make_profile
from welfare.models import Disbursement, GiftLine
from welfare.sheets.titles import occasion_told, signature_told
from workbook.services import Mode, import_workbook
from workbook.tests.books import xlsx
from workbook.undo import undo_import

GIFT = ["姓名", "品名", "数量", "签名"]
LINES = [GIFT, ["孙示丙", "大米", "1袋", "√"], ["李示丁", "大米", "1袋", ""]]
SIGNED = [["序号", "姓名", "签名"], [1, "孙示丙", ""], [2, "李示丁", ""]]
MEETING = ["会议类别", "会议名称", "时间"]
ACTIVITY = ["活动名称", "活动类别", "时间"]


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch)
    return branch


def take(sheets, name="a.xlsx", year=None):
    return import_workbook(content=xlsx(sheets), file_name=name, slug="ours", by=None, mode=Mode.GOOD_ROWS, year=year)


@pytest.mark.parametrize(
    ("title", "occasion"),
    [
        ("2024年春节慰问品发放签收表", "2024年春节慰问品"),
        ("示例处工会2024年端午节慰问品领取签收表", "2024年端午节慰问品"),
        ("示例工会生日蛋糕券领取登记表", "生日蛋糕券"),
        ("中秋慰问品签收单", "中秋慰问品"),
        ("慰问品发放签收表", None),
        ("2024年职工福利物品领取表", None),
        ("会议签到表", None),
        ("花名册", None),
    ],
)
def test_occasion_is_read_out_of_a_title_that_names_one(title, occasion):
    assert occasion_told(title) == ({"disbursement": occasion} if occasion else {})


@pytest.mark.parametrize(
    ("title", "activity", "meeting"),
    [
        ("趣味运动会报名表", "趣味运动会", None),
        ("“春游”活动签到表", "春游", None),
        ("一季度例会签到表", None, "一季度例会"),
        ("示例处职工大会参会人员签到册", None, "示例处职工大会"),
        ("签到表", None, None),
        ("会议签到表", None, None),
        ("活动报名表", None, None),
        ("花名册", None, None),
    ],
)
def test_gathering_is_read_out_of_a_title_that_names_one(title, activity, meeting):
    assert activity_told(title) == ({"of": activity} if activity else {})
    assert meeting_told(title) == ({"of": meeting} if meeting else {})


@pytest.mark.parametrize("ink", ["√", "孙示丙", "孙 示丙", "已领", "未领", ""])
def test_own_name_and_marks_are_a_signature_and_nothing_more(ink):
    cells = {"subject": "孙示丙", "signed": ink}

    assert signature_told(cells) == [cells]


@pytest.mark.parametrize("ink", ["李示丁代", "李示丁（代）", "李示丁代领", "代 李示丁", "李示丁(代签)"])
def test_who_signs_for_somebody_else_fetched_it(ink):
    assert signature_told({"subject": "孙示丙", "signed": ink})[0]["proxy_name"] == "李示丁"


def test_another_name_is_kept_and_not_taken_for_a_proxy():
    told = signature_told({"subject": "孙示丙", "signed": "李示丁", "remark": "出差"})[0]

    assert (told["remark"], told.get("proxy_name")) == ("出差；签收：李示丁", None)


@pytest.mark.django_db
def test_list_is_of_the_recorded_occasion_of_its_year(branch):
    head = ["名称", "形式", "慰问品", "发放时间"]
    occasions = [head, ["春节慰问", "慰问品", "油", "2023年春节"], ["春节慰问", "慰问品", "米", "2024年春节"]]

    result = take({"慰问事项": occasions, "签收": [["2024年春节慰问品发放签收表"], *LINES]})

    assert result.faults == []
    assert {line.disbursement.goods for line in GiftLine.objects.all()} == {"米"}
    assert Disbursement.objects.count() == 2


@pytest.mark.django_db
def test_occasion_that_is_not_recorded_is_begun_told_and_undone_with_the_list(branch):
    result = take({"Sheet1": LINES}, name="2024年春节慰问品发放签收表.xlsx")

    occasion = Disbursement.objects.get()
    assert (occasion.title, occasion.goods, occasion.amount) == ("2024年春节慰问品", "大米", None)
    assert occasion.issued == PreciseDay.parse("2024年春节")
    assert [line.signed for line in occasion.lines.order_by("pk")] == [True, False]
    assert [occasion.title in str(sentence) for sentence in result.sheets[0].prepared] == [True]

    undo_import(result.batch, by=None)

    assert (GiftLine.objects.count(), Disbursement.objects.count()) == (0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("title", ["春节慰问品发放签收表", "2024年生日蛋糕券发放签收表", "慰问品发放签收表"])
def test_occasion_of_which_too_little_is_said_is_not_guessed(title, branch):
    result = take({"Sheet1": [[title], *LINES]})

    assert (result.refused_rows, Disbursement.objects.count()) == (2, 0)
    assert {fault.header for fault in result.faults} == {"慰问事项"}


@pytest.mark.django_db
def test_sign_in_sheet_is_of_the_meeting_in_its_title(branch):
    meetings = [MEETING, ["工会委员会会议", "一季度例会", "2024-03-20"]]

    result = take({"会议": meetings, "签到": [["示例处工会2024年一季度例会签到表"], *SIGNED]})

    assert (result.faults, MeetingAttendance.objects.count()) == ([], 2)


@pytest.mark.django_db
def test_of_two_meetings_of_one_name_the_day_beneath_the_title_decides(branch):
    meetings = [MEETING, *(["工会委员会会议", "例会", day] for day in ("2024-03-20", "2024-06-20"))]
    title = [["工会例会签到表"], ["时间：2024年6月20日", "", "地点：二楼"]]

    result = take({"会议": meetings, "签到": [*title, *SIGNED]})

    assert result.faults == []
    assert {str(each.of.held) for each in MeetingAttendance.objects.all()} == {"2024年6月20日"}


@pytest.mark.django_db
def test_sign_up_list_is_taken_with_a_word_about_it(branch):
    result = take({"活动": [ACTIVITY, ["趣味运动会", "体育", "2024-05-10"]], "报名": [["趣味运动会报名表"], *SIGNED]})

    assert (result.faults, ActivityAttendance.objects.count()) == ([], 2)
    assert len(result.sheets[-1].prepared) == 1


@pytest.mark.django_db
def test_list_of_an_activity_that_is_not_recorded_is_told_and_none_is_made_up(branch):
    result = take({"Sheet1": [["秋游报名表"], *SIGNED]})

    assert (result.refused_rows, Activity.objects.count()) == (2, 0)
    assert all("秋游" in str(fault) for fault in result.faults)
