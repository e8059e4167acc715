"""The login: its lock, its words, its lines in the log."""

import statistics
import time
from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt
from django.utils import timezone

from accounts.services import act_on_account
from core.models import AccessLog, User
from core.tests.factories import make_branch, make_user
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
RIGHT = "correct horse battery"
WRONG = 422


@pytest.fixture
def wang():
    return make_user(username="wang", password=RIGHT)


def log_in(client, name="wang", password="wrong", **extra) -> int:
    return client.post("/login/", {"username": name, "password": password}, **extra).status_code


def test_five_wrong_tries_close_the_name_for_half_an_hour(client, wang):
    answers = [log_in(client) for _ in range(7)]

    assert answers == [WRONG] * 4 + [429] * 3
    assert log_in(client, password=RIGHT) == 429
    with time_machine.travel(timezone.now() + timedelta(minutes=29)):
        assert log_in(client, password=RIGHT) == 429
    with time_machine.travel(timezone.now() + timedelta(minutes=31)):
        assert log_in(client, password=RIGHT) == 302


def test_tries_during_the_lock_do_not_make_it_longer(client, wang):
    start = timezone.now()
    for _ in range(5):
        log_in(client)
    with time_machine.travel(start + timedelta(minutes=20)):
        assert log_in(client) == 429

    with time_machine.travel(start + timedelta(minutes=31)):
        assert log_in(client, password=RIGHT) == 302


def test_success_forgets_the_wrong_tries(client, wang):
    for _ in range(2):
        assert [log_in(client) for _ in range(4)] == [WRONG] * 4
        assert log_in(client, password=RIGHT) == 302
        client.post("/logout/")


def test_lock_holds_for_its_name_and_its_address_only(client, wang):
    make_user(username="li", password=RIGHT)
    for _ in range(5):
        log_in(client)

    assert log_in(client, "li", RIGHT) == 302
    client.post("/logout/")
    assert log_in(client, password=RIGHT, REMOTE_ADDR="10.0.0.9") == 302


def test_another_browser_and_other_capitals_do_not_help(client, wang):
    for number in range(5):
        log_in(client, "wang", headers={"user-agent": f"browser {number}"})

    assert log_in(client, "wang", RIGHT, headers={"user-agent": "new"}) == 429
    assert log_in(client, "ＷＡＮＧ", "x") == 429


def test_twenty_wrong_tries_close_the_address_for_every_name(client, wang):
    for number in range(20):
        assert log_in(client, f"name-{number}") == WRONG

    assert log_in(client, password=RIGHT) == 429
    assert log_in(client, password=RIGHT, REMOTE_ADDR="10.0.0.9") == 302
    client.post("/logout/")
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert log_in(client, password=RIGHT) == 302


def test_header_of_a_stranger_is_not_believed(client, wang):
    for number in range(5):
        log_in(client, headers={"x-forwarded-for": f"10.1.1.{number}"})

    assert log_in(client, password=RIGHT, headers={"x-forwarded-for": "10.2.2.2"}) == 429
    assert set(AccessLog.objects.values_list("address", flat=True)) == {"127.0.0.1"}


def test_proxy_of_the_house_is_believed_and_what_stands_before_it_is_not(client, wang, settings):
    settings.BEHIND_PROXY = True
    for number in range(5):
        log_in(client, headers={"x-forwarded-for": f"10.1.1.{number}, 10.9.9.9"})

    assert log_in(client, password=RIGHT, headers={"x-forwarded-for": "10.7.7.7, 10.9.9.9"}) == 429
    assert log_in(client, password=RIGHT, headers={"x-forwarded-for": "10.9.9.9, 10.8.8.8"}) == 302
    assert log_in(client, headers={"x-forwarded-for": "nonsense"}) == 302


def test_answers_do_not_tell_whether_there_is_such_an_account(client, wang):
    def told(name):
        pages = [client.post("/login/", {"username": name, "password": "wrong"}) for _ in range(6)]
        return [(page.status_code, page.text.replace(name, "…").replace(_token(page), "")) for page in pages]

    assert told("wang") == told("nobody")


def _token(page) -> str:
    return page.text.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]


@pytest.mark.parametrize("name", ["wang", "nobody"])
def test_lock_is_told_in_the_language_of_the_page(client, wang, name):
    for _ in range(5):
        log_in(client, name)

    assert "错误次数过多" in client.post("/login/", {"username": name, "password": "x"}).text
    english = client.post("/login/", {"username": name, "password": "x"}, headers={"accept-language": "en"})
    assert "Too many wrong tries" in english.text


def test_known_and_unknown_names_take_alike_long(client, settings):
    """With the slow hash of an installation; the median of few tries, with room for a busy machine."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    make_user(username="wang", password=RIGHT)

    def median(name):
        taken = []
        for number in range(7):
            begun = time.perf_counter()
            log_in(client, name, REMOTE_ADDR=f"10.0.{number // 4}.{number}")
            taken.append(time.perf_counter() - begun)
        return statistics.median(taken)

    median("wang")
    known, unknown = median("wang"), median("nobody")
    assert abs(known - unknown) < max(0.05, 0.5 * max(known, unknown))


def test_officer_lifts_a_lock(client, wang):
    branch = make_branch()
    officer = make_officer(branch, "women", username="sun", password=RIGHT)
    for _ in range(5):
        log_in(client, "sun")

    act_on_account(action="lift_lock", person=officer.people.get(), by=make_officer(branch))

    assert log_in(client, "sun", RIGHT) == 302


def test_what_is_kept_of_a_wrong_try_is_neither_name_nor_form_nor_browser(client, wang):
    typed = {"username": "my-secret-password", "password": "another-secret", "next": "/desk/"}
    client.post("/login/?next=/x/", typed, headers={"user-agent": "a-browser"})

    kept = str(AccessAttempt.objects.values().get())
    assert [word for word in ("my-secret-password", "another-secret", "a-browser") if word in kept] == []


def test_comings_and_goings_are_noted(client, wang):
    log_in(client)
    log_in(client, password=RIGHT)
    client.post("/logout/")
    for _ in range(6):
        log_in(client)

    told = list(AccessLog.objects.order_by("pk").values_list("event", "succeeded"))
    assert told[:3] == [("login", False), ("login", True), ("logout", True)]
    assert told[3:] == [("login", False)] * 4 + [("login_locked", False), ("login", False), ("login_locked", False)]


def test_switched_off_account_is_out_at_the_next_request_and_stays_out(client, wang):
    client.force_login(wang)
    assert client.get("/account/").status_code == 200

    User.objects.filter(pk=wang.pk).update(is_active=False)

    assert client.get("/account/").status_code == 302
    assert log_in(client, password=RIGHT) == WRONG


def test_administration_has_no_door_of_its_own(client, wang):
    assert client.get("/admin/").url == "/admin/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/").url == "/login/?next=%2Fadmin%2F"
    assert client.post("/admin/login/", {"username": "wang", "password": RIGHT}).status_code == 405
    client.force_login(wang)
    assert client.get("/admin/login/?next=/admin/").status_code == 403
    assert client.get("/admin/password_change/").url == "/account/"
