"""The main job on the demo branch: its workbook becomes its half-year summary."""

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from congress.models import Meeting, Motion
from congress.services import move_motion
from congress.states.motions import MotionState
from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.figures import Figure, Scope, all_declared, evaluate
from core.models import AuditEntry, Branch
from core.periods import Period
from core.services import void_record
from core.tests.factories import make_branch
from reports.compose import compose, figures_of
from reports.html import render_page
from reports.pdf import render_pdf
from tests.demo import HALF, ROOT, WORKBOOK, begin_anew, build_examples, demo_branch, half_year_text, take_in
from workbook.export import export_workbook

pytestmark = pytest.mark.django_db

EXPECTED = ROOT / "tests" / "expected" / "water_works_2024H1.txt"

# What the half-year text of this branch must state, each in one paragraph: words, or a pattern.
FACTS = {
    "upper unions": r"区总工会、区水务局工会.*领导",
    "rates": r"覆盖率和入会率一直保持在100%",
    "joined": r"今年新入会1人",
    "new staff": r"新进职工1人已申报入会",
    "change of organisation": r"调整工会小组设置.*活动",
    "groups": r"组建工会小组1个，现有工会小组5个",
    "audit committee": r"设立经费审查委员会",
    "publicity": r"印发《中国工会章程》《工会法》等小册子和宣传图片",
    "study": r"组织职工集体学习4次",
    "guidance": r"专家现场指导3次",
    "materials": r"对照创建标准补充完善硬件和软件资料",
    "grade": r"由区三星级基层工会晋升为五星级基层工会",
    "pioneer": r"获评区工人先锋号",
    "chair's honour": r"工会主席获评区优秀工会工作者",
    "systems": r"职代会监督制度、平等协商制度、劳动争议调解制度",
    "openness": r"推进政务公开",
    "account": r"单独开设银行账户，执行工会财务制度",
    "published monthly": r"1—6月逐月在单位公示栏公开工会经费收入、支出、经费使用计划，共6期",
    "assembly": r"职工大会1次",
    "committee": r"工会委员会会议6次",
    "motions": r"提出有效议案3件，截至6月30日已解决1件",
    "festivals": r"春节、端午节.*慰问品.*三八妇女节.*慰问品",
    "children": r"六一儿童节向有儿童的职工发放慰问品",
    "protection": r"汛期前，针对.*高温、蛇咬.*购置风油精、人丹、蛇药.*分送各巡查段",
    "sick": r"职工生病住院，工会均派人慰问",
    "reading room": r"职工书屋新添图书柜、书籍、杂志",
    "essay": r"读书心得征文，有效投稿1篇",
    "contests": r"五一节后.*掼蛋、乒乓球、跳绳比赛",
    "visit": r"6月20日.*参观示例机场、勤政廉政事迹展示馆",
    "goals": r"争创区文明单位、市工人先锋号作为努力方向",
    "plan": r"3\.加强工会能力建设",
    "coming essay": r"“劳动创造幸福、创新成就未来”征文投稿",
}


def missing_facts(lines: list[str]) -> list[str]:
    return [name for name, pattern in FACTS.items() if not any(re.search(pattern, line) for line in lines)]


def pdf_text(content: bytes) -> str:
    """The words of a PDF without its page numbers and line breaks."""
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    lines = [line.strip() for page in pages for line in page.splitlines()]
    return "".join("".join(line.split()) for line in lines if not re.fullmatch(r"— ?\d+ ?—", line))


def test_committed_workbook_is_that_of_its_data():
    script = build_examples()

    assert WORKBOOK.read_bytes() == script.workbook_of("water_works")


def test_workbook_makes_the_branch_it_describes():
    result = take_in(WORKBOOK.read_bytes())

    assert (result.stored, result.faults, result.not_recognised) == (True, [], [])
    assert result.branch.name == "示例水务工程管理处工会委员会"
    assert result.created == sum(len(taken.table.rows) for taken in result.sheets) > 140


def test_taking_the_workbook_in_twice_changes_nothing():
    take_in(WORKBOOK.read_bytes())
    entries = AuditEntry.objects.count()

    again = take_in(WORKBOOK.read_bytes())

    assert (again.created, again.changed, again.faults) == (0, 0, [])
    assert AuditEntry.objects.count() == entries


def test_summary_reads_word_for_word_as_expected():
    text = half_year_text(demo_branch())

    assert "\n".join(text) + "\n" == EXPECTED.read_text()


def test_every_fact_of_the_branch_is_stated_in_html_and_pdf():
    document = compose("half_year", branch=demo_branch(), period=HALF)
    html = render_page(document)

    paragraphs = [re.sub(r"<[^>]+>", "", part) for part in re.split(r"</(?:p|h\d|li)>", html)]
    assert missing_facts(["".join(part.split()) for part in paragraphs]) == []
    assert missing_facts([pdf_text(render_pdf(document))]) == []


def test_check_of_facts_can_fail():
    text = [line for line in half_year_text(demo_branch()) if "职工大会1次" not in line]

    assert missing_facts(text) == ["assembly", "committee", "motions"]


def test_pdf_says_the_words_of_the_document():
    branch = demo_branch()
    document = compose("half_year", branch=branch, period=HALF)

    assert pdf_text(render_pdf(document)) == "".join("".join(line.split()) for line in half_year_text(branch))


def test_drafts_voided_rows_other_periods_and_other_branches_change_no_word():
    branch = demo_branch()
    before = half_year_text(branch)

    make_motion(branch, state=MotionState.DRAFT)
    make_meeting(branch, kind=Meeting.Kind.COMMITTEE, held=PreciseDay.on(date(2024, 7, 2)))
    voided = make_meeting(branch, kind=Meeting.Kind.COMMITTEE, held=PreciseDay.on(date(2024, 3, 2)))
    void_record(voided, by=None, reason="重复录入")
    make_meeting(make_branch(), kind=Meeting.Kind.COMMITTEE, held=PreciseDay.on(date(2024, 3, 2)))

    assert half_year_text(branch) == before


def test_another_meeting_of_the_period_does_change_the_text():
    branch = demo_branch()

    make_meeting(branch, kind=Meeting.Kind.COMMITTEE, held=PreciseDay.on(date(2024, 3, 2)))

    assert any("工会委员会会议7次" in line for line in half_year_text(branch))


def test_later_move_leaves_the_earlier_text_unchanged():
    branch = demo_branch()
    before = half_year_text(branch)
    motion = Motion.objects.get(branch=branch, number="2024-2")

    motion = move_motion(motion=motion, action="reply", by=None, on=date(2024, 7, 5), changes={"reply_kind": "A"})
    move_motion(motion=motion, action="close", by=None, on=date(2024, 7, 9))

    assert half_year_text(branch) == before
    of_the_year = Scope.of(branch, Period.year_of(2024))
    assert evaluate(["congress.motions_resolved"], of_the_year)["congress.motions_resolved"].value == 2


def test_text_as_of_mid_june_counts_what_was_known_then():
    text = half_year_text(demo_branch(), as_of=date(2024, 6, 15))

    assert any(line.startswith("截至6月15日，在职职工40人") for line in text)
    assert any("共5期" in line for line in text)
    assert not any("6月20日" in line for line in text)


@pytest.mark.django_db(transaction=True)
def test_export_taken_into_an_empty_installation_gives_the_same_figures_and_words():
    first = demo_branch()
    content = export_workbook(first)
    before = half_year_text(first), values_of(first)
    begin_anew()

    result = take_in(content)

    assert (result.faults, result.created > 140) == ([], True)
    assert (half_year_text(result.branch), values_of(result.branch)) == before


def test_report_of_an_empty_branch_is_silent():
    text = half_year_text(make_branch(name="空白工会"))

    assert text == [
        "空白工会2024年上半年工作总结",
        "2024年上半年，工会依照《工会法》和《中国工会章程》履行职责，现将主要情况报告如下。",
        "空白工会",
        "2024年6月30日",
    ]


def test_no_sentence_boasts_a_nought():
    text = "".join(half_year_text(demo_branch()))

    assert not re.search(r"(?<![\d,.])0(次|件|人|项|元|期|册|篇)", text)


def test_every_figure_of_the_text_is_declared_and_has_a_value():
    document = compose("half_year", branch=demo_branch(), period=HALF)
    declared = {item.key for item in all_declared()}

    found = figures_of(document)

    assert len(found) > 25
    assert {run.key for run in found} <= declared
    assert [run for run in found if run.value is None] == []


def test_composing_takes_a_fixed_number_of_queries(django_assert_num_queries):
    branch = demo_branch()

    with django_assert_num_queries(QUERIES):
        compose("half_year", branch=branch, period=HALF)


# One aggregate for each base of figures and one list for each sentence that names its rows.
QUERIES = 151


def values_of(branch: Branch) -> dict:
    scope = Scope.of(branch, HALF)
    return evaluate([item.key for item in all_declared() if isinstance(item, Figure)], scope)
