"""The form of every kind of record, saved as it stands, says what is stored and changes nothing."""

import pytest

from core.models import AuditEntry
from core.sheets import all_sheets
from core.tests.factories import make_branch
from members.models import Person
from members.tests.people import make_officer
from tests.lasting import lasting
from tests.random_records import fill
from welfare.tests.factories import make_hardship_reader

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def branch(django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        branch = make_branch(slug="ours", name="示例工会")
        fill(branch, 12)
        yield branch


@pytest.mark.parametrize("sheet", all_sheets(), ids=lambda sheet: sheet.slug)
def test_form_saved_as_it_stands_changes_nothing(client, branch, sheet):
    user = make_officer(branch, first_name="周示戊")
    client.force_login(user)
    make_hardship_reader(Person.objects.get(user=user))
    needed = [column.attr for column in sheet.columns if column.required]
    rows = (row for row in sheet.standing_rows(branch) if all(sheet.stored_values(row)[attr] for attr in needed))
    row = next(rows, None)
    assert row is not None
    address = f"/desk/ours/records/{sheet.slug}/{row.public_id}/edit/"
    form = client.get(address).context["form"]
    sent = {name: form[name].value() for name in form.fields}
    before = AuditEntry.objects.count()

    response = client.post(address, {name: "" if value is None else value for name, value in sent.items()})

    row.refresh_from_db()
    told = response.context["form"].errors.as_text() if response.status_code != 302 else ""
    assert (response.status_code, told, row.version, AuditEntry.objects.count()) == (302, "", 1, before)
