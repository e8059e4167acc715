"""A form that was sent after the session had ended: nothing typed is lost, and nobody else gets it."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.utils import timezone

from accounts.kept import MOST
from core.tests.factories import make_branch, make_user
from members.models import UpperUnion
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PASSWORD, ID = "correct horse battery", "11010519491231002X"
FORM = "/desk/ours/records/upper-unions/new/"
TYPED = {
    "public_id": "00000000-0000-4000-8000-00000000000a",
    "name": "县总工会",
    "line": "地方工会",
    "remark": f"第一行 {ID}",
}


@pytest.fixture
def officer(client):
    user = make_officer(make_branch(slug="ours"), password=PASSWORD)
    client.force_login(user)
    return user


def late(client, address=FORM, data=TYPED, method="post"):
    """What is answered to a form that was sent an hour after the last page."""
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        return getattr(client, method)(address, data)


def log_in(client, user):
    return client.post("/login/?next=/account/kept/", {"username": user.username, "password": PASSWORD})


def test_form_sent_too_late_is_shown_after_the_login_and_sent_again(client, officer):
    answer = late(client)
    stored_before = UpperUnion.objects.count()
    page = client.get(log_in(client, officer).url)
    kept = dict(page.context["kept"].fields)
    client.post(page.context["kept"].address, kept)

    assert (answer.url, stored_before) == ("/login/?next=/account/kept/", 0)
    assert kept == {name: [value] for name, value in TYPED.items()}
    assert f'action="{FORM}"' in page.text
    assert UpperUnion.objects.get().remark == TYPED["remark"]
    assert client.get("/account/kept/").url == "/"


def test_form_is_kept_too_when_another_page_had_found_the_session_over(client, officer):
    late(client, "/desk/ours/", {}, "get")

    assert client.post(FORM, TYPED).url == "/login/?next=/account/kept/"


def test_page_tells_what_was_typed_with_numbers_masked_beside_the_form(client, officer):
    late(client)
    log_in(client, officer)

    words = client.get("/account/kept/").context["kept"].words

    assert words == ["县总工会", "地方工会", "第一行 110105********002X"]


def test_somebody_else_who_logs_in_gets_nothing_of_it(client, officer):
    late(client)
    other = make_user(password=PASSWORD)
    log_in(client, other)

    answer = client.get("/account/kept/")

    assert (answer.status_code, answer.url) == (302, "/")
    assert "kept_form" not in client.session


def test_it_is_thrown_away(client, officer):
    late(client)
    log_in(client, officer)

    client.post("/account/kept/")

    assert "kept_form" not in client.session


def test_session_holds_it_unreadable(client, officer):
    late(client)

    told = str([session.get_decoded() for session in Session.objects.all()])

    assert "kept_form" in told
    assert [said for said in ("县总工会", ID) if said in told] == []


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("/account/", {"current": PASSWORD, "password": "x", "again": "x"}),
        (FORM, {"remark": "长" * MOST}),
    ],
)
def test_passwords_and_what_is_too_long_are_not_kept(client, officer, address, data):
    assert late(client, address, data).url == f"/login/?next={address}"
    assert "kept_form" not in client.session


def test_whoever_had_no_session_leaves_nothing_behind(client):
    client.post(FORM, TYPED)

    assert Session.objects.count() == 0


def test_whoever_logged_out_themselves_leaves_nothing_behind(client, officer):
    client.post("/logout/")

    client.post(FORM, TYPED)

    assert "kept_form" not in client.session
