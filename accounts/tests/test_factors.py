"""The second factor: whom it is asked of, that nothing opens without it, and the day the telephone is lost."""

from base64 import b32decode
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import Authenticator, BackupCode
from accounts.services import act_on_account, show_factor
from accounts.tests.factories import digits_of, make_factor
from core.crypto import encrypt
from core.models import AccessLog
from core.tests.factories import make_branch, make_superuser, make_user
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
STEP, ENROL = "/login/second-factor/", "/account/second-factor/"
PAGES = (
    "/account/",
    "/admin/",
    "/admin/core/user/",
    "/desk/ours/",
    "/desk/ours/access/",
    "/board/ours/",
    "/demo/wipe/",
)


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def admin(branch, settings):
    settings.SECOND_FACTOR = "admins"
    return make_superuser(username="root", password=PASSWORD, is_staff=True)


def later(steps: int):
    """Some half minutes later: digits are good once, and wrong ones make wait."""
    return time_machine.travel(timezone.now() + timedelta(seconds=30 * steps))


def log_in(client, name="root"):
    return client.post("/login/", {"username": name, "password": PASSWORD}, follow=True)


def test_administrator_with_a_password_alone_is_nobody_on_every_page(client, admin):
    log_in(client)
    stranger = Client()

    answers = {page: (client.get(page).status_code, stranger.get(page).status_code) for page in PAGES}

    assert {page: got for page, got in answers.items() if got[0] != got[1]} == {}
    assert answers["/board/ours/"] == (404, 404)


def test_administrator_is_led_to_set_one_up_and_is_in_after_it(client, admin):
    page = log_in(client)
    assert page.redirect_chain[-1][0] == ENROL

    answer = client.post(ENROL, {"digits": digits_now(page)})

    assert answer.status_code == 200
    assert len(answer.context["codes"]) == 10
    assert [client.get(page).status_code for page in ("/admin/", "/desk/ours/")] == [200, 200]


def digits_now(page) -> str:
    """The digits that a telephone shows which has just read this page."""
    return digits_of(Authenticator(secret=b32decode(page.context["key"].replace(" ", "")).hex()))


def test_wrong_digits_set_nothing_up(client, admin):
    log_in(client)

    answer = client.post(ENROL, {"digits": "000000"})

    assert answer.status_code == 422
    assert Authenticator.objects.count() == 0
    assert AccessLog.objects.filter(event="second_factor", succeeded=False).count() == 1


def test_second_step_takes_the_digits_of_the_telephone_once(client, admin):
    device, _codes = make_factor(admin)
    page = client.post("/login/", {"username": "root", "password": PASSWORD, "next": "/admin/"}, follow=True)
    assert page.redirect_chain[-1][0].startswith(STEP)

    with later(2):
        digits = digits_of(device)
        answer = client.post(STEP, {"digits": digits, "next": page.context["next"]})
        assert (answer.status_code, answer.url) == (302, "/admin/")
        assert client.get("/admin/").status_code == 200

        other = Client()
        log_in(other)
        assert other.post(STEP, {"digits": digits}).status_code == 422


def test_way_on_never_leads_out_of_the_house(client, admin):
    device, _codes = make_factor(admin)
    log_in(client)

    with later(2):
        answer = client.post(STEP, {"digits": digits_of(device), "next": "https://evil.example/"})

    assert answer.url == "/"


def test_session_is_new_after_the_second_step(client, admin):
    device, _codes = make_factor(admin)
    log_in(client)
    before = client.session.session_key

    with later(2):
        client.post(STEP, {"digits": digits_of(device)})

    assert client.session.session_key != before


def test_wrong_digits_make_wait_longer_and_longer(client, admin):
    device, _codes = make_factor(admin)
    log_in(client)
    start = timezone.now() + timedelta(minutes=5)
    with time_machine.travel(start, tick=False):
        assert client.post(STEP, {"digits": "000000"}).status_code == 422
        # Right ones, too soon.
        assert client.post(STEP, {"digits": digits_of(device)}).status_code == 422
        device.refresh_from_db()
        assert device.throttling_failure_count == 1
    with time_machine.travel(start + timedelta(seconds=2), tick=False):
        assert client.post(STEP, {"digits": digits_of(device)}).status_code == 302


def test_backup_code_works_once_and_not_for_another(client, admin):
    _device, codes = make_factor(admin)
    other = make_user()
    make_factor(other)
    log_in(client)

    assert show_factor(user=other, typed=codes[0]) is None
    assert client.post(STEP, {"digits": codes[0].lower()}).status_code == 302
    assert client.get("/admin/").status_code == 200
    assert show_factor(user=admin, typed=codes[0]) is None
    with later(1):
        assert show_factor(user=admin, typed=codes[1]) is not None


def test_database_reads_neither_key_nor_backup_codes(admin):
    device, codes = make_factor(admin)

    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM accounts_authenticator")
        rows = str(cursor.fetchall())
        cursor.execute("SELECT * FROM otp_totp_totpdevice")
        rows += str(cursor.fetchall())
    assert device.secret not in rows
    assert device.key != device.secret
    assert [code for code in codes if code in str(list(BackupCode.objects.values()))] == []


def test_key_waits_encrypted_until_it_was_confirmed(client, admin):
    page = log_in(client)

    held = client.session["factor_candidate"]
    assert page.context["key"].replace(" ", "") not in held
    assert len(held) == len(encrypt("a" * 40))


@pytest.mark.parametrize(
    ("mode", "plain", "officer", "staff"),
    [("off", False, False, False), ("admins", False, False, True), ("officers", False, True, True)],
)
def test_setting_says_of_whom_it_is_asked(settings, branch, mode, plain, officer, staff):
    settings.SECOND_FACTOR = mode

    def is_kept_out(user):
        client = Client()
        client.force_login(user)
        return client.get("/account/").status_code == 302

    everybody = (make_user(), make_officer(branch), make_user(is_staff=True))
    assert [is_kept_out(user) for user in everybody] == [plain, officer, staff]


def test_officer_switches_it_on_and_off_for_themself(client, branch):
    user, elsewhere = make_officer(branch, username="sun", password=PASSWORD), Client()
    client.force_login(user)
    elsewhere.force_login(user)

    client.post(ENROL, {"digits": digits_now(client.get(ENROL))})

    assert [client.get("/desk/ours/").status_code, elsewhere.get("/desk/ours/").status_code] == [200, 302]
    assert log_in(Client(), "sun").redirect_chain[-1][0].startswith(STEP)

    assert client.post("/account/second-factor/off/", {"digits": "000000"}).status_code == 302
    assert Authenticator.objects.count() == 1
    with later(4):
        client.post("/account/second-factor/off/", {"digits": digits_of(Authenticator.objects.get())})
    assert (Authenticator.objects.count(), BackupCode.objects.count()) == (0, 0)
    assert log_in(Client(), "sun").redirect_chain[-1][0] == "/desk/ours/"
    told = set(AccessLog.objects.filter(event__startswith="second_factor_").values_list("event", flat=True))
    assert told == {"second_factor_on", "second_factor_off"}


def test_nobody_sets_up_anew_what_still_has_to_be_shown(client, admin):
    """A stolen password must not bring a telephone of its own."""
    make_factor(admin)
    log_in(client)

    assert client.get(ENROL).status_code == 302
    assert client.post(ENROL, {"digits": "000000"}).status_code == 302
    assert "factor_candidate" not in client.session


def test_lost_telephone_is_taken_off_by_an_officer_and_the_password_alone_opens(client, branch):
    person = make_person(branch, user=make_user(username="sun", password=PASSWORD))
    make_factor(person.user)

    act_on_account(action="drop_factor", person=person, by=make_officer(branch))

    assert log_in(client, "sun").status_code == 200
    assert client.get("/account/").status_code == 200


def test_whoever_shows_only_the_password_may_leave_again(client, admin):
    make_factor(admin)
    log_in(client)

    assert client.post("/logout/").url == "/login/"
    assert client.get("/login/").status_code == 200


def test_public_pages_stay_open_between_the_steps(client, admin):
    make_factor(admin)
    log_in(client)

    assert client.get("/activate/").status_code == 200
    assert client.post("/language/", {"language": "en"}).status_code == 302
