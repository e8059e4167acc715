"""The page where a slip of paper becomes an account."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from accounts.tests.factories import make_code
from core.models import AccessLog, User
from core.tests.factories import make_branch, make_user
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
GOOD = "jian-dan-mima-8"


@pytest.fixture
def person():
    return make_person(make_branch(slug="ours", name="示例工会"), name="赵示甲")


def choose(client, code, **over):
    return client.post("/activate/", {"code": code, "username": "zhao", "password": GOOD, "again": GOOD, **over})


def test_code_then_name_and_password_then_the_login(client, person):
    code = make_code(person)

    page = client.post("/activate/", {"code": code})
    done = choose(client, code)

    assert (page.status_code, "赵示甲" in page.text, "示例工会" in page.text) == (200, True, True)
    assert (done.status_code, done.url) == (302, "/login/")
    client.post("/login/", {"username": "zhao", "password": GOOD})
    assert client.get("/account/").status_code == 200
    line = AccessLog.objects.get(event="code")
    assert (line.succeeded, line.branch) == (True, person.branch)


def test_looking_at_the_code_does_not_spend_it(client, person):
    code = make_code(person)

    for _ in range(3):
        assert client.post("/activate/", {"code": code}).status_code == 200

    assert choose(client, code).status_code == 302


def test_reset_keeps_the_user_name_whatever_is_sent(client, person):
    person.user = make_user(username="zhao-old")
    person.save()

    assert choose(client, make_code(person), username="admin").status_code == 302
    assert User.objects.get().username == "zhao-old"


@pytest.mark.parametrize("code", ["ABCDE-FGHJK", "x", "0" * 40])
def test_wrong_code_is_told_in_one_sentence_and_noted_without_the_code(client, person, code):
    response = client.post("/activate/", {"code": code})

    assert response.status_code == 422
    assert "激活码无效" in response.text
    line = AccessLog.objects.get(event="code")
    assert (line.succeeded, line.target, line.user) == (False, "", None)


@pytest.mark.parametrize(
    ("over", "field"),
    [({"again": "another-good-one"}, "again"), ({"password": "short", "again": "short"}, "password")],
)
def test_slip_of_the_hand_is_told_at_its_field_and_the_code_stays_good(client, person, over, field):
    code = make_code(person)

    response = choose(client, code, **over)

    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert choose(client, code).status_code == 302


def test_ten_wrong_codes_close_the_address_for_ten_minutes_for_good_ones_too(client, person):
    code = make_code(person)
    answers = [client.post("/activate/", {"code": "ABCDE-FGHJK"}).status_code for _ in range(12)]

    assert answers == [422] * 10 + [429] * 2
    assert client.post("/activate/", {"code": code}).status_code == 429
    assert client.post("/activate/", {"code": code}, REMOTE_ADDR="10.0.0.9").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=11)):
        assert client.post("/activate/", {"code": code}).status_code == 200


def test_forged_header_opens_nothing_to_a_guesser(client, person):
    for number in range(10):
        client.post("/activate/", {"code": "ABCDE-FGHJK"}, headers={"x-forwarded-for": f"10.1.1.{number}"})

    late = client.post("/activate/", {"code": "ABCDE-FGHJK"}, headers={"x-forwarded-for": "10.2.2.2"})

    assert late.status_code == 429
