"""Who gets what at every address of the house: an address without a row fails."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, get_resolver, reverse

from congress.tests.factories import make_meeting, make_motion
from core.attachments import store
from core.models import Attachment, ImportBatch
from core.tests.factories import make_branch, make_superuser, make_user
from members.tests.factories import make_person
from members.tests.people import make_officer
from workbook.models import ImportJournal, Upload
from workbook.tests.books import xlsx
from workbook.uploads import keep_upload

pytestmark = pytest.mark.django_db

SLUG = {"slug": "ours"}
FIGURE = SLUG | {"key": "members.members"}
FILE = SLUG | {"public_id": "00000000-0000-4000-8000-000000000001"}
UPLOAD = FILE
KIND = SLUG | {"kind": "meetings"}
MEETING = KIND | {"public_id": FILE["public_id"]}
MOTION = MEETING | {"kind": "motions", "action": "file"}
REPORT = SLUG | {"kind": "half_year", "period": "2024H1"}
LOGIN = 302
# Name: method, what the address names, then the answer to
#   nobody, chair, officer, treasurer, auditor, a member without a post, another branch's officer, a superuser.
TABLE = {
    "desk:home": ("get", {}, LOGIN, 302, 302, 302, 302, 200, 302, 302),
    "desk:branch": ("get", SLUG, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:file": ("get", FILE, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:figure": ("get", FIGURE, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:figure_export": ("post", FIGURE, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:area": ("get", SLUG | {"area": "congress"}, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:record_list": ("get", KIND, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:record_export": ("post", KIND, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:record_create": ("get", KIND, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "desk:record_detail": ("get", MEETING, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "desk:record_edit": ("get", MEETING, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "desk:record_void": ("post", MEETING, LOGIN, 302, 302, 302, 403, 404, 404, 302),
    "desk:record_paper": ("post", MEETING, LOGIN, 302, 302, 302, 403, 404, 404, 302),
    "desk:record_move": ("post", MOTION, LOGIN, 302, 302, 302, 302, 404, 404, 302),
    "workbook:quick_fill": ("get", SLUG, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "workbook:last_summary": ("get", SLUG, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "workbook:index": ("get", SLUG, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "workbook:look": ("post", SLUG, LOGIN, 422, 422, 422, 403, 404, 404, 422),
    "workbook:upload_detail": ("get", UPLOAD, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "workbook:decide": ("post", UPLOAD, LOGIN, 302, 302, 302, 403, 404, 404, 302),
    "workbook:store": ("post", UPLOAD, LOGIN, 302, 302, 302, 403, 404, 404, 302),
    "workbook:rest": ("post", UPLOAD, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "workbook:drop": ("post", UPLOAD, LOGIN, 302, 302, 302, 403, 404, 404, 302),
    "workbook:import_detail": ("get", UPLOAD, LOGIN, 200, 200, 200, 403, 404, 404, 200),
    "workbook:undo": ("post", UPLOAD, LOGIN, 302, 302, 302, 403, 404, 404, 302),
    "workbook:template": ("get", SLUG, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "workbook:export": ("post", SLUG, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "reports:index": ("get", SLUG, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "reports:detail": ("get", REPORT, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "reports:pdf": ("post", REPORT, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    "reports:html": ("post", REPORT, LOGIN, 200, 200, 200, 200, 404, 404, 200),
    # Nobody begins where a union is; nobody wipes where no demo is.
    "members:start": ("get", {}, 404, 404, 404, 404, 404, 404, 404, 404),
    "members:account": ("get", {}, LOGIN, 200, 200, 200, 200, 200, 200, 200),
    "members:wipe": ("post", {}, LOGIN, 403, 403, 403, 403, 403, 403, 403),
    "board:detail": ("get", SLUG, 404, 200, 200, 200, 200, 404, 404, 200),
    "board:settings": ("get", SLUG, LOGIN, 200, 200, 403, 403, 404, 404, 200),
    "board:audience": ("post", SLUG, LOGIN, 302, 302, 403, 403, 404, 404, 302),
    "login": ("get", {}, 200, 302, 302, 302, 302, 302, 302, 302),
    "logout": ("post", {}, LOGIN, 302, 302, 302, 302, 302, 302, 302),
    "set_language": ("post", {}, 302, 302, 302, 302, 302, 302, 302, 302),
    "health": ("get", {}, 200, 200, 200, 200, 200, 200, 200, 200),
}
PUBLIC = {
    "board:detail": "a page for everybody, closed until the branch opens it",
    "login": "the door itself",
    "members:start": "an installation that is nobody's yet is begun before there is an account",
    "set_language": "the language is chosen before the door",
    "health": "asked by the process that keeps the house running",
}
ROLES = ("nobody", "chair", "officer", "treasurer", "auditor", "member", "outsider", "superuser")


def names_of(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"
        elif pattern.namespace != "admin":
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from names_of(pattern.url_patterns, inner)


def make_role(role, branch):
    match role:
        case "nobody":
            return None
        case "member":
            return make_person(branch, user=make_user()).user
        case "outsider":
            return make_officer(make_branch())
        case "superuser":
            return make_superuser()
    return make_officer(branch, role)


def keep_file(branch):
    """The files of the branch that the table asks for: an attachment, an uploaded sheet, an import."""
    kept = store(SimpleUploadedFile("a.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"), branch=branch, by=None)
    make_meeting(branch, public_id=FILE["public_id"])
    make_motion(branch, "collected", public_id=FILE["public_id"])
    Attachment.objects.filter(pk=kept.pk).update(public_id=FILE["public_id"])
    upload = keep_upload(xlsx({"花名册": [["姓名"], [""]]}), name="a.xlsx", year=None, branch=branch, by=None)
    Upload.objects.filter(pk=upload.pk).update(public_id=UPLOAD["public_id"])
    batch = ImportBatch.objects.create(branch=branch, file_name="a.xlsx", public_id=UPLOAD["public_id"])
    ImportJournal.objects.create(branch=branch, batch=batch)


def test_every_address_has_its_row():
    assert set(names_of(get_resolver().url_patterns)) == set(TABLE)


@pytest.mark.parametrize("place", range(len(ROLES)), ids=ROLES)
@pytest.mark.parametrize("name", TABLE)
def test_everybody_gets_what_the_table_says(client, name, place):
    method, names, *answers = TABLE[name]
    branch = make_branch(slug="ours")
    keep_file(branch)
    user = make_role(ROLES[place], branch)
    if user is not None:
        client.force_login(user)

    response = getattr(client, method)(reverse(name, kwargs=names))

    assert response.status_code == answers[place]
    if user is None and name not in PUBLIC:
        assert response.url.startswith("/login/")


def test_public_addresses_are_those_with_a_reason(client):
    keep_file(make_branch(slug="ours"))
    opened = set()
    for name, (method, names, *_answers) in TABLE.items():
        response = getattr(client, method)(reverse(name, kwargs=names))
        if not getattr(response, "url", "").startswith("/login/"):
            opened.add(name)

    assert opened == set(PUBLIC)
