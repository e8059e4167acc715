import pytest

from activities.tests.factories import make_guiding_thought, make_plan_item
from congress.tests.factories import make_meeting
from core.periods import Period
from core.tests.factories import make_branch
from members.models import BranchProfile
from members.tests.factories import make_member, make_profile
from reports.compose import compose, figures_of
from reports.document import Heading, MonthPlan, Paragraph, plain_text, text_of
from reports.outlines import FINANCE_STATEMENT, KINDS, MOTION_REPORT, ORDERS
from reports.statements.declare import all_statements
from tests.random_records import fill

pytestmark = pytest.mark.django_db
YEAR, HALF, TERM = Period.year_of(2024), Period.half(2024, 1), Period.parse("2024-09/2024-12")
# Told by plans, which compose by themselves; and a count that the motions themselves tell.
OF_PLANS = {"plan_lead", "planned_activities", "guiding_thought"}
TOLD_OTHERWISE = {"motions_replied"}
ORDER = BranchProfile.Outline


def headings(document, level=1):
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == level]


@pytest.fixture
def branch():
    return make_branch(name="示例学校工会")


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_tells_every_statement_once(order):
    told = ORDERS[order].statements()
    own = {*MOTION_REPORT.statements(), *FINANCE_STATEMENT.statements()} - {"motions_from_before"}

    assert sorted(told) == sorted(set(told))
    assert set(told) == set(all_statements()) - OF_PLANS - TOLD_OTHERWISE - own


def test_every_order_that_a_branch_may_choose_is_there():
    assert set(ORDERS) == set(ORDER.values)


@pytest.mark.parametrize("order", ORDERS)
def test_same_records_tell_the_same_figures_in_every_order(branch, order):
    profile = make_profile(branch, outline=ORDER.CURRENT)
    fill(branch, 7)
    BranchProfile.objects.filter(branch=branch).exclude(pk=profile.pk).delete()

    def figures():
        document = compose("annual", branch=branch, period=YEAR)
        return sorted((run.key, run.text, run.scope) for run in figures_of(document))

    usual = figures()
    BranchProfile.objects.filter(pk=profile.pk).update(outline=order)

    assert figures() == usual
    assert len(usual) > 50


def test_parts_of_a_section_are_numbered_below_it_and_left_out_when_silent(branch):
    make_profile(branch, outline=ORDER.SCHOOL)
    make_meeting(branch, kind="committee")

    document = compose("annual", branch=branch, period=YEAR)

    assert headings(document) == ["校务公开与民主管理"]
    assert headings(document, 2) == ["实施民主管理"]
    assert "（一）实施民主管理" in plain_text(document)


def test_title_names_the_plan_only_when_there_is_one(branch):
    make_member(branch)

    assert compose("annual", branch=branch, period=YEAR).name == "示例学校工会2024年工作总结"
    make_plan_item(branch, first_day=Period.year_of(2025).first_day, last_day=Period.year_of(2025).last_day)
    assert compose("annual", branch=branch, period=YEAR).name == "示例学校工会2024年工作总结及2025年工作计划"


def test_school_speaks_of_its_terms_and_others_of_months(branch):
    profile = make_profile(branch, outline=ORDER.SCHOOL, short_name="示例学校工会")
    term = Period.term(2024, 1)

    assert compose("work_plan", branch=branch, period=term).name == "示例学校工会2024—2025学年第一学期工作计划"
    BranchProfile.objects.filter(pk=profile.pk).update(outline=ORDER.CURRENT)
    assert compose("work_plan", branch=branch, period=term).name == "示例学校工会2024年9月至2025年1月工作计划"


class TestPlan:
    def test_thought_work_and_months_in_order_without_empty_months(self, branch):
        make_guiding_thought(branch, text="第一段。\n第二段。", first_day=TERM.first_day)
        make_plan_item(branch, kind="main_work", title="加强学习", text="", **days(TERM))
        for month, title in ((10, "学法"), (9, "庆祝教师节"), (12, "工作总结")):
            make_plan_item(branch, kind="activity", title=title, text="", **days(Period.month(2024, month)))

        document = compose("work_plan", branch=branch, period=TERM)

        assert headings(document) == ["指导思想", "主要工作", "主要活动安排"]
        assert [b.label for b in document.blocks if isinstance(b, MonthPlan)] == [
            "2024年9月",
            "2024年10月",
            "2024年12月",
        ]
        paragraphs = [text_of(block.runs) for block in document.blocks if isinstance(block, Paragraph)]
        assert paragraphs[:2] == ["第一段。", "第二段。"]

    def test_months_are_merged_where_the_plan_says_so(self, branch):
        make_plan_item(branch, kind="activity", title="读书月", **days(Period.parse("2024-09/2024-10")))

        document = compose("work_plan", branch=branch, period=TERM)

        assert [b.label for b in document.blocks if isinstance(b, MonthPlan)] == ["2024年9—10月"]

    def test_plan_of_nothing_has_no_heading_and_is_signed_on_its_first_day(self, branch):
        document = compose("work_plan", branch=branch, period=TERM)

        assert document.blocks == ()
        assert document.dated == "2024年9月1日"


def days(period):
    return {"first_day": period.first_day, "last_day": period.last_day}


def test_only_plans_are_plans():
    assert [kind.key for kind in KINDS.values() if kind.is_plan] == ["work_plan"]
