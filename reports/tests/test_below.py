"""What an upper union sees of the branches below it, and what it does not."""

import io
from datetime import date

import openpyxl
import pytest
import time_machine
from django.core.exceptions import ImproperlyConfigured

from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import Scope, all_declared, evaluate, evaluate_by_branch
from core.models import AccessLog, Branch
from core.periods import Period
from core.selectors import branches_below
from core.services.branches import place_branch
from core.tests.factories import make_branch
from members.models import Person, Post
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from reports.below import COLUMNS, PEOPLE, below
from tests.random_records import fill
from tests.seeds import seeds

pytestmark = pytest.mark.django_db
TODAY = date(2024, 11, 30)
PAGE = "/desk/county/below/"


@pytest.fixture
def county():
    return make_branch(slug="county", kind=Branch.Kind.COUNTY)


@pytest.fixture
def school(county):
    return place_branch(make_branch(slug="school", name="甲校工会"), parent=county, by=None)


@pytest.fixture
def upper(client, county):
    user = make_officer(county, Post.Position.OFFICER)
    client.force_login(user)
    return user


def filled(branch, members, women=0, others=0):
    for number in range(members):
        make_member(branch, sex=Person.Sex.FEMALE if number < women else Person.Sex.MALE)
    for _ in range(others):
        make_person(branch)


def cells(branch, year=2024):
    """The texts of each line by the figures of their columns."""
    found = below(branch, Period.year_of(year), today=TODAY)
    keys = [column.keys[0].partition(".")[2] for column in found.columns]
    told = {line.name: {key: c.text for key, c in zip(keys, line.cells, strict=True)} for line in found.lines}
    return told, {key: cell.text for key, cell in zip(keys, found.totals, strict=True)}


class TestPlacing:
    def test_branches_stand_below_those_above_them_and_move_with_them(self, county, school):
        town = place_branch(make_branch(slug="town", kind="system"), parent=county, by=None)
        place_branch(school, parent=town, by=None)

        assert list(branches_below(county).values_list("path", flat=True)) == ["/county/town/", "/county/town/school/"]
        town = place_branch(town, parent=None, by=None)
        assert list(branches_below(county)) == []
        assert [one.slug for one in branches_below(town)] == ["school"]

    def test_no_branch_stands_below_itself(self, county, school):
        for parent in (county, school):
            with pytest.raises(Refused) as caught:
                place_branch(county, parent=parent, by=None)
            assert caught.value.code == "circle"

    def test_slug_that_begins_alike_is_no_branch_below(self, county):
        make_branch(slug="county-two")

        assert list(branches_below(county)) == []


def test_counts_and_rates_of_each_branch_and_their_total(county, school):
    second = place_branch(make_branch(slug="two", name="乙校工会"), parent=county, by=None)
    filled(school, 8, women=4, others=2)
    filled(second, 5, women=5)
    make_motion(school, "filed")
    make_meeting(school, held=PreciseDay.on(date(2024, 3, 1)), kind="staff_congress")
    make_meeting(second, held=PreciseDay.on(date(2023, 3, 1)), kind="staff_congress")
    filled(make_branch(), 9)

    told, total = cells(county)

    assert set(told) == {"甲校工会", "乙校工会"}
    wanted = {"staff": "10", "members": "8", "membership_rate": "80", "women_members": "4"}
    assert told["甲校工会"].items() >= (wanted | {"staff_congress": "1", "motions_filed": "1"}).items()
    assert told["乙校工会"].items() >= {"staff": "5", "membership_rate": "100", "staff_congress": "0"}.items()
    assert total.items() >= {"staff": "15", "members": "13", "membership_rate": "86.7", "motions_filed": "1"}.items()


@pytest.mark.parametrize(("members", "told"), [(0, "0"), (1, "<3"), (2, "<3"), (3, "3")])
def test_one_or_two_people_are_not_told(county, school, members, told):
    filled(school, members, others=4)

    lines, _total = cells(county)

    assert lines["甲校工会"]["members"] == told
    assert (lines["甲校工会"]["membership_rate"] == "—") is (told == "<3")


def test_total_does_not_give_away_what_a_line_withholds(county, school):
    second = place_branch(make_branch(slug="two", name="乙校工会"), parent=county, by=None)
    filled(school, 2, others=8)
    filled(second, 40)

    _lines, total = cells(county)

    assert (total["members"], total["membership_rate"]) == ("≥41", "100")


def test_counts_of_things_are_told_however_few(county, school):
    make_motion(school, "filed")

    assert cells(county)[0]["甲校工会"]["motions_filed"] == "1"


@time_machine.travel("2024-11-30")
def test_officer_above_sees_the_page_and_no_desk_below(client, county, school, upper):
    filled(school, 5)
    name = "钱示秘"
    make_member(school, name=name)

    page = client.get(PAGE)

    assert "甲校工会" in page.text
    assert name not in page.text
    assert "/desk/school/" not in page.text
    for address in (
        "/desk/school/",
        "/desk/school/below/",
        "/desk/school/records/roster/",
        "/desk/school/organisation/",
    ):
        assert client.get(address).status_code == 404


def test_officer_below_sees_nothing_of_the_branches_beside(client, county, school):
    beside = place_branch(make_branch(slug="two", name="乙校工会"), parent=county, by=None)
    filled(beside, 5)
    client.force_login(make_officer(school))

    assert client.get("/desk/county/below/").status_code == 404
    assert "乙校工会" not in client.get("/desk/school/below/").text


def test_way_to_the_page_is_offered_where_others_answer_to_the_union(client, county, school, upper):
    assert PAGE in client.get("/desk/county/").text

    client.force_login(make_officer(school))
    assert "/desk/school/below/" not in client.get("/desk/school/").text


@time_machine.travel("2024-11-30")
def test_export_tells_what_the_page_tells_and_is_logged(client, county, school, upper):
    filled(school, 2, others=8)

    content = client.post(f"{PAGE}export/", {"year": "2024"}).content

    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True))
    assert rows[0][:3] == ("截至2024-11-30", "职工人数（人）", "会员（人）")
    assert [row[:4] for row in rows[1:]] == [("甲校工会", 10, "<3", "—"), ("合计", 10, "≥1", "—")]
    line = AccessLog.objects.get(event="export")
    assert (line.user, line.branch, line.target) == (upper, county, "list branches below, 2024 xlsx")


@time_machine.travel("2024-11-30")
@pytest.mark.parametrize(
    ("asked", "year"), [("", 2023), ("2022", 2022), ("2999", 2023), ("nonsense", 2023), ("²", 2023)]
)
def test_year_is_the_wished_one_or_the_latest_with_records(client, county, school, upper, asked, year):
    make_meeting(school, held=PreciseDay.on(date(2023, 3, 1)))

    assert client.get(PAGE, {"year": asked}).context["year"] == year


def test_union_above_nobody_is_told_so(client, upper):
    assert "没有下级工会" in client.get(PAGE).text


@pytest.mark.parametrize("branches", [1, 5])
def test_table_takes_the_same_queries_for_any_number_of_branches(county, branches, django_assert_num_queries):
    for number in range(branches):
        branch = place_branch(make_branch(slug=f"below-{number}"), parent=county, by=None)
        filled(branch, 3, women=1)
        make_motion(branch, "filed")

    # The branches; staff, members, three rates, meetings, motions (filed and resolved), publications, gifts, visits, activities.
    with django_assert_num_queries(12):
        below(county, Period.year_of(2024), today=TODAY)


def test_no_column_is_about_persons():
    units = {item.key: item.unit for item in all_declared() if item.key in {k for c in COLUMNS for k in c.keys}}

    assert all(
        (units[column.keys[0]] in {"人", "人次"}) == (column.kind == PEOPLE)
        for column in COLUMNS
        if column.keys[0] in units
    )


@pytest.mark.parametrize("seed", seeds(5, 2024))
def test_figures_by_branch_are_those_of_each_branch(seed):
    branches = [make_branch() for _ in range(3)]
    for number, branch in enumerate(branches[:2]):
        fill(branch, seed + number)
    fill(make_branch(), seed + 7)
    keys = [key for column in COLUMNS for key in column.keys if key in {item.key for item in all_declared()}]
    period = Period.year_of(2024)

    together = evaluate_by_branch(keys, Scope(tuple(one.pk for one in branches), period, TODAY))

    assert together == {one.pk: evaluate(keys, Scope.of(one, period, TODAY)) for one in branches}
    assert any(value.value for values in together.values() for value in values.values())


@pytest.mark.parametrize("key", ["welfare.festival_amount", "members.membership_rate_by_month", "members.rates_kept"])
def test_only_counts_and_rates_of_a_day_are_split_by_branch(key):
    with pytest.raises(ImproperlyConfigured):
        evaluate_by_branch([key], Scope.of(make_branch(), Period.year_of(2024)))
