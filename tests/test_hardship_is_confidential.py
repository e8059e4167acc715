"""Who is in hardship leaves only with those who may know it: in workbooks, on pages, in reports."""

from datetime import date
from functools import partial
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from core.tests.factories import make_branch
from members.models import Person, Post
from members.permissions import BY_POSITION
from members.tests.people import make_officer
from welfare.tests.factories import make_hardship_aid, make_hardship_case, make_hardship_reader
from workbook.export import export_workbook

pytestmark = pytest.mark.django_db
NAME = "赵示甲"
READ = "welfare.read_hardship"
FIGURES = ("hardship_cases", "hardship_filed", "hardship_aids", "hardship_people", "hardship_amount")
P = Post.Position


@pytest.fixture
def branch():
    found = make_branch(slug="ours")
    case = make_hardship_case(found, person_name=NAME, cause="illness", remark=f"{NAME}患病")
    make_hardship_aid(case, amount="1234.00", goods=f"{NAME}的药品")
    return found


def words_of(content: bytes) -> str:
    book = load_workbook(BytesIO(content))
    return "".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


def test_only_the_chair_and_the_vice_chairs_may_read_the_files():
    assert {position for position, rights in BY_POSITION.items() if READ in rights} == {
        P.CHAIR,
        P.EXEC_VICE_CHAIR,
        P.VICE_CHAIR,
    }


@pytest.mark.parametrize(
    ("position", "told"), [(P.CHAIR, True), (P.VICE_CHAIR, True), (P.OFFICER, False), (P.TREASURER, False)]
)
def test_workbook_holds_the_files_only_for_those_who_may_read_them(branch, position, told):
    user = make_officer(branch, position)
    make_hardship_reader(Person.objects.get(user=user))

    words = words_of(export_workbook(branch, may=partial(user.has_perm, obj=branch), reader=user))

    assert (NAME in words) == told


def test_rows_behind_the_figures_name_nobody_to_any_officer(client, branch):
    client.force_login(make_officer(branch, P.CHAIR))
    for key in FIGURES:
        address = reverse("desk:figure", kwargs={"slug": "ours", "key": f"welfare.{key}"})

        page = client.get(address, {"period": "2024H1"})

        assert page.status_code == 200
        assert NAME not in page.content.decode()
        assert date(2024, 2, 1).isoformat() in page.content.decode() or "1,234.00" in page.content.decode()


def test_exported_rows_behind_a_figure_name_nobody(client, branch):
    client.force_login(make_officer(branch, P.CHAIR))
    address = reverse("desk:figure_export", kwargs={"slug": "ours", "key": "welfare.hardship_aids"})

    content = client.post(f"{address}?period=2024H1").content

    assert "1234" in words_of(content).replace(",", "")
    assert NAME not in words_of(content)
