"""What leaves the house in a workbook, and with whom."""

from dataclasses import replace

import pytest

from congress.tests.factories import make_meeting
from core.sheets import all_sheets
from core.tests.factories import make_branch
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
