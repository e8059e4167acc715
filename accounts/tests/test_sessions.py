"""How long one stays in, and how one gets out everywhere."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from accounts.services import act_on_account
from core.models import AccessLog, AuditEntry
from core.tests.factories import make_branch, make_superuser, make_user
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
IN, OUT = 200, 302


def make_plain():
    return make_user()


def make_desk():
    return make_officer(make_branch())


def make_admin():
    return make_superuser(is_staff=True)


def goes_on(client, user, *minutes: int) -> list[int]:
    """The answers to a page asked for at these minutes after the login."""
    start, answers = timezone.now(), []
    with time_machine.travel(start, tick=False):
        client.force_login(user)
    for minute in minutes:
        with time_machine.travel(start + timedelta(minutes=minute), tick=False):
            answers.append(client.get("/account/").status_code)
    return answers


@pytest.mark.parametrize(("who", "idle"), [(make_plain, 30), (make_desk, 15), (make_admin, 15)])
def test_session_ends_when_nothing_is_done(client, who, idle):
    assert goes_on(client, who(), idle - 1, 2 * idle - 2) == [IN, IN]
    assert goes_on(Client(), who(), idle - 1, 2 * idle) == [IN, OUT]


def test_session_ends_after_twelve_hours_however_busy(client):
    minutes = [*range(10, 12 * 60, 10), 12 * 60 + 1]

    answers = goes_on(client, make_desk(), *minutes)

    assert answers == [IN] * (len(minutes) - 1) + [OUT]
    assert AccessLog.objects.filter(event="session_over").count() == 1


def test_page_that_looks_by_itself_keeps_nobody_in(client):
    start = timezone.now()
    client.force_login(make_plain())
    for minute in range(2, 30, 2):
        with time_machine.travel(start + timedelta(minutes=minute)):
            assert client.get("/account/", headers={"x-requested-with": "fetch"}).status_code == IN

    with time_machine.travel(start + timedelta(minutes=31)):
        assert client.get("/account/").status_code == OUT


def test_limits_are_settings(client, settings):
    settings.SESSION_IDLE_MINUTES = 5

    assert goes_on(client, make_plain(), 4, 8, 14) == [IN, IN, OUT]


def test_whoever_was_sent_away_is_told_why(client):
    start = timezone.now()
    client.force_login(make_plain())

    with time_machine.travel(start + timedelta(minutes=31)):
        page = client.get("/account/", follow=True)

    assert page.redirect_chain == [("/login/?next=/account/", 302)]
    assert "自动退出" in page.text


def test_being_there_is_written_down_once_a_minute_at_most(client, django_assert_num_queries):
    client.force_login(make_plain())
    client.get("/language/")

    with django_assert_num_queries(2):
        # The session and its user; nothing is written.
        client.get("/admin/password_change/")


def test_login_gives_a_new_session(client):
    make_user(username="wang", password=PASSWORD)
    client.get("/login/")
    session = client.session
    session["before"] = "kept by a stranger"
    session.save()
    before = session.session_key
    client.cookies["sessionid"] = before

    client.post("/login/", {"username": "wang", "password": PASSWORD})

    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def test_password_change_gives_a_new_session_and_ends_the_others(client):
    user, elsewhere = make_user(username="wang", password=PASSWORD), Client()
    client.force_login(user)
    elsewhere.force_login(user)
    before = client.session.session_key

    new = "jian-dan-mima-8"
    response = client.post(
        "/account/", {"username": "wang", "current": PASSWORD, "password": new, "again": new}, follow=True
    )

    assert response.status_code == IN
    assert client.session.session_key != before
    assert [client.get("/account/").status_code, elsewhere.get("/account/").status_code] == [IN, OUT]
    assert AccessLog.objects.filter(event="password_change", user=user, succeeded=True).count() == 1


def test_logging_out_takes_the_session_away(client):
    client.force_login(make_plain())
    cookie = client.cookies["sessionid"].value

    client.post("/logout/")

    assert not Session.objects.filter(session_key=cookie).exists()
    client.cookies["sessionid"] = cookie
    assert client.get("/account/").status_code == OUT


def test_one_ends_all_other_sessions_of_ones_own(client):
    user, elsewhere, somebody = make_plain(), Client(), Client()
    for browser in (client, elsewhere):
        browser.force_login(user)
    somebody.force_login(make_plain())

    assert client.post("/account/sessions/end/").status_code == 302

    assert [browser.get("/account/").status_code for browser in (client, elsewhere, somebody)] == [IN, OUT, IN]
    assert AccessLog.objects.filter(event="sessions_end", user=user).count() == 1


@pytest.mark.parametrize("action", ["end_sessions", "switch_off", "drop_factor"])
def test_officer_ends_the_sessions_of_somebody(client, action):
    branch = make_branch()
    person = make_person(branch, user=make_user())
    client.force_login(person.user)

    act_on_account(action=action, person=person, by=make_officer(branch))

    assert client.get("/account/").status_code == OUT
    assert AuditEntry.objects.filter(chain__branch=branch, verb=f"accounts.{action}").count() == 1


def test_present_password_is_asked_for_and_cannot_be_guessed(client):
    user = make_user(username="wang", password=PASSWORD)
    client.force_login(user)
    new = {"username": "wang", "password": "jian-dan-mima-8", "again": "jian-dan-mima-8"}

    assert client.post("/account/", new).status_code == 422
    for _ in range(5):
        assert client.post("/account/", {**new, "current": "wrong"}).status_code == 422

    late = client.post("/account/", {**new, "current": PASSWORD})
    assert (late.status_code, "半小时" in late.text) == (422, True)
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize("address", ["/account/", "/desk/ours/", "/desk/ours/access/", "/board/ours/"])
def test_nothing_of_somebody_logged_in_is_kept_by_a_browser(client, address):
    client.force_login(make_officer(make_branch(slug="ours")))

    assert "no-store" in client.get(address)["Cache-Control"]


def test_page_for_strangers_may_be_kept(client):
    assert "no-store" not in client.get("/activate/").get("Cache-Control", "")


def test_answer_to_the_login_itself_is_not_kept(client):
    make_user(username="wang", password=PASSWORD)

    assert "no-store" in client.post("/login/", {"username": "wang", "password": PASSWORD})["Cache-Control"]


def test_cookie_of_the_session_is_out_of_reach_of_scripts_and_other_sites(client):
    make_user(username="wang", password=PASSWORD)
    client.post("/login/", {"username": "wang", "password": PASSWORD})

    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
