"""Many rows at once: the same as one by one, and a bad row found alone."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, CampaignStep, ContestEntry
from activities.tests.factories import make_campaign
from congress.models import Meeting
from core import bulk
from core.bulk import insert_rows
from core.dates import PreciseDay
from core.models import AuditEntry
from core.quantities import Quantity
from core.records import Origin
from core.services import create_record
from core.services.records import field_values
from core.tests.factories import make_batch, make_branch, make_user
from members.models import Group, UpperUnion
from welfare.models import Visit

pytestmark = pytest.mark.django_db
DAY = PreciseDay.on(date(2024, 4, 10))


@pytest.fixture
def branch():
    return make_branch()


def entry(branch, number=0, **over):
    return ContestEntry(**{"branch": branch, "title": f"征文{number}", "held": DAY, "submitted": 5, "valid": 3, **over})


SAMPLES = [
    lambda branch: Group(branch=branch, name="甲", formed=DAY),
    lambda branch: entry(branch),
    lambda branch: Activity(branch=branch, title="健步走", kind="sports", held=DAY, attendance=Quantity(9, "人", True)),
    lambda branch: Meeting(branch=branch, title="例会", kind="committee", held=DAY, entitled=9, present=8),
    lambda branch: Visit(branch=branch, kind="hospital", person_name="张三", visited=DAY, amount="300.5"),
]


@pytest.mark.parametrize("make", SAMPLES)
def test_rows_are_those_that_the_service_gives(branch, make):
    user, batch = make_user(), make_batch(branch)
    one, many = make(branch), make(branch)
    for row in (one, many):
        row.origin, row.import_batch, row.created_by = Origin.IMPORT, batch, user

    create_record(one, by=user)
    assert insert_rows([many]) == []

    stored = [type(one).objects.get(public_id=row.public_id) for row in (one, many)]
    assert field_values(stored[0]) == field_values(stored[1])
    kept = ("branch_id", "version", "origin", "import_batch_id", "created_by_id", "voided_at", "void_reason")
    one_kept, many_kept = ([getattr(row, name) for name in kept] for row in stored)
    assert one_kept == many_kept
    assert None not in {row.created_at for row in stored}


def test_nothing_to_insert_is_no_fault():
    assert insert_rows([]) == []


def test_bad_rows_of_a_chunk_are_found_alone_and_the_good_ones_stored(branch, monkeypatch):
    monkeypatch.setattr(bulk, "CHUNK", 4)
    rows = [entry(branch, number) for number in range(11)]
    rows[2].title = "长" * 121
    rows[5].valid = 6
    rows[8].held_precision = "unknown"

    rejected = insert_rows(rows)

    assert [rows.index(row) for row, _error in rejected] == [2, 5, 8]
    assert [set(error.message_dict) for _row, error in rejected] == [{"title"}, {"__all__"}, {"__all__"}]
    stored = sorted(ContestEntry.objects.values_list("title", flat=True))
    assert stored == sorted(f"征文{number}" for number in range(11) if number not in {2, 5, 8})


def test_refused_row_can_be_mended_and_stored(branch):
    row = entry(branch, valid=6)
    insert_rows([entry(branch, 1), row])

    row.valid = 5

    assert insert_rows([row]) == []
    assert ContestEntry.objects.count() == 2


def test_two_rows_of_one_chunk_that_exclude_each_other_leave_the_first(branch):
    rows = [UpperUnion(branch=branch, name=name, line="territorial", is_primary=True) for name in ("甲", "乙", "丙")]

    rejected = insert_rows(rows)

    assert [row.name for row, _error in rejected] == ["乙", "丙"]
    assert UpperUnion.objects.get().name == "甲"


def test_missing_relation_is_told_by_its_field(branch):
    ((_row, error),) = insert_rows([CampaignStep(branch=branch, kind="guidance", held=DAY)])

    assert set(error.message_dict) == {"campaign"}


def test_rule_of_the_row_itself_is_asked(branch):
    ((_row, error),) = insert_rows([Visit(branch=branch, kind="hospital", person_name="张三")])

    assert len(error.messages) == 1
    assert Visit.objects.count() == 0


def test_bulk_writes_no_entry_of_its_own(branch):
    insert_rows([entry(branch)])

    assert AuditEntry.objects.count() == 0


def test_queries_grow_by_chunks_and_not_by_rows(branch):
    campaign = make_campaign(branch)

    def queries(count):
        rows = [CampaignStep(branch=branch, campaign=campaign, kind="guidance", held=DAY) for _ in range(count)]
        with CaptureQueriesContext(connection) as seen:
            assert insert_rows(rows) == []
        return len(seen)

    assert queries(30) == queries(1)
