"""The pack of a handover in another installation: its workbook says there what the branch said here."""

from datetime import date
from zipfile import ZipFile

import pytest
from django.utils.translation import override

from core.tests.factories import make_branch
from desk.handover.pack import write_pack
from tests.demo import begin_anew
from tests.random_records.lawful import fill_lawfully
from tests.test_round_trip_of_random_records import SEEDS, Said, where_they_part
from workbook.services import import_workbook

pytestmark = pytest.mark.django_db
TODAY = date(2024, 12, 31)


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    fill_lawfully(branch, SEEDS[0])
    return branch


def packed(branch, **told) -> ZipFile:
    with override("zh-hans"):
        return ZipFile(write_pack(branch, None, in_clear=True, today=TODAY, **told))


def test_figures_and_texts_are_the_same_in_an_empty_installation(branch):
    with packed(branch) as pack:
        content = pack.read("01 全部记录.xlsx")
        assert any(name.startswith("03 未完成事项/") for name in pack.namelist())
        pack.fp.close()
    before = Said.by(branch, content)
    begin_anew()

    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)

    after = Said.by(result.branch, content)
    assert {key for key, value in before.figures.items() if after.figures[key] != value} == set()
    assert sum(map(bool, before.figures.values())) > len(before.figures) / 2
    assert {kind for kind in before.pages if where_they_part(before.pages[kind], after.pages[kind])} == set()


def test_one_record_less_is_another_branch(branch):
    """The negative control: what does not leave is missed."""
    with packed(branch, may=lambda right: False) as pack:
        content = pack.read("01 全部记录.xlsx")
        pack.fp.close()
    before = Said.by(branch, content)
    begin_anew()

    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)

    after = Said.by(result.branch, content)
    assert {key for key, value in before.figures.items() if after.figures[key] != value} != set()
