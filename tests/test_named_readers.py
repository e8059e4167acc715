"""A file of hardship opens to those with the right who are named for it, and every opening is noted."""

from datetime import date
from functools import partial
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from core.attachments import store
from core.errors import Refused
from core.models import AccessLog
from core.rules import load_rules
from core.services.records import change_record, void_record
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch
from members.models import Person, Post
from members.tests.people import make_officer
from welfare.models import HardshipReader
from welfare.selectors.hardship import advice_of
from welfare.tests.factories import (
    make_hardship_aid,
    make_hardship_case,
    make_hardship_reader,
    make_hardship_sum,
)
from workbook.export import export_workbook

pytestmark = pytest.mark.django_db
NAME, OTHER = "赵示甲", "钱示乙"
DESK = "/desk/ours/records/"
KINDS = ("hardship-cases", "hardship-aids", "hardship-sums")


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def case(branch):
    case = make_hardship_case(branch, person_name=NAME, remark=f"{NAME}患病")
    make_hardship_aid(case, amount="1234.00", goods=f"{NAME}的药品")
    make_hardship_aid(case, amount="500.00", payer="upper")
    make_hardship_sum(case, line_source=f"{NAME}所在区")
    return case


@pytest.fixture
def named(branch, case):
    """A vice-chair who is named for this file and no other."""
    user = make_officer(branch, Post.Position.VICE_CHAIR)
    make_hardship_reader(Person.objects.get(user=user), case)
    return user


@pytest.fixture
def stranger(branch):
    """The chair: with the right of the post, and named for nothing."""
    return make_officer(branch, Post.Position.CHAIR)


def seen_in_workbook(branch, user) -> bool:
    content = export_workbook(branch, may=partial(user.has_perm, obj=branch), reader=user)
    book = load_workbook(BytesIO(content))
    return any(NAME in str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


def pages(case) -> list[str]:
    records = [case, *case.aids.all(), *case.sums.all()]
    kinds = {"hardshipcase": KINDS[0], "hardshipaid": KINDS[1], "hardshipsum": KINDS[2]}
    return [f"{DESK}{kinds[record._meta.model_name]}/{record.public_id}/" for record in records]


def test_named_reader_opens_the_file_and_the_right_alone_does_not(client, case, named, stranger):
    for user, answer in ((named, 200), (stranger, 404)):
        client.force_login(user)
        assert [client.get(page).status_code for page in pages(case)] == [answer] * 4
        assert client.get(f"{DESK}hardship-cases/{case.public_id}/edit/").status_code == answer


@pytest.mark.parametrize("kind", KINDS)
def test_lists_searches_and_exports_hold_nothing_for_who_is_not_named(client, case, named, stranger, kind):
    for user, told in ((named, True), (stranger, False)):
        client.force_login(user)
        assert bool(client.get(f"{DESK}{kind}/").context["page"].rows) == told
        found = client.get(f"{DESK}{kind}/", {"q": NAME})
        assert bool(found.context["page"].rows) == told
        content = client.post(f"{DESK}{kind}/export/").content
        cells = [cell for row in load_workbook(BytesIO(content)).active.iter_rows(values_only=True) for cell in row]
        assert any(NAME in str(cell) for cell in cells if cell) == told


def test_workbook_trail_count_and_papers_tell_nothing_to_who_is_not_named(client, branch, case, named, stranger):
    change_record(case, {"remark": "重病住院"}, by=named)
    paper = store(SimpleUploadedFile("a.pdf", b"%PDF-1.4\n%%EOF\n"), branch=branch, by=None, target=case)

    assert [seen_in_workbook(branch, user) for user in (named, stranger)] == [True, False]
    for user, told in ((named, 200), (stranger, 404)):
        client.force_login(user)
        assert client.get(f"/desk/ours/files/{paper.public_id}/").status_code == told
    client.force_login(stranger)
    trail = client.get("/desk/ours/trail/").text
    assert "重病住院" not in trail
    assert str(case.public_id) not in trail


def test_trail_tells_a_named_reader_with_the_right_what_changed(client, branch, case, stranger):
    make_hardship_reader(Person.objects.get(user=stranger), case)
    change_record(case, {"remark": "重病住院"}, by=stranger)
    client.force_login(stranger)

    assert "重病住院" in client.get("/desk/ours/trail/").text


def test_name_for_all_files_opens_each_and_a_name_without_the_right_none(client, branch, case, stranger):
    officer = make_officer(branch, Post.Position.OFFICER)
    for user in (stranger, officer):
        make_hardship_reader(Person.objects.get(user=user))
    page = f"{DESK}hardship-cases/{case.public_id}/"

    answers = {}
    for user in (stranger, officer):
        client.force_login(user)
        answers[user] = client.get(page).status_code

    assert answers == {stranger: 200, officer: 403}


def test_name_for_one_file_opens_no_other_and_ends_with_it(client, branch, case, named):
    other = make_hardship_case(branch, person_name=OTHER)
    client.force_login(named)
    assert OTHER not in client.get(f"{DESK}hardship-cases/").text
    assert client.get(f"{DESK}hardship-cases/{other.public_id}/").status_code == 404

    void_record(HardshipReader.objects.get(), by=named, reason="不再负责")

    assert client.get(f"{DESK}hardship-cases/{case.public_id}/").status_code == 404


def test_who_entered_a_file_reads_it(client, branch, stranger):
    case = make_hardship_case(branch, person_name=NAME, created_by=stranger)
    client.force_login(stranger)

    assert NAME in client.get(f"{DESK}hardship-cases/{case.public_id}/").text


def reads(user) -> list[str]:
    return list(AccessLog.objects.filter(user=user, event="read").order_by("pk").values_list("target", flat=True))


def test_every_opening_is_noted(client, case, named):
    client.force_login(named)
    client.get(f"{DESK}hardship-cases/")
    client.get(f"{DESK}hardship-cases/{case.public_id}/")
    client.post(f"{DESK}hardship-cases/export/")
    client.get("/desk/ours/figures/welfare.hardship_aids/", {"period": "2024H1"})
    client.post("/desk/ours/figures/welfare.hardship_cases/export/?period=2024H1")

    whole = "welfare.hardshipcase:"
    assert reads(named) == [whole, f"{whole}{case.public_id}", whole, "welfare.hardshipaid:", whole]
    lines = AccessLog.objects.filter(user=named, event="read").order_by("pk")
    assert [line.columns for line in lines][-2:] == ["welfare.hardship_aids", "welfare.hardship_cases"]


def test_figures_about_what_is_open_are_not_noted(client, branch, named):
    client.force_login(named)
    client.get("/desk/ours/figures/welfare.donations/", {"period": "2024H1"})

    assert reads(named) == []


def name(branch, by, reader: str, **cells):
    row = TypedRow({"reader": reader, "case": "", "named_on": "", "basis": "", **cells}, "")
    return enter_rows(sheet_named("hardship-readers"), [row], branch=branch, by=by)


def test_nobody_opens_files_to_themselves_without_a_decision(branch, stranger):
    own = Person.objects.get(user=stranger).reference

    refused = name(branch, stranger, own)
    assert [fault.refusal.code for fault in refused.faults] == ["own"]
    assert not HardshipReader.objects.exists()

    assert name(branch, stranger, own, basis="示工纪〔2024〕1号").faults == []
    assert HardshipReader.objects.get().reader.user == stranger


def test_who_has_no_right_to_the_files_names_nobody(branch):
    officer = make_officer(branch, Post.Position.OFFICER)

    refused = name(branch, officer, Person.objects.get(user=officer).reference, basis="示工纪〔2024〕1号")

    assert [fault.refusal.code for fault in refused.faults] == ["forbidden"]


def test_row_does_not_tell_that_there_is_a_file(branch, case, stranger):
    row = TypedRow({"case": NAME, "held": "2024-03-01", "kind": "", "amount": "1"}, "")
    told = enter_rows(sheet_named("hardship-aids"), [row], branch=branch, by=stranger)

    assert [fault.refusal.code for fault in told.faults] == ["unknown_reference"]


def test_page_tells_aid_with_its_sums_readers_and_what_was_reckoned(client, case, named):
    load_rules()
    client.force_login(named)
    page = client.get(f"{DESK}hardship-cases/{case.public_id}/").text

    for words in ("1,734元", "1,234元", "500元", "333.33元", "700元", "深度困难", "安庆"):
        assert words in page


@pytest.mark.parametrize(
    ("values", "monthly", "level"),
    [
        ({}, "333.33", "deep"),
        ({"income": "31200"}, "700.00", "deep"),
        ({"income": "31200.36"}, "700.01", "relative"),
        ({"income": "56400"}, "1400.00", "relative"),
        ({"income": "56401"}, "1400.03", ""),
        ({"costs": "24000"}, "-166.67", "deep"),
    ],
)
def test_reckoning_advises_by_the_rules_and_leaves_the_level_alone(branch, case, values, monthly, level):
    load_rules()
    found = make_hardship_sum(case, reckoned_on=date(2024, 5, 1), **values)
    found.refresh_from_db()

    assert (str(found.monthly), advice_of(found).level) == (monthly, level)
    case.refresh_from_db()
    assert case.level == "relative"


def test_without_rules_a_reckoning_speaks_for_nothing(case):
    assert advice_of(case.sums.get()).rule is None


def test_negative_income_is_refused(branch, stranger, case):
    make_hardship_reader(Person.objects.get(user=stranger), case)
    cells = {"case": NAME, "reckoned_on": "2024-05-01", "income": "-5", "costs": "", "people": "3", "line": "700"}

    told = enter_rows(sheet_named("hardship-sums"), [TypedRow(cells, "")], branch=branch, by=stranger)

    assert told.faults
    assert isinstance(told.faults[0].refusal, Refused)
