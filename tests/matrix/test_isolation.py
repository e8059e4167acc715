"""Nothing of another branch is shown, named, pointed to or changed, whatever is asked for or sent along."""

import io
import uuid
import zipfile

import pytest
from django.db.models import F
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from core.records import BranchRecord
from core.sheets import Reference, all_sheets
from members.cells import PlaceName, Somebody
from members.models import Department, Group, Person
from members.tests.factories import make_department, make_group
from tests.matrix.addresses import ARGUMENTS, FOREIGN_THING, METHODS, TABLE, THING, path_of
from tests.matrix.roles import INSIDE
from tests.matrix.test_reading_writes_nothing import pages_of
from tests.matrix.world import MARK, database_digest, record_models

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
SHEETS = all_sheets()
# What an officer cannot say by a form, however it is sent along.
SMUGGLED = {
    "is_superuser": "on",
    "is_staff": "on",
    "branch": "1",
    "branch_id": "1",
    "state": "approved",
    "status": "approved",
    "approved_by": "1",
    "approved_on": "2020-01-01",
    "created_by": "1",
    "version_stored": "99",
    "origin": "import",
    "import_batch": "1",
    "voided_at": "2020-01-01",
    "void_reason": "smuggled",
    "user": "1",
    "id_digest": "smuggled",
    "rough_days": "smuggled",
    "search": "smuggled",
}
# Administrators are in every branch.
OF_OURS = [role for role in INSIDE if role != "admin"]


def told_by(response) -> str:
    """Everything that an answer says: pages, workbooks, PDFs, headers."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.headers.get("Content-Type", "")
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            content = b"".join(packed.read(name) for name in packed.namelist())
    elif kind == "application/pdf" and content[:5] == b"%PDF-" and len(content) > 1000:
        content = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).encode()
    return content.decode(errors="replace") + str(response.headers)


def foreign_pointers() -> list[str]:
    """Records that point to a record of another branch."""
    found = []
    for model in record_models():
        for field in model._meta.concrete_fields:
            if field.is_relation and issubclass(field.related_model, BranchRecord):
                wrong = model.objects.exclude(**{field.name: None}).exclude(branch=F(f"{field.name}__branch"))
                found += [f"{model._meta.label}.{field.name}"] * wrong.count()
    return found


@pytest.mark.parametrize("role", ["anonymous", "link", "member", "auditor", "chair"])
def test_no_page_of_ours_tells_anything_of_the_other_branch(world, role):
    client = world.client(role)

    leaks = [page for page in pages_of(world) if MARK in told_by(client.get(page))]

    assert leaks == []


@pytest.mark.parametrize("role", ["auditor", "chair"])
def test_no_download_of_ours_holds_anything_of_the_other_branch(world, role):
    client = world.client(role)
    downloads = [name for name, (kind, _words) in TABLE.items() if kind in {"download", "register", "import download"}]

    leaks = []
    for name in downloads:
        answer = client.post(path_of(name), {"purpose": "核对", "reason": "核对"})
        leaks += [name] if MARK in told_by(answer) else []

    assert len(downloads) >= 6
    assert leaks == []


def test_mark_is_found_where_it_may_be_read(world):
    """The control of the two tests above."""
    client = world.client("stranger")

    page = client.get(path_of("desk:record_list", slug="theirs", kind="roster"))
    book = client.post(path_of("workbook:export", slug="theirs"), {"purpose": "核对"})

    assert MARK in told_by(page)
    assert MARK in told_by(book)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    role=st.sampled_from(OF_OURS),
    name=st.sampled_from([name for name in TABLE if ARGUMENTS.get(name)]),
    method=st.sampled_from(METHODS),
    slug=st.sampled_from(["ours", "theirs"]),
    number=st.sampled_from([THING, FOREIGN_THING]),
    kind=st.sampled_from([sheet.slug for sheet in SHEETS]),
    key=st.sampled_from(["public_id", "person", "next", "department", "about", "id", "table"]),
)
def test_whatever_is_asked_for_nothing_of_the_other_branch_is_told_or_changed(
    world, role, name, method, slug, number, kind, key
):
    if (slug, number) == ("ours", THING):
        return
    client = world.client(role)
    words = {"slug": slug, "public_id": number} | ({"kind": kind} if name.startswith("desk:record") else {})
    theirs = Person.objects.filter(branch=world.theirs).first()
    before = [list(model.objects.filter(branch=world.theirs).values_list()) for model in record_models()]

    with world.left_as_it_is():
        answer = getattr(client, method)(path_of(name, **words), {key: str(theirs.public_id)})
        after = [list(model.objects.filter(branch=world.theirs).values_list()) for model in record_models()]

    assert answer.status_code < 500
    assert MARK not in told_by(answer)
    assert after == before


def refers(cell) -> bool:
    return isinstance(cell, Reference | PlaceName | Somebody)


@pytest.mark.parametrize("sheet", [s for s in SHEETS if any(refers(c.cell) for c in s.columns)], ids=lambda s: s.slug)
def test_form_that_names_a_record_of_the_other_branch_points_to_nothing_of_it(world, sheet):
    client = world.client("chair")
    for column in (c for c in sheet.columns if refers(c.cell)):
        model = column.cell.model if hasattr(column.cell, "model") else Person
        model = model if isinstance(model, type) else Person
        theirs = model.objects.filter(branch=world.theirs).first()
        row = sheet.standing_rows(world.ours)[0]
        form = client.get(path_of("desk:record_edit", kind=sheet.slug, public_id=str(row.public_id))).context["form"]
        sent = {name: form[name].value() for name in form.fields}
        sent = {name: "" if value is None else value for name, value in sent.items()}
        for said in (f"{theirs} #{theirs.public_id}", str(theirs.public_id), str(theirs.pk)):
            client.post(
                path_of("desk:record_create", kind=sheet.slug),
                {**sent, "public_id": str(uuid.uuid4()), column.attr: said},
            )
            client.post(
                path_of("desk:record_edit", kind=sheet.slug, public_id=str(row.public_id)), {**sent, column.attr: said}
            )

    assert foreign_pointers() == []


def test_pointer_to_another_branch_would_be_found(world):
    """The control of the test above."""
    theirs = make_group(world.theirs)
    Person.objects.filter(pk=Person.objects.filter(branch=world.ours).first().pk).update(group=theirs)

    assert foreign_pointers() == ["members.Person.group"]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.slug)
def test_nothing_is_changed_by_what_a_form_does_not_ask_for(world, sheet):
    client = world.client("chair")
    needed = [column.attr for column in sheet.columns if column.required]
    rows = (r for r in sheet.standing_rows(world.ours) if all(sheet.stored_values(r)[attr] for attr in needed))
    row = next(rows, None)
    address = path_of("desk:record_edit", kind=sheet.slug, public_id=str(row.public_id))
    form = client.get(address).context["form"]
    sent = {name: "" if form[name].value() is None else form[name].value() for name in form.fields}
    smuggled = {name: text for name, text in SMUGGLED.items() if name not in form.fields}
    before = database_digest()

    client.post(address, {**sent, **smuggled})

    assert database_digest() == before


def test_filters_of_the_roster_know_nothing_of_the_other_branch(world):
    make_department(world.theirs, name=MARK)
    client, address = world.client("chair"), path_of("desk:record_list", kind="roster")
    theirs = [model.objects.filter(branch=world.theirs).first().public_id for model in (Department, Group)]

    for name, number in zip(("department", "group"), theirs, strict=True):
        page = client.get(f"{address}?{name}={number}")
        assert page.status_code == 200
        assert MARK not in page.text
    assert MARK not in client.get(f"{address}?q={MARK}").text.replace(f'value="{MARK}"', "")
