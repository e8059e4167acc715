"""A school's sheets as its union writes them, and what is said of them: two talks about a rule are no adoption of it."""

import pytest

from core.figures import Scope
from core.models import Branch
from core.periods import Period
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.tokens import Values, runs
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db
BOOK = {
    "单位情况": [["工会全称", "自称", "总结结构"], ["示例中学工会委员会", "我校工会", "学校"]],
    "制度": [
        ["制度名称", "类别", "发文单位"],
        ["校务公开制度", "校务公开", "示例市人民政府、示例市教育局、示例市教育工会"],
    ],
    "花名册": [["姓名", "是否职工"], ["赵示甲", "是"], ["钱示乙", "否"]],
    "会议": [
        ["会议类别", "会议名称", "时间"],
        ["教代会预备会", "教代会预备会", "6月"],
        ["教代会预备会", "教代会预备会", "7月"],
        ["座谈会", "女教师代表座谈会", "三八妇女节"],
    ],
    "会议议题": [
        ["会议名称", "议题", "类别", "结果", "接续议题"],
        ["教代会预备会（2024年6月）", "绩效工资奖励条例", "讨论", "讨论", ""],
        ["教代会预备会(2024年7月)", "绩效工资奖励条例", "讨论", "尚未通过", "教代会预备会（2024年6月）：绩效工资奖励条例"],
    ],
    "参与监督": [
        ["类别", "项目", "时间", "工会代表"],
        ["较大采购", "较大采购", "2024年", "孙示丙"],
        ["基建招标", "基建招标", "2024年", "孙示丙"],
        ["政策", "学校重大政策", "2024年", ""],
    ],
}  # fmt: skip


@pytest.fixture
def school():
    result = import_workbook(content=xlsx(BOOK), file_name="a.xlsx", slug="school", by=None, year=2024)
    assert ([str(fault) for fault in result.faults], result.not_recognised) == ([], [])
    return Branch.objects.get(slug="school")


def say(branch, key: str) -> str:
    facts = Facts(scope := Scope.of(branch, Period.year_of(2024)), Values(scope))
    return text_of(runs(statement_named(key).words(facts), facts.values))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("meetings", "6月、7月召开教代会预备会2次，讨论绩效工资奖励条例，为提交大会表决作准备。"),
        ("womens_symposia", "三八妇女节召开女教师代表座谈会。"),
        ("oversight", "工会代表参加较大采购、基建招标。参与研究制定学校重大政策。"),
        ("openness_basis", "依据示例市人民政府、示例市教育局、示例市教育工会文件，执行校务公开制度。"),
        ("people_apart", ""),
    ],
)
def test_facts_of_a_school_are_told(school, key, text):
    assert say(school, key) == text


def test_nothing_that_was_only_discussed_counts_as_adopted(school):
    values = Values(Scope.of(school, Period.year_of(2024)))

    assert (values.of("congress.agenda_items").value, values.of("congress.agenda_items_adopted").value) == (2, 0)
