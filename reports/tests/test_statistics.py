"""The yearly figures for the union above: their days, their groups, last year's beside them, and their files."""

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
import time_machine

from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.figures import Figure, Rate, Scope, all_declared, declared, evaluate
from core.models import ExportLog
from core.periods import Period
from core.tests.factories import make_branch
from members.models import Post
from members.tests.people import make_officer
from reports.statistics import GROUPS, statistics, statistics_document, write_statistics, year_at_hand, years_offered
from reports.tests.factories import make_historic
from tests.rich_branch import make_rich_branch

pytestmark = pytest.mark.django_db
TODAY = date(2024, 11, 30)
YEAR = Period.statistics_year(2024)
PAGE = "/desk/ours/reports/statistics/"
# One for each base that the figures of the table read from, for both years; the figures written down take one more.
QUERIES = 119


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    for day in ("2023-09-30", "2023-10-01", "2024-09-30", "2024-10-01"):
        make_activity(branch, title="跳绳比赛", kind="sports", held=PreciseDay.parse(day))
    return branch


@pytest.fixture
def officer(client, branch):
    user = make_officer(branch, Post.Position.OFFICER)
    client.force_login(user)
    return user


def line(found, key):
    return next(line for line in found.lines if line.value.key == key)


def test_every_item_is_a_declared_figure_and_stands_once():
    keys = [key for _name, keys in GROUPS for key in keys]

    assert len(keys) == len(set(keys))
    assert {key for key in keys if not isinstance(declared(key), Figure | Rate)} == set()
    assert {key.partition(".")[0] for key in keys} == {item.key.partition(".")[0] for item in all_declared()}


def test_statistics_year_begins_in_october_and_last_years_value_stands_beside(branch):
    found = statistics(branch, YEAR, today=TODAY)

    assert (line(found, "activities.sports").now.text, line(found, "activities.sports").before.text) == ("2", "1")
    assert (found.scope.first_day, found.scope.last_day) == (date(2023, 10, 1), date(2024, 9, 30))


def test_days_of_a_notice_go_before_the_usual_ones(branch):
    found = statistics(branch, Period.year_of(2024), today=TODAY)

    assert line(found, "activities.sports").now.text == "2"
    assert found.before.period == Period.year_of(2023)


def test_every_value_is_that_of_its_figure(branch):
    rich = make_rich_branch()
    found = statistics(rich, Period.year_of(2024), today=TODAY)

    counted = evaluate([line.value.key for line in found.lines], Scope.of(rich, Period.year_of(2024), TODAY))
    assert {line.value.key: line.value for line in found.lines}.items() <= counted.items()
    assert sum(bool(line.value) for line in found.lines) > 40


def test_figure_that_was_written_down_stands_for_a_year_without_records(branch):
    days = {"first_day": date(2021, 10, 1), "last_day": date(2022, 9, 30)}
    kept = make_historic(branch, key="activities.sports", value=Decimal(7), **days)

    told = line(statistics(branch, Period.statistics_year(2023), today=TODAY), "activities.sports")

    assert (told.now.text, told.before.text, told.is_written_down) == ("1", "7", True)
    assert told.before_url.endswith(f"#earlier-{kept.public_id}")


def test_records_go_before_what_was_written_down(branch):
    days = {"first_day": date(2022, 10, 1), "last_day": date(2023, 9, 30)}
    make_historic(branch, key="activities.sports", value=Decimal(7), **days)

    told = line(statistics(branch, YEAR, today=TODAY), "activities.sports")

    assert (told.before.text, told.is_written_down) == ("1", False)


@pytest.mark.parametrize(("today", "year"), [(date(2024, 9, 30), 2024), (date(2024, 10, 1), 2024)])
def test_year_at_hand_is_that_of_the_last_record(branch, today, year):
    assert year_at_hand(branch, today=today) == year
    assert year_at_hand(branch, today=date(2026, 5, 1)) == 2025
    assert years_offered(branch, today=date(2026, 5, 1))[0] == 2026


class TestPage:
    @pytest.fixture(autouse=True)
    def at_this_time(self):
        with time_machine.travel("2024-11-30"):
            yield

    def test_numbers_lead_to_their_rows(self, client, officer):
        page = client.get(PAGE, {"year": "2024"})

        assert page.status_code == 200
        found = line(page.context["found"], "activities.sports")
        assert found.url.replace("&", "&amp;") in page.text
        assert client.get(found.url).text.count("跳绳比赛") == 2

    def test_days_of_ones_own(self, client, officer):
        page = client.get(PAGE, {"first_day": "2024-10-01", "last_day": "2024-10-31"})

        assert line(page.context["found"], "activities.sports").now.text == "1"

    @pytest.mark.parametrize(
        "asked",
        [
            {"year": "x"},
            {"year": "99999"},
            {"first_day": "2024-01-01"},
            {"first_day": "2024-02-01", "last_day": "2024-01-01"},
            {"year": "\0"},
        ],
    )
    def test_what_is_no_year_is_told_and_nothing_is_lost(self, client, officer, asked):
        page = client.get(PAGE, asked)

        assert page.status_code == 422
        assert page.context["form"].errors

    def test_branch_without_records_is_told_so(self, client, admin_user):
        make_branch(slug="bare")
        client.force_login(admin_user)
        page = client.get(PAGE.replace("ours", "bare"), {"year": "1990"})

        assert page.context["found"].is_empty
        assert "statistics/xlsx/" not in page.text

    def test_literal_query_count(self, branch, django_assert_num_queries):
        period = Period.statistics_year(2023)
        with django_assert_num_queries(QUERIES):
            statistics(branch, period, today=TODAY)

    def test_workbook_says_what_the_page_says_and_is_noted(self, client, officer):
        answer = client.post(f"{PAGE}xlsx/?year=2024")

        rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
        assert [row[2:5] for row in rows if row[1] == "体育"] == [(2, 1, "项")]
        assert any(row[0] == "没有现成指标" for row in rows)
        assert ExportLog.objects.get().form == "xlsx"

    @pytest.mark.parametrize("form", ["pdf", "docx", "html"])
    def test_it_is_printed(self, client, officer, form):
        assert client.post(f"{PAGE}{form}/?year=2024").status_code == 200
        assert ExportLog.objects.get().form == form

    def test_file_of_no_days_leads_back(self, client, officer):
        assert client.post(f"{PAGE}pdf/?first_day=2024-01-01").url == PAGE
        assert client.post(f"{PAGE}exe/").status_code == 404


def test_same_table_is_the_same_bytes(branch):
    one, other = io.BytesIO(), io.BytesIO()
    for target, day in ((one, "2024-11-30"), (other, "2024-12-01")):
        with time_machine.travel(day):
            write_statistics(statistics(branch, YEAR, today=TODAY), target)

    assert one.getvalue() == other.getvalue()
    assert statistics_document(statistics(branch, YEAR, today=TODAY)).name == "示例工会工会统计年度数据"
