"""What an upper union writes of the branches below it: totals of its table, and nobody's few people."""

from datetime import date

import pytest
import time_machine

from activities.tests.factories import make_activity
from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.models import AccessLog, Branch
from core.periods import Period
from core.services.branches import place_branch
from core.tests.factories import make_branch
from members.models import Person, Post
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from reports.document import FigureRun, Paragraph, Table, plain_text
from reports.pdf import render_pdf
from reports.roll_up import roll_up
from reports.tests.measure import body_lines
from reports.tests.reading_word import docx_words
from welfare.tests.factories import make_visit

pytestmark = pytest.mark.django_db
TODAY, HALF = date(2024, 11, 30), Period.half(2024, 1)
PAGE = "/desk/county/reports/below/2024H1/"


@pytest.fixture
def county():
    return make_branch(slug="county", name="示例县总工会", kind=Branch.Kind.COUNTY)


def school(county, slug, name, *, members, women=0, others=0):
    branch = place_branch(make_branch(slug=slug, name=name), parent=county, by=None)
    for number in range(members):
        make_member(branch, sex=Person.Sex.FEMALE if number < women else Person.Sex.MALE)
    for _number in range(others):
        make_person(branch)
    return branch


@pytest.fixture
def schools(county):
    """Two schools of which one did something in the half-year, and a third that is elsewhere."""
    first = school(county, "one", "甲校工会", members=8, women=4, others=2)
    second = school(county, "two", "乙校工会", members=5, women=5)
    make_meeting(first, held=PreciseDay.on(date(2024, 3, 1)), kind="staff_congress")
    make_motion(first, "filed")
    for day in ("2024-04-10", "2024-08-10"):
        make_activity(first, title="跳绳比赛", kind="sports", held=PreciseDay.parse(day))
    make_activity(make_branch(slug="elsewhere"), kind="sports", held=PreciseDay.parse("2024-04-10"))
    return first, second


def text(county, period=HALF) -> str:
    return "".join(plain_text(roll_up(county, period, today=TODAY)))


def test_text_tells_the_totals_of_the_branches_below(county, schools):
    said = text(county)

    assert said.startswith("示例县总工会2024年上半年基层工会工作情况汇总")
    assert "截至2024年6月30日，示例县总工会所属基层工会2个，职工15人，会员13人，其中女会员9人，入会率86.7%" in said
    assert "召开职工代表大会、职工大会1次，涉及基层工会1个。" in said
    assert "立案提案1件，涉及基层工会1个。" in said
    assert "开展各类活动1项，涉及基层工会1个。" in said
    assert "系统内尚无本期工作记录的基层工会1个：乙校工会。" in said
    assert "公开工会经费" not in said


def test_few_people_are_not_told_and_the_total_does_not_give_them_away(county):
    school(county, "one", "甲校工会", members=2, others=8)
    school(county, "two", "乙校工会", members=40)

    said = text(county)

    assert "会员不少于41人" in said
    assert "会员42人" not in said


def test_few_visits_and_rates_of_nought_are_no_words(county):
    branch = school(county, "one", "甲校工会", members=8)
    make_visit(branch, kind="hospital", happened=PreciseDay.parse("2024-04-10"), visited=PreciseDay.parse("2024-04-11"))

    said = text(county).partition("基层工会情况")[0]

    assert "看望住院" not in said
    assert "实名率" not in said
    assert "尚无本期工作记录" not in said


def test_of_many_silent_branches_only_the_number_is_told(county):
    for number in range(11):
        school(county, f"below-{number}", f"第{number}校工会", members=3)

    assert "尚无本期工作记录的基层工会11个。" in text(county)


@time_machine.travel("2024-11-30")
def test_officer_above_reads_it_and_takes_it_out(client, county, schools):
    upper = make_officer(county, Post.Position.OFFICER)
    client.force_login(upper)

    page = client.get(PAGE)
    word = client.post(f"{PAGE}docx/")

    assert page.status_code == 200
    assert 'class="num" href="#part-' in page.text
    assert "/reports/below/2024/" in client.get("/desk/county/below/?year=2024").text
    assert "所属基层工会2个" in "".join(docx_words(word.content))
    assert AccessLog.objects.get(event="export").target == "report branches below 2024H1 docx"
    assert client.get("/desk/county/reports/below/nonsense/").status_code == 400


@time_machine.travel("2024-11-30")
def test_any_period_can_be_asked_for(client, county, schools):
    client.force_login(make_officer(county, Post.Position.OFFICER))
    own_days = {"period": "", "first_day": "2024-02-10", "last_day": "2024-08-31"}

    offered = client.get(PAGE).context["form"]
    assert offered.initial == {"period": "2024H1"}
    assert client.get(PAGE, {"period": "2023"}).url == "/desk/county/reports/below/2023/"

    chosen = client.get(PAGE, own_days, follow=True)
    assert chosen.redirect_chain == [("/desk/county/reports/below/2024-02-10_2024-08-31/", 302)]
    assert 'value="2024-02-10"' in chosen.text


@time_machine.travel("2024-11-30")
@pytest.mark.parametrize(
    "asked",
    [
        {"period": ""},
        {"period": "nonsense"},
        {"period": "", "first_day": "2024-02-01"},
        {"period": "", "first_day": "soon", "last_day": "2024-08-31"},
        {"period": "", "first_day": "2024-08-31", "last_day": "2024-02-01"},
    ],
)
def test_period_that_is_none_is_told_beside_the_text_at_hand(client, county, schools, asked):
    client.force_login(make_officer(county, Post.Position.OFFICER))

    page = client.get(PAGE, asked)

    assert page.status_code == 422
    assert page.context["form"].errors != {}
    assert "所属基层工会2个" in page.text


@time_machine.travel("2024-11-30")
def test_union_above_nobody_is_told_so(client, county):
    client.force_login(make_officer(county, Post.Position.OFFICER))

    assert "没有下级工会" in client.get(PAGE).text


def test_table_has_the_totals_that_the_text_tells(county, schools):
    blocks = roll_up(county, HALF, today=TODAY).blocks
    runs = [run for block in blocks if isinstance(block, Paragraph) for run in block.runs]
    told = {run.text.removesuffix(run.unit) for run in runs if isinstance(run, FigureRun)}
    totals = {cell for block in blocks if isinstance(block, Table) for cell in block.rows[block.totals[0]]}

    assert {"15", "13", "86.7"} <= told
    assert told <= totals


def test_tables_of_branches_with_long_names_stay_within_the_page(county):
    for slug, name in (("one", "示例市实验小学工会委员会"), ("two", "示例镇初级中学工会委员会")):
        school(county, slug, name, members=5)

    edges = [(line.left, line.right) for line in body_lines(render_pdf(roll_up(county, HALF, today=TODAY)))]

    assert min(left for left, _right in edges) > 20
    assert max(right for _left, right in edges) < 190
