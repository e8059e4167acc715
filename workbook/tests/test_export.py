"""What leaves the house in a workbook, and with whom."""

from dataclasses import replace

import pytest

from congress.tests.factories import make_meeting
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.models import Person
from welfare.models import GiftLine
from welfare.tests.factories import make_disbursement
from workbook import export
from workbook.reader import read_workbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def guarded(monkeypatch):
    """The sheet of meetings as if it asked for a right of its own."""
    sheets = [replace(s, reads="congress.read_minutes") if s.slug == "meetings" else s for s in all_sheets()]
    monkeypatch.setattr(export, "all_sheets", lambda: sheets)


def titles(content: bytes) -> set[str]:
    return {grid.title for grid in read_workbook(content)}


def test_sheet_that_asks_for_a_right_leaves_only_with_those_who_have_it(guarded):
    branch = make_branch()
    make_meeting(branch)

    with_right = titles(export.export_workbook(branch, may=lambda permission: permission == "congress.read_minutes"))
    without = titles(export.export_workbook(branch, may=lambda permission: permission == export.PROTECTED))

    assert with_right - without == {"会议"}
    assert "提案" in without


def test_more_rows_than_an_engine_takes_names_in_one_question_leave_as_well():
    branch = make_branch()
    given = make_disbursement(branch)
    people = Person.objects.bulk_create(Person(branch=branch, name=f"人示{n}") for n in range(1100))
    GiftLine.objects.bulk_create(GiftLine(branch=branch, disbursement=given, person=person) for person in people)

    sheets = {grid.title: grid.rows for grid in read_workbook(export.export_workbook(branch))}

    # A row of headers stands above the rows.
    assert [len(sheets[title]) - 1 for title in ("花名册", "发放明细")] == [1100, 1100]
