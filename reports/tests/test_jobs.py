"""Settled texts are held against the records by themselves, and only when something was recorded."""

from datetime import date

import pytest
from django.utils import timezone

from activities.models import Activity
from core.dates import PreciseDay
from core.models import Job
from core.periods import Period
from core.services.records import create_record, void_record
from core.tests.factories import make_branch
from members.tests.factories import make_member
from members.tests.people import make_officer
from reports.jobs import COMPARE, compare_where_something_moved
from reports.models import Report
from reports.services.approval import move_report, start_correction
from reports.services.drafts import start_report

pytestmark = pytest.mark.django_db(transaction=True, databases="__all__")
HALF = Period.half(2024, 1)


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    make_member(branch, on=date(2020, 1, 1))
    hold(branch, "跳绳比赛")
    return branch


def hold(branch, title: str) -> Activity:
    held = PreciseDay.parse("2024-04-10")
    return create_record(Activity(branch=branch, title=title, kind="sports", held=held), by=None)


@pytest.fixture
def final(branch):
    begun = start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=None)
    return move_report(begun, action="finalise", by=None, on=date(2024, 7, 1))


def compared() -> int:
    """How many branches were compared; the queue of the tests works at once."""
    return compare_where_something_moved(timezone.now())


def stale(report) -> int:
    return Report.objects.get(pk=report.pk).stale


def test_nothing_is_compared_while_nothing_was_recorded(final):
    assert compared() == 0
    assert not Job.objects.filter(kind=COMPARE).exists()


def test_sentences_that_no_longer_hold_are_counted_and_held_again_when_mended(branch, final):
    added = hold(branch, "拔河比赛")
    assert (compared(), stale(final)) == (1, 1)
    assert compared() == 0

    void_record(added, by=None, reason="写错")
    assert (compared(), stale(final)) == (1, 0)


def test_records_of_another_branch_are_no_reason(final):
    hold(make_branch(), "拔河比赛")

    assert compared() == 0


def test_drafts_and_replaced_texts_are_not_compared(branch, final):
    corrected = start_correction(final, by=None)
    move_report(corrected, action="finalise", by=None, on=date(2024, 7, 8))
    hold(branch, "拔河比赛")
    compared()

    assert (stale(final), stale(corrected)) == (0, 1)


def test_branch_in_work_is_not_queued_twice(branch, final):
    hold(branch, "拔河比赛")
    Job.objects.create(kind=COMPARE, branch_id=branch.pk)

    assert compared() == 0


def test_list_of_texts_says_how_many_sentences_no_longer_hold(client, branch, final):
    client.force_login(make_officer(branch, first_name="周示戊"))
    address = "/desk/ours/reports/"
    assert "不再成立" not in client.get(address).text
    hold(branch, "拔河比赛")
    compared()

    assert f"{stale(final)}句不再成立" in client.get(address).text
    assert stale(final) > 0
