"""Elections and appraisals: what is counted, what cannot be, and what is told beside a row."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from congress.models import Appraisal, Election
from congress.tests.factories import make_appraisal, make_election
from core.dates import PreciseDay
from core.figures import evaluate
from core.services import void_record
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import half_year, make_batch, make_branch, values_by
from members.tests.factories import make_sub_union

pytestmark = pytest.mark.django_db
B, M = Election.Body, Election.Manner


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def take(branch):
    def take_now(slug, row):
        sheet = sheet_named(slug)
        headers = {column.attr: column.header for column in sheet.columns if column.attr in row}
        table = Table(sheet, sheet.title, headers, [SourceRow(2, row)])
        with transaction.atomic():
            return take_in(table, Intake(branch=branch, batch=make_batch(branch), year=2024))

    return take_now


def value(branch, key, **scope):
    return evaluate([f"congress.{key}"], half_year(branch, **scope))[f"congress.{key}"].value


def test_elections_are_counted_by_body_and_manner(branch):
    make_election(branch, elected=7)
    make_election(branch, manner=M.BY_ELECTION, elected=1)
    make_election(branch, body=B.AUDIT, elected=3)
    make_election(branch, held=PreciseDay.on(date(2024, 7, 1)), elected=5)
    make_election(make_branch(), elected=5)
    void_record(make_election(branch, elected=5), by=None, reason="重复")

    assert (value(branch, "elections"), value(branch, "people_elected")) == (3, 11)
    assert values_by("congress.elections", half_year(branch), "body", "manner") == {
        ("audit", "re_election"): 1,
        ("committee", "by_election"): 1,
        ("committee", "re_election"): 1,
    }


def test_sub_unions_are_re_elected_once_each_and_not_by_filling_a_seat(branch):
    first, second, third = (make_sub_union(branch) for _number in range(3))
    for sub_union, manner in (
        (first, M.RE_ELECTION), (first, M.RE_ELECTION), (second, M.RE_ELECTION), (third, M.BY_ELECTION)
    ):  # fmt: skip
        make_election(branch, body=B.SUB_UNION, sub_union=sub_union, manner=manner)
    make_election(branch, body=B.SUB_UNION)
    make_election(branch)

    assert value(branch, "sub_unions_re_elected") == 2


def test_approval_counts_from_its_day(branch):
    make_election(branch, approved_on=date(2024, 5, 6))
    make_election(branch)

    days = (date(2024, 5, 5), date(2024, 5, 6))
    assert [value(branch, "elections_approved", as_of=day) for day in days] == [0, 1]


def test_only_a_sub_union_committee_is_elected_of_a_sub_union(branch):
    sub_union = make_sub_union(branch)
    make_election(branch, body=B.SUB_UNION, sub_union=sub_union)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_election(branch, body=B.COMMITTEE, sub_union=sub_union)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_election(branch, entitled=30, present=31)


def test_election_is_read_from_the_words_of_a_list(branch, take):
    sub_union = make_sub_union(branch, name="后勤分工会")
    row = {"body": "分工会", "sub_union": "后勤分工会", "held": "4月", "manner": "换届选举", "elected": "3"}

    taken, again = take("elections", row), take("elections", row)

    stored = Election.objects.get()
    assert (taken.faults, again.unchanged) == ([], 1)
    assert (stored.body, stored.sub_union, stored.manner, stored.elected) == (B.SUB_UNION, sub_union, M.RE_ELECTION, 3)


@pytest.mark.parametrize(
    ("over", "codes"),
    [
        ({"seats": "7", "elected": "7"}, []),
        ({"seats": "7", "elected": "8"}, ["more_elected"]),
        ({"approved_on": "2024-04-12"}, []),
        ({"approved_on": "2024-04-11"}, ["approved_before"]),
    ],
)
def test_numbers_and_days_that_contradict_are_told_and_stored(take, over, codes):
    taken = take("elections", {"body": "工会委员会", "held": "2024-04-12", **over})

    assert ([warning.refusal.code for warning in taken.warnings], Election.objects.count()) == (codes, 1)


def test_appraisals_are_counted_and_their_papers_summed(branch):
    make_appraisal(branch, issued=50, returned=46, best=30, good=12, fair=3, poor=1)
    make_appraisal(branch, kind=Appraisal.Kind.LEADERS, returned=40, good=38, fair=2)
    make_appraisal(branch)
    make_appraisal(branch, held=PreciseDay.on(date(2023, 12, 31)), returned=9, best=9)

    keys = ("appraisals", "appraisal_returned", "appraisal_rated", "appraisal_satisfied", "appraisal_satisfaction")
    assert [value(branch, key) for key in keys] == [3, 86, 86, 80, "93%"]


def test_satisfaction_is_told_only_where_grades_are_recorded(branch):
    make_appraisal(branch, issued=50, returned=46)
    assert (value(branch, "appraisal_satisfaction"), value(branch, "appraisal_satisfied")) == ("", None)

    make_appraisal(branch, best=999, good=0, poor=1)
    assert value(branch, "appraisal_satisfaction") == "99.9%"


@pytest.mark.parametrize(
    ("numbers", "fits"),
    [
        ({"issued": 50, "returned": 50}, True),
        ({"issued": 50, "returned": 51}, False),
        ({"returned": 50, "best": 20, "good": 20, "fair": 5, "poor": 5}, True),
        ({"returned": 50, "best": 20, "good": 20, "fair": 6, "poor": 5}, False),
        ({"returned": 50, "good": 51}, False),
        ({"best": 20, "poor": 5}, True),
    ],
)
def test_no_more_papers_come_back_than_went_out_and_none_is_counted_twice(branch, take, numbers, fits):
    row = {"title": "民主评议", "kind": "领导干部", "held": "2024-03-15"}
    taken = take("appraisals", {**row, **{name: str(number) for name, number in numbers.items()}})

    assert ([fault.refusal.code for fault in taken.faults] == []) is fits
    assert Appraisal.objects.count() == int(fits)


def test_scale_of_three_and_of_four_stand_in_the_same_columns():
    headers = {column.attr: set(column.headers()) for column in sheet_named("appraisals").columns}

    assert {"优秀", "很满意"} <= headers["best"]
    assert {"称职", "满意"} <= headers["good"]
    assert {"基本称职", "基本满意"} <= headers["fair"]
    assert {"不称职", "不满意"} <= headers["poor"]
