"""The two schools: a year's summary and a term's plan, each from its own workbook."""

import re

import pytest

from reports.compose import compose
from reports.document import Heading, MonthPlan, plain_text
from reports.html import render_page
from reports.pdf import render_pdf
from tests.demo import ROOT, TEXTS, begin_anew, build_examples, demo_branch, example, take_in, workbook_path
from tests.test_water_works import pdf_text
from workbook.export import export_workbook

pytestmark = pytest.mark.django_db

# What each text must state, each in one paragraph: words, or a pattern.
FACTS = {
    "town-school": {
        "who leads": r"在县教育工会和学校党支部的领导下",
        "training": r"配合教导处开展提高素质系列活动",
        "pairs": r"“一帮一”师徒结对活动，由老教师带年轻教师",
        "system": r"坚持执行教职工代表大会制度",
        "preparatory meetings": r"6月、7月召开教代会预备会2次，讨论绩效工资奖励条例",
        "not passed yet": r"为提交大会表决作准备",
        "purchasing and tenders": r"工会代表参加较大采购、基建招标",
        "policies": r"参与研究制定学校重大政策",
        "letter box": r"在教学楼设校长信箱",
        "suggestion box": r"设校长意见箱",
        "telephone": r"公布学校领导电话，供师生提出意见建议",
        "basis": r"依据市人民政府、市教育局、市教育工会文件",
        "nine topics": r"公开党建、财务、基建、职评、评先、考核、福利、教学、后勤共9类事项",
        "irregular": r"不定期公开",
        "two boards": r"校务公开栏2处，分别在会计室、办公大楼大厅",
        "donation": r"12月组织职工参加示例镇献爱心活动，捐款2,880元",
        "retired teachers": r"春节会同学校慰问离、退休教师",
        "women teachers": r"三八妇女节召开女教师代表座谈会",
        "condolences": r"会同学校到2名教职工家中吊唁",
        "stage": r"10月参加县教育局文艺汇演，选送节目2个，获三等奖",
        "basketball": r"与示例镇第二中学开展教师篮球友谊赛1场",
        "outlook": r"把工会办成教职工温馨的家",
    },
    "city-school": {
        "who leads, four functions": r"学校党支部和上级工会领导下.*维护、参与、教育、建设四项职能",
        "laws": r"《工会法》《教师法》.*5部法律和规范",
        "strivings": r"五好文明家庭、巾帼建功和星级工会",
        "congress": r"定期召开教代会，落实各项决议，督促办理教代会提案；定期组织代表学习；办好校务公开栏，畅通.*渠道",
        "skills": r"岗位练兵和教学交流研讨，创建学习型组织，争做知识型职工",
        "care": r"走访慰问，及时探望患病教职工；维护女教职工特殊利益",
        "leisure": r"组织文体活动",
        "publicity and files": r"重视工会宣传，健全工会台账资料。完善文档管理",
        "home": r"争创优秀教工之家",
        "laws in October": r"2\.组织教职工学习《工会法》和《劳动合同法》",
        "games": r"趣味运动会",
        "summary": r"做好学校工会工作总结",
    },
}
SCHOOLS = sorted(FACTS)


def expected(name):
    _kind, period = TEXTS[name]
    return (ROOT / "tests" / "expected" / f"{name.replace('-', '_')}_{period.slug.replace('/', '_')}.txt").read_text()


def missing(name, lines):
    return [fact for fact, pattern in FACTS[name].items() if not any(re.search(pattern, line) for line in lines)]


@pytest.mark.parametrize("name", SCHOOLS)
def test_committed_workbook_is_that_of_its_data(name):
    script = build_examples()

    assert workbook_path(name).read_bytes() == script.workbook_of(name.replace("-", "_"))


@pytest.mark.parametrize("name", SCHOOLS)
def test_text_reads_word_for_word_as_expected(name):
    assert "\n".join(plain_text(example(name))) + "\n" == expected(name)


@pytest.mark.parametrize("name", SCHOOLS)
def test_every_fact_is_stated_in_html_and_pdf(name):
    document = example(name)
    paragraphs = [re.sub(r"<[^>]+>", "", part) for part in re.split(r"</(?:p|h\d|li)>", render_page(document))]

    assert missing(name, ["".join(part.split()) for part in paragraphs]) == []
    assert missing(name, [pdf_text(render_pdf(document))]) == []


@pytest.mark.parametrize("name", SCHOOLS)
def test_check_of_facts_can_fail(name):
    lines = plain_text(example(name))

    for fact, pattern in FACTS[name].items():
        assert fact in missing(name, [line for line in lines if not re.search(pattern, line)])


def test_months_of_the_plan_stand_as_headings_in_order():
    document = example("city-school")

    labels = [block.label for block in document.blocks if isinstance(block, MonthPlan)]
    assert labels == [f"2024年{month}月" for month in (9, 10, 11, 12)]
    found = re.findall(r'<h3 class="month"><span class="ink">([^<]+)</span></h3>', render_page(document))
    assert found == labels
    assert [b.text for b in document.blocks if isinstance(b, Heading)] == ["指导思想", "主要工作", "主要活动安排"]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_export_into_an_empty_installation_gives_the_same_text_to_the_byte(name):
    kind, period = TEXTS[name]
    branch = demo_branch(name, name)
    document = compose(kind, branch=branch, period=period)
    before = render_page(document), render_pdf(document)
    content = export_workbook(branch)

    begin_anew()

    result = take_in(content, name)

    assert result.faults == []
    again = compose(kind, branch=result.branch, period=period)
    assert (render_page(again), render_pdf(again)) == before
