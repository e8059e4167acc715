"""A school's openness and care, from the officer's own tabs to the sentences of its yearly summary."""

import pytest

from core.models import Branch
from core.periods import Period
from reports.tests.saying import say
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
YEAR = Period.year_of(2024)
TABS = {
    "单位情况": [["工会全称", "所在单位"], ["示例中学工会委员会", "示例中学"]],
    "公开目录": [
        ["序号", "公开内容", "公开范围", "公开周期"],
        *[
            [number, name, "校务", "不定期"]
            for number, name in enumerate(
                ("党建", "财务", "基建", "职评", "评先", "考核", "福利", "教学", "后勤"), start=1
            )
        ],
    ],
    "公示栏": [
        ["名称", "设置地点", "公开范围"],
        ["校务公开栏", "会计室", "校务"],
        ["校务公开栏", "办公大楼大厅", "校务"],
    ],
    "意见箱": [["名称", "类别", "地点"], ["校长信箱", "信箱", "教学楼"], ["校长意见箱", "意见箱", ""]],
    "联系方式": [["公布对象", "方式", "电话"], ["学校领导", "电话", "13800000000"]],
    "捐款": [["名称", "组织单位", "时间", "金额"], ["献爱心活动", "示例镇", "12月", "2880元"]],
    "慰问发放": [
        ["名称", "类别", "发放形式", "慰问对象", "时间", "会同学校"],
        ["离退休教师慰问", "离退休", "慰问品", "离、退休教师", "2024年春节", "是"],
    ],
    "走访": [
        ["事由", "职工姓名", "关系", "时间", "会同学校"],
        ["吊唁", "赵示甲", "母亲", "2024年3月", "是"],
        ["吊唁", "钱示乙", "母亲", "2024年11月", "是"],
    ],
}


@pytest.fixture
def school() -> Branch:
    result = import_workbook(content=xlsx(TABS), file_name="台账.xlsx", slug="school", by=None, year=2024)
    assert (result.faults, result.not_recognised) == ([], [])
    return result.branch


def test_openness_of_the_school_is_told_from_its_tabs(school):
    assert say(school, "open_affairs", YEAR) == (
        "推行校务公开，不定期公开党建、财务、基建、职评、评先、考核、福利、教学、后勤共9类事项。"
        "设校务公开栏2处，分别在会计室、办公大楼大厅。"
    )
    assert say(school, "ways_to_be_heard", YEAR) == (
        "在教学楼设校长信箱，设校长意见箱，公布学校领导电话，供师生提出意见建议。"
    )


def test_care_of_the_school_is_told_from_its_tabs(school):
    assert say(school, "retiree_gifts", YEAR) == "春节会同学校慰问离、退休教师，发放慰问品。"
    assert say(school, "bereavements", YEAR) == "会同学校到2名教职工家中吊唁。"
    assert say(school, "donations", YEAR) == "12月组织职工参加示例镇献爱心活动，捐款2,880元。"


def test_tabs_of_the_school_taken_in_twice_change_nothing(school):
    again = import_workbook(content=xlsx(TABS), file_name="台账.xlsx", slug="school", by=None, year=2024)

    assert (again.created, again.changed, again.faults) == (0, 0, [])
