"""A name and a password of one's own, for whoever began without."""

import pytest

from core.models import AuditEntry, User
from core.rules import load_rules
from core.tests.factories import make_branch, make_user
from members.models import Person

pytestmark = pytest.mark.django_db
NEW = {"username": "gonghui", "password": "jian-dan-mima-8", "again": "jian-dan-mima-8"}


@pytest.fixture
def founder(client):
    """Whoever answered the four questions: logged in, without a password."""
    load_rules()
    page = client.get("/start/")
    period = page.context["form"].fields["period"].initial
    client.post("/start/", {"name": "示例小学工会委员会", "period": period})
    return Person.objects.get().user


def test_name_and_password_are_set_later_and_open_the_door(client, founder):
    response = client.post("/account/", NEW)

    assert response.status_code == 302
    assert client.get("/desk/union/").status_code == 200
    client.post("/logout/")
    assert client.post("/login/", NEW).status_code == 302
    assert AuditEntry.objects.filter(chain__branch__slug="union", verb="core.user.set_login").count() == 1


@pytest.mark.parametrize(
    ("password", "again"), [("short", "short"), ("1234567890", "1234567890"), ("jian-dan-mima-8", "jian-dan-mima-9")]
)
def test_weak_password_or_a_slip_is_refused_with_a_reason(client, founder, password, again):
    response = client.post("/account/", {"username": "gonghui", "password": password, "again": again})

    assert response.status_code == 422
    assert response.context["form"].errors
    assert not User.objects.get().has_usable_password()


@pytest.mark.parametrize("name", ["gonghui", "GONGHUI"])
def test_name_that_somebody_has_is_refused(client, founder, name):
    make_user(username="gonghui")

    response = client.post("/account/", {**NEW, "username": name})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["username"])


def test_program_without_a_request_may_log_in(client):
    make_user(username="wang", password="x")

    assert client.login(username="wang", password="x")
    assert not client.login(username="wang", password="y")


def test_branch_is_not_needed_for_an_account(client):
    make_branch()
    client.force_login(make_user())

    assert client.post("/account/sessions/end/").status_code == 302
    assert AuditEntry.objects.filter(chain__branch=None, verb="core.user.end_sessions").count() == 1
