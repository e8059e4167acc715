"""Every event that must be told is told: who, when, from where, what, and how it ended; and nothing that must not be."""

import json
from base64 import b32decode
from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from accounts.models import Authenticator
from accounts.services import give_account
from accounts.tests.factories import digits_of, make_link
from congress.tests.factories import make_motion
from core.admin_roles import AUDITOR
from core.models import AccessLog, AuditDetail, AuditEntry, ExportLog
from core.tests.factories import make_branch, make_superuser, make_user
from members.models import Application
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from tests.random_records import fill
from tests.seeds import seeds
from workbook.models import Upload
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db(databases="__all__")
PASSWORD, ID = "Ein-langes-Wort-2024", "11010519491231002X"
DESK = "/desk/ours"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, first_name="周示戊", password=PASSWORD)
    client.force_login(user)
    return user


def log_in(client, user, word=PASSWORD):
    client.post("/login/", {"username": user.username, "password": word})


def take_in(client):
    content = xlsx({"花名册": [["姓名", "工号"], ["孙示丁", "S9"]]})
    client.post(f"{DESK}/import/look/", {"file": SimpleUploadedFile("a.xlsx", content)})
    client.post(f"{DESK}/import/files/{Upload.objects.get().public_id}/store/", {"mode": "all"})


def undo(client):
    take_in(client)
    batch = AuditEntry.objects.get(verb="workbook.import").target.partition(":")[2]
    client.post(f"{DESK}/import/done/{batch}/undo/")


def make(client):
    number = "00000000-0000-4000-8000-00000000000a"
    client.post(f"{DESK}/records/upper-unions/new/", {"public_id": number, "name": "县总工会", "line": "地方工会"})


def forged(client):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    strict.post(f"{DESK}/import/export/")


def motion(client, action, **data):
    found = make_motion(branch_of(client), "collected")
    client.post(f"{DESK}/records/motions/{found.public_id}/move/{action}/", data)


def branch_of(client):
    return client.branch


def roster(client):
    return make_person(branch_of(client), name="赵示甲", id_number=ID)


def govern(client, action):
    person = make_person(branch_of(client), user=make_user())
    client.post(f"{DESK}/access/{person.public_id}/{action}/")


def link_of(client):
    make_link(make_person(branch_of(client)), "token")
    return "/to/token/"


def closed_link_of(client):
    make_link(make_person(branch_of(client)), "token", expires_at=timezone.now())
    return "/to/token/"


def appoint(client):
    make_person(branch_of(client), name="孙示丁")
    number = "00000000-0000-4000-8000-00000000000a"
    client.post(f"{DESK}/records/posts/new/", {"public_id": number, "person": "孙示丁", "position": "财务委员"})


def leave(client):
    make_member(branch_of(client), name="孙示丁")
    number = "00000000-0000-4000-8000-00000000000a"
    data = {"public_id": number, "person": "孙示丁", "kind": "退会", "on": "2024-03-01"}
    client.post(f"{DESK}/records/membership-events/new/", data)


def admit(client):
    person, days = make_person(branch_of(client)), {"state": "submitted", "submitted_on": date(2024, 3, 1)}
    found = Application.objects.create(branch=person.branch, person=person, **days)
    client.post(f"{DESK}/records/applications/{found.public_id}/move/approve/")


def enrol(client):
    page = client.get("/account/second-factor/")
    device = Authenticator(secret=b32decode(page.context["key"].replace(" ", "")).hex())
    client.post("/account/second-factor/", {"digits": digits_of(device)})


# What happens, how the access log calls it, and whether it succeeded.
ACCESSES = {
    "login": (lambda c, u: log_in(Client(), u), "login", True),
    "failed login": (lambda c, u: log_in(Client(), u, "falsch"), "login", False),
    "logout": (lambda c, u: c.post("/logout/"), "logout", True),
    "page of another branch": (lambda c, u: c.get("/desk/theirs/"), "refused", False),
    "confidential cases": (lambda c, u: c.get(f"{DESK}/records/mediations/"), "read", True),
    "form without its token": (lambda c, u: forged(c), "csrf", False),
    "full number": (
        lambda c, u: c.post(f"{DESK}/records/roster/{roster(c).public_id}/reveal/", {"reason": "x"}),
        "reveal",
        True,
    ),
    "confidential list": (lambda c, u: c.get(f"{DESK}/records/hardship-cases/"), "read", True),
    "list exported": (lambda c, u: c.post(f"{DESK}/records/roster/export/"), "export", True),
    "workbook exported": (lambda c, u: c.post(f"{DESK}/import/export/"), "export", True),
    "report printed": (lambda c, u: c.post(f"{DESK}/reports/half_year/2024H1/html/"), "export", True),
    "own numbers": (lambda c, u: c.post("/my/ours/numbers/"), "reveal", True),
    "own data taken along": (lambda c, u: c.post("/my/ours/export/"), "export", True),
    "own sessions ended": (lambda c, u: c.post("/account/sessions/end/"), "sessions_end", True),
    "somebody's sessions ended": (lambda c, u: govern(c, "end_sessions"), "end_sessions", True),
    "account switched off": (lambda c, u: govern(c, "switch_off"), "switch_off", True),
    "wrong password inside": (
        lambda c, u: c.post("/account/", {"username": "neu", "password": "x", "again": "x", "current": "falsch"}),
        "password",
        False,
    ),
    "wrong digits": (lambda c, u: c.post("/account/second-factor/off/", {"digits": "000000"}), "second_factor", False),
    "wrong code of a slip": (lambda c, u: Client().post("/activate/", {"code": "ABCDE-FGHJK"}), "code", False),
    "link opened": (lambda c, u: Client().get(link_of(c)), "link", True),
    "link acted by without its page": (lambda c, u: Client().post(link_of(c)), "link_act", False),
    "closed link": (lambda c, u: Client().get(closed_link_of(c)), "link", False),
    "paper printed": (
        lambda c, u: c.post(f"{DESK}/papers/registration/{roster(c).public_id}/"),
        "export",
        True,
    ),
    "head taken away": (lambda c, u: c.post(f"{DESK}/trail/heads/"), "export", True),
    "record verified": (lambda c, u: c.post(f"{DESK}/trail/verify/"), "verify", True),
}
# Done by somebody who has not logged in.
BY_NOBODY = {
    *("failed login", "wrong code of a slip", "link opened", "link acted by without its page", "closed link"),
}
# What happens, and how the operation record calls it.
ACTS = {
    "record made": (lambda c, u: make(c), "members.upperunion.create"),
    "record changed": (
        lambda c, u: c.post(
            f"{DESK}/records/roster/{(p := roster(c)).public_id}/edit/",
            {"public_id": p.public_id, "version": 1, "name": "赵示甲", "number": "S1"},
        ),
        "members.person.change",
    ),
    "record voided": (
        lambda c, u: c.post(f"{DESK}/records/roster/{roster(c).public_id}/void/", {"reason": "重复"}),
        "members.person.void",
    ),
    "state moved": (lambda c, u: motion(c, "file"), "congress.motion.file"),
    "turned down": (lambda c, u: motion(c, "reject", note="不属提案"), "congress.motion.reject"),
    "right given": (lambda c, u: appoint(c), "members.post.create"),
    "membership ended": (lambda c, u: leave(c), "members.membershipevent.resign"),
    "applicant admitted": (lambda c, u: admit(c), "members.application.approve"),
    "correction asked for": (
        lambda c, u: c.post("/my/ours/corrections/", {"about": "name", "proposed": "周示己"}),
        "members.correctionrequest.create",
    ),
    "second factor": (lambda c, u: enrol(c), "accounts.factor_on"),
    "slip printed": (
        lambda c, u: c.post(f"{DESK}/access/codes/", {"person": [roster(c).public_id]}),
        "accounts.activationcode.issue",
    ),
    "file taken in": (lambda c, u: take_in(c), "workbook.import"),
    "import undone": (lambda c, u: undo(c), "workbook.undo"),
    "published": (
        lambda c, u: c.post(f"{DESK}/board/audience/", {"audience": "everybody"}),
        "board.boardsetting.change",
    ),
    "own password": (
        lambda c, u: c.post(
            "/account/",
            {"username": "neu", "password": "Noch-ein-Wort-77", "again": "Noch-ein-Wort-77", "current": PASSWORD},
        ),
        "core.user.set_login",
    ),
    "personal data erased": (
        lambda c, u: c.post(f"{DESK}/people/{roster(c).public_id}/erase/", {"reason": "x", "confirmation": "赵示甲"}),
        "members.person.erase",
    ),
}


@pytest.mark.parametrize("name", ACCESSES)
def test_access_is_noted_with_who_when_whence_what_and_how_it_ended(client, branch, chair, name):
    make_branch(slug="theirs")
    client.branch = branch
    before = set(AccessLog.objects.values_list("pk", flat=True))
    act, event, succeeded = ACCESSES[name]

    act(client, chair)

    (line,) = AccessLog.objects.exclude(pk__in=before)
    assert (line.event, line.succeeded, line.address) == (event, succeeded, "127.0.0.1")
    assert line.at is not None
    assert line.user == (None if name in BY_NOBODY else chair)


@pytest.mark.parametrize("name", ACTS)
def test_act_is_sealed_with_who_and_what(client, branch, chair, name):
    client.branch = branch
    act, verb = ACTS[name]

    act(client, chair)

    entry = AuditEntry.objects.get(verb=verb)
    assert (entry.actor, entry.at is not None) == (chair, True)


def test_page_that_one_has_no_right_to_is_refused_and_noted(client, branch):
    treasurer = make_officer(branch, "treasurer")
    client.force_login(treasurer)

    answer = client.get(f"{DESK}/trail/")

    line = AccessLog.objects.get(event="refused")
    assert (answer.status_code, line.user, line.target) == (403, treasurer, f"{DESK}/trail/")


def test_rights_and_settings_changed_in_the_admin_are_sealed(client, branch):
    keeper, user = make_superuser(is_staff=True), make_user()
    client.force_login(keeper)
    group = Group.objects.get_or_create(name=AUDITOR)[0]

    data = {"username": user.username, "is_active": "on", "is_staff": "on", "groups": [group.pk]}
    client.post(f"/admin/core/user/{user.pk}/change/", data)
    client.post("/admin/core/livearea/add/", {"branch": branch.pk, "area": "congress", "live_from": "2024-01-01"})

    verbs = set(AuditEntry.objects.filter(actor=keeper).values_list("verb", flat=True))
    assert verbs == {"core.user.change", "core.user.groups", "core.livearea.create"}


def test_numbers_are_not_shown_when_it_cannot_be_noted(client, branch, chair, monkeypatch):
    person = make_person(branch, name="赵示甲", id_number=ID)
    client.raise_request_exception = False

    def full(*args, **options):
        raise DatabaseError("disk full")

    monkeypatch.setattr(AccessLog.objects, "create", full)
    monkeypatch.setattr(ExportLog.objects, "create", full)
    shown = client.post(f"{DESK}/records/roster/{person.public_id}/reveal/", {"reason": "x"})
    taken = client.post(f"{DESK}/import/export/", {"in_clear": "1", "purpose": "x"})

    assert (shown.status_code, taken.status_code) == (500, 500)
    assert ID not in shown.text
    assert not taken.content.startswith(b"PK")


@pytest.mark.parametrize("model", [AuditEntry, AuditDetail])
def test_act_fails_when_its_entry_cannot_be_written(client, branch, chair, monkeypatch, model):
    person = make_person(branch, name="赵示甲")
    client.raise_request_exception = False

    def full(*args, **options):
        raise DatabaseError("disk full")

    monkeypatch.setattr(model, "save", full)
    client.post(f"{DESK}/records/roster/{person.public_id}/void/", {"reason": "重复"})

    person.refresh_from_db()
    assert not person.is_voided
    assert AuditEntry.objects.count() == 0


@pytest.mark.parametrize("seed", seeds(11, 12, 13))
def test_no_password_and_no_whole_number_stands_in_any_log(client, branch, chair, seed):
    fill(branch, seed)
    give_account(person=make_person(branch), username=f"neu{seed}", password=PASSWORD, by=chair)
    log_in(Client(), chair)
    log_in(Client(), chair, "falsch-und-geheim")
    person = make_person(branch, name="赵示甲", id_number=ID, phone="13800138000", remark=f"证{ID}")
    for address in ("edit/", "void/", "reveal/"):
        data = {
            "public_id": person.public_id,
            "version": person.version,
            "name": "赵示甲",
            "remark": f"改{ID} 13900139000",
        }
        client.post(f"{DESK}/records/roster/{person.public_id}/{address}", data | {"reason": f"查{ID}"})
    client.get(f"{DESK}/records/roster/?q={ID}")
    client.post(f"{DESK}/records/roster/export/?q={ID}", {"in_clear": "1", "purpose": f"报{ID}"})
    client.get(f"/desk/{ID}/")

    told = "".join(AuditDetail.objects.values_list("text", flat=True))
    told += json.dumps([list(model.objects.values()) for model in (AccessLog, ExportLog, AuditEntry)], default=str)
    secrets = (ID, "13800138000", "13900139000", PASSWORD, "falsch-und-geheim", chair.password)
    assert [secret for secret in secrets if secret in told] == []
    assert AuditEntry.objects.count() >= 3
    assert "110105********002X" in told
