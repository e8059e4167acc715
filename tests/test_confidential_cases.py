"""Who is in dispute leaves with those who mediate and with nobody else."""

import json

import pytest
from django.urls import reverse

from core.models import AuditEntry
from core.services import create_record
from core.sheets import sheet_named
from core.tests.factories import make_branch
from members.models import Post
from members.permissions import BY_POSITION
from members.tests.factories import make_profile
from members.tests.people import make_officer
from rights.models import Mediation
from rights.tests.factories import make_mediation
from workbook.export import export_workbook
from workbook.reader import read_workbook

pytestmark = pytest.mark.django_db
TITLE = sheet_named("mediations").title
MAY = {"chair": True, "vice_chair": True} | dict.fromkeys(
    ("officer", "organisation", "treasurer", "accountant", "women", "auditor"), False
)


@pytest.fixture
def branch():
    branch = make_branch(slug="ours")
    make_profile(branch)
    make_mediation(branch, parties="赵示甲与某公司", remark="赵示甲来访两次")
    return branch


def words_of(content: bytes) -> dict[str, str]:
    return {grid.title: "".join(str(cell) for row in grid.rows for cell in row) for grid in read_workbook(content)}


def test_every_right_is_asked():
    """Of posts with equal rights one stands for the others; those that see the desk not at all export nothing."""
    asked = {frozenset(BY_POSITION[position]) for position in MAY}

    assert {frozenset(BY_POSITION[position]) for position in Post.Position.values} - asked == {frozenset()}


@pytest.mark.parametrize("position", MAY)
def test_export_holds_the_cases_for_those_who_mediate_only(branch, position):
    user = make_officer(branch, position)

    words = words_of(export_workbook(branch, may=lambda permission: user.has_perm(permission, branch)))

    assert (TITLE in words) is MAY[position]
    assert ("赵示甲" in "".join(words.values())) is MAY[position]


@pytest.mark.parametrize("position", ["chair", "officer"])
def test_evidence_page_shows_a_number_and_its_days_to_everybody_and_no_name_to_anybody(client, branch, position):
    client.force_login(make_officer(branch, position))
    address = reverse("desk:figure", kwargs={"slug": "ours", "key": "rights.mediations_accepted"})

    page = client.get(f"{address}?period=2024H1").text

    assert "2024-03-15" in page
    assert "赵示甲" not in page


def test_operation_record_tells_that_there_are_parties_and_not_who(branch):
    create_record(Mediation(branch=branch, matter="pay", parties="钱示乙与某公司"), by=None)

    detail = json.loads(AuditEntry.objects.get().detail.text)
    assert detail["parties"] == "•"
