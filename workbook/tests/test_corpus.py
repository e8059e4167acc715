"""Fifty ugly files: nothing of them is lost in silence, no page breaks, and what was taken in can be taken back."""

from dataclasses import replace

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from core.records import BranchRecord
from core.tests.factories import make_branch
from finance.tests.factories import make_money_setting
from members.tests.factories import make_profile
from members.tests.people import make_officer
from workbook import reading
from workbook.models import Upload
from workbook.reader import read_file
from workbook.services import Mode, import_workbook
from workbook.tests.conservation import account_of
from workbook.tests.corpus import FILES
from workbook.undo import undo_import
from workbook.uploads import FOLDER

pytestmark = pytest.mark.django_db
MODELS = [model for model in apps.get_models() if issubclass(model, BranchRecord)]
# Files of one table each, for the negative controls.
LISTS = [ugly for ugly in FILES if ugly.make.__name__ in {"roster_as_gbk_text", "income_beside_expenditure"}]


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch)
    # Which chart its accounts are of is asked where nobody has said it: test_charts_asked_for.py.
    make_money_setting(branch, chart="2010")
    return branch


def each(test):
    return pytest.mark.parametrize("ugly", FILES, ids=lambda ugly: ugly.make.__name__)(test)


def take(ugly, content=None):
    content = ugly.make() if content is None else content
    result = import_workbook(
        content=content, file_name=ugly.name, slug="ours", by=None, mode=Mode.GOOD_ROWS, year=ugly.year
    )
    return result, account_of(content, ugly.name, result)


def test_there_are_many_and_each_says_whose_it_is():
    assert len(FILES) >= 30
    assert len({ugly.name for ugly in FILES}) == len(FILES)
    assert [ugly.name for ugly in FILES if not (ugly.whose or "").endswith(".")] == []


@each
def test_every_cell_is_stored_or_told_and_it_can_be_taken_back(ugly, branch):
    result, account = take(ugly)

    assert account.lost == []
    assert tuple(found.table.sheet.slug for found in result.read.tables if found.table.rows) == ugly.kinds
    assert len({(*row.place, taken.title) for taken in result.sheets for row, _obj in taken.noted}) == ugly.stored
    assert bool(account.stored) == bool(ugly.stored)

    if ugly.stored:
        undo_import(result.batch, by=None)
        assert [obj for model in MODELS for obj in model.objects.filter(import_batch=result.batch)] == []


@pytest.mark.once
@each
def test_its_page_opens_and_says_why(ugly, branch, client):
    client.force_login(make_officer(branch))
    file = SimpleUploadedFile(ugly.name, ugly.make())

    response = client.post("/desk/ours/import/look/", {"file": file, "year": ugly.year or ""}, follow=True)

    page = response.content.decode()
    assert (response.status_code, [word for word in ugly.told if word not in page]) == (200, [])
    default_storage.delete(f"{FOLDER}/{Upload.objects.get().path.rpartition('/')[2]}")


def lossy(change):
    """A reader that loses something of what it read."""

    def read(content):
        return [replace(grid, rows=change(grid.rows)) for grid in read_file(content)]

    return read


LOSSES = [
    lambda rows: rows[:-1],
    lambda rows: [row[:-1] for row in rows],
    lambda rows: [[100 if cell == 1000 else cell for cell in row] for row in rows],
    lambda rows: [["" if cell == "工程科" else cell for cell in row] for row in rows],
]


@pytest.mark.parametrize("change", LOSSES, ids=["last row", "last column", "an amount", "a department"])
def test_a_reader_that_loses_something_is_found_out(change, branch, monkeypatch):
    monkeypatch.setattr(reading, "read_file", lossy(change))

    lost = [cell for ugly in LISTS for cell in take(ugly)[1].lost]

    assert lost


def test_nothing_is_lost_where_the_reader_is_not_lossy(branch):
    assert [cell for ugly in LISTS for cell in take(ugly)[1].lost] == []
