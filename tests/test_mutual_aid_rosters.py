"""Rosters of mutual aid in files, and who may read whose claim it was."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from core.sheets import sheet_named
from core.tests.factories import make_branch
from desk.records.kinds import may_read
from members.models import Post
from members.tests.people import make_officer
from welfare.models import MutualAid, MutualAidCover
from welfare.tests.factories import make_claim, make_cover, make_mutual_aid
from workbook.services import Mode, import_workbook
from workbook.tests.books import xlsx
from workbook.undo import undo_import

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


def told(scheme) -> tuple:
    found = MutualAid.objects.get(pk=scheme.pk)
    return found.insured.number, found.own_share


BOOK = {
    "互助保障": [["保障项目", "起始日期", "参保人数", "个人缴费"], ["住院", "2024-01-01", "39人", 2145]],
    "互助参保名册": [["保障项目", "姓名", "个人缴费"], ["住院", "甲", 55], ["住院", "乙", 55]],
}


def test_file_with_totals_and_a_roster_is_taken_twice_without_a_change_and_undone(branch):
    brought = partial(import_workbook, file_name="a.xlsx", slug="ours", by=None)
    first = brought(content=xlsx({"互助保障": BOOK["互助保障"]}))
    second = brought(content=xlsx({"互助参保名册": BOOK["互助参保名册"]}))
    third = brought(content=xlsx(BOOK))

    scheme = MutualAid.objects.get()
    assert (first.faults, second.faults, third.faults) == ([], [], [])
    assert [(len(found.created), len(found.changed)) for found in third.sheets] == [(0, 0), (0, 0)]
    assert told(scheme) == (2, Decimal("110.00"))

    undo_import(second.batch, by=None)

    assert told(scheme) == (39, Decimal("2145.00"))


@pytest.mark.parametrize(
    ("title", "taken"),
    [
        ("2024年职工住院医疗互助参保名单", 2),
        ("女职工安康互助参保人员名册", 0),
        ("2023年住院医疗互助参保名单", 0),
        ("参保名单", 0),
    ],
)
def test_scheme_of_a_roster_that_only_its_title_names_is_found_or_asked_for(branch, title, taken):
    make_mutual_aid(branch, name="住院医疗互助保障", first_day=date(2024, 1, 1))
    rows = [[title, "", ""], ["姓名", "个人缴费", "工会补贴"], ["甲", 55, 55], ["乙", 55, 55]]

    result = import_workbook(
        content=xlsx({"名单": rows}), file_name="a.xlsx", slug="ours", by=None, mode=Mode.GOOD_ROWS
    )

    assert (MutualAidCover.objects.count(), bool(result.faults or result.not_recognised)) == (taken, not taken)


@pytest.mark.parametrize(("post", "may"), [(Post.Position.CHAIR, True), (Post.Position.OFFICER, False)])
def test_claims_are_as_confidential_as_hardship(client, branch, post, may):
    scheme = make_mutual_aid(branch)
    make_claim(scheme, cover=make_cover(scheme, person_name="赵示甲"))
    user = make_officer(branch, post)
    client.force_login(user)

    assert may_read(user, branch, sheet_named("mutual-aid-claims")) == may
    assert client.get("/desk/ours/records/mutual-aid-claims/").status_code == (200 if may else 403)
    page = client.get("/desk/ours/figures/welfare.mutual_aid_claims/?period=2024H1").text
    assert "2024-04-01" in page
    assert "赵示甲" not in page
