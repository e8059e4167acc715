"""Resident IDs, phones and account numbers: masked on every page, whole only for those who say what for."""

import uuid
from io import BytesIO

import pytest
from openpyxl import load_workbook

from core.models import AccessLog, AuditDetail
from core.sheets import all_sheets
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_superuser
from disclosure.models import Contact
from finance.models import BankAccount
from members.models import Person, Post
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
ID, PHONE, ACCOUNT, NUMBER = "11010519491231002X", "13800138000", "6222020200112233445", "13900139000"
SECRETS = (ID, PHONE, ACCOUNT, NUMBER)
MASKS = ("110105********002X", "138****8000", "**** 3445", "139****9000")
DESK = "/desk/ours/records/"


@pytest.fixture
def branch():
    found = make_branch(slug="ours")
    make_person(found, name="赵示甲", id_number=ID, phone=PHONE)
    BankAccount.objects.create(branch=found, name="工会账户", full_number=ACCOUNT, number_digest="x")
    Contact.objects.create(branch=found, whose="校领导", full_number=NUMBER)
    return found


@pytest.fixture(params=["chair", "officer", "treasurer", "women", "auditor", "admin"])
def reader(request, client, branch):
    user = make_superuser() if request.param == "admin" else make_officer(branch, request.param)
    client.force_login(user)
    return user


def records(branch):
    """The pages of every record that has something protected, by its kind and number."""
    for sheet in all_sheets():
        if sheet.protected:
            for row in sheet.standing_rows(branch):
                yield sheet, f"{DESK}{sheet.slug}/{row.public_id}/"


def test_every_sheet_with_protected_columns_keeps_masks_of_them():
    assert {(s.slug, c.attr) for s in all_sheets() for c in s.protected if not c.mask} == set()
    assert len([c for s in all_sheets() for c in s.protected]) == 4


def test_no_page_holds_a_whole_number_for_anybody(client, branch, reader):
    pages = [address for _sheet, address in records(branch)]
    pages += [f"{address}edit/" for address in pages] + [f"{DESK}{sheet.slug}/" for sheet in all_sheets()]

    texts = [client.get(page).text for page in pages]

    assert [secret for secret in SECRETS for text in texts if secret in text] == []
    # The control: what is not shown whole is shown masked.
    assert [mask for mask in MASKS if not any(mask in text for text in texts)] == []


def test_usual_list_carries_masks(client, branch, reader):
    may = reader.has_perm("workbook.export", branch)
    for slug in ("roster", "bank-accounts", "contacts"):
        response = client.post(f"{DESK}{slug}/export/")
        if not may:
            assert response.status_code in {403, 404}
            continue
        cells = "".join(str(c) for row in load_workbook(BytesIO(response.content)).active.values for c in row)

        assert response.status_code == 200
        assert [secret for secret in SECRETS if secret in cells] == []
        assert any(mask in cells for mask in MASKS)


def test_numbers_are_shown_once_to_who_may_see_them_and_says_what_for(client, branch, reader):
    person = Person.objects.get(name="赵示甲")
    may = reader.has_perm("members.see_protected", branch)

    response = client.post(f"{DESK}roster/{person.public_id}/reveal/", {"reason": "办理入会登记"})

    assert response.status_code == (200 if may else 403)
    assert [secret in response.text for secret in (ID, PHONE)] == [may, may]
    if may:
        assert "no-store" in response.headers["Cache-Control"]
        line = AccessLog.objects.latest("pk")
        assert (line.event, line.user, line.branch, line.reason) == ("reveal", reader, branch, "办理入会登记")
        assert (line.target, line.columns) == (f"members.person:{person.public_id}", "id_number, phone")
        assert line.address == "127.0.0.1"


def test_nothing_is_shown_without_a_reason_or_by_a_get(client, branch):
    client.force_login(make_officer(branch))
    address = f"{DESK}roster/{Person.objects.get(name='赵示甲').public_id}/reveal/"

    response = client.post(address, {"reason": "  "}, follow=True)

    assert ID not in response.text
    assert client.get(address).status_code == 405
    assert AccessLog.objects.filter(event="reveal").count() == 0


def edit(client, person, **typed):
    address = f"{DESK}roster/{person.public_id}/edit/"
    form = client.get(address).context["form"]
    data = {name: form[name].value() or "" for name in form.fields} | typed
    return client.post(address, data)


@pytest.mark.parametrize(
    ("typed", "kept"), [("", PHONE), ("13700137000", "13700137000"), ("-", ""), ("138****8000", PHONE), (" － ", "")]
)
def test_empty_field_keeps_a_dash_clears_and_a_number_replaces(client, branch, typed, kept):
    client.force_login(make_officer(branch))
    person = Person.objects.get(name="赵示甲")

    response = edit(client, person, phone=typed, number="S9")

    person.refresh_from_db()
    assert response.status_code == 302
    assert (person.phone, person.id_number, person.number) == (kept, ID, "S9")
    assert person.phone_mask == {PHONE: "138****8000", "": "", "13700137000": "137****7000"}[kept]


def test_mask_of_something_else_is_not_kept_as_a_number(client, branch):
    client.force_login(make_officer(branch))
    person = Person.objects.get(name="赵示甲")

    response = edit(client, person, phone="137****0000")

    person.refresh_from_db()
    assert response.status_code == 422
    assert person.phone == PHONE


def test_list_with_masks_taken_in_keeps_the_numbers_of_known_people_and_refuses_them_of_new_ones(branch):
    sheet = next(sheet for sheet in all_sheets() if sheet.slug == "roster")
    person = Person.objects.get(name="赵示甲")
    masked = {"name": "赵示甲", "id_number": MASKS[0], "phone": MASKS[1], "number": "S1"}

    known = enter_rows(sheet, [TypedRow(masked, person.public_id)], branch=branch, by=None)
    new = enter_rows(sheet, [TypedRow(masked | {"name": "钱示乙"}, uuid.uuid4())], branch=branch, by=None)

    person.refresh_from_db()
    assert (known.faults, person.number, person.id_number, person.phone) == ([], "S1", ID, PHONE)
    assert [fault.refusal.code for fault in new.faults] == ["masked"]


def test_trail_of_a_change_names_the_numbers_and_does_not_tell_them(client, branch):
    client.force_login(make_officer(branch))
    edit(client, Person.objects.get(name="赵示甲"), phone="13700137000", remark=f"证件 {ID}")

    texts = "".join(AuditDetail.objects.values_list("text", flat=True))

    assert "phone" in texts
    assert [secret for secret in (*SECRETS, "13700137000") if secret in texts] == []


def test_whoever_opens_what_is_confidential_is_noted(client, branch):
    client.force_login(make_officer(branch, Post.Position.CHAIR))

    client.get(f"{DESK}hardship-cases/")
    client.get(f"{DESK}meetings/")

    lines = AccessLog.objects.filter(event="read")
    assert [line.target for line in lines] == ["welfare.hardshipcase:"]
