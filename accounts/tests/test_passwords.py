"""What passwords are taken, under either policy."""

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.forms import policy_text
from accounts.models import EarlierPassword
from accounts.services import set_login
from core.models import User
from core.tests.factories import make_branch, make_user
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
# Made up; the check digit is right.
ID = "110105199003071233"


def faults(password, user=None) -> list[str]:
    try:
        validate_password(password, user)
    except ValidationError as error:
        return [fault.code for fault in error.error_list]
    return []


@pytest.fixture
def wang():
    branch = make_branch(slug="water", name="示例水务工程管理处工会")
    user = make_user(username="wangshijia", first_name="王示甲")
    details = {"name": "王示甲", "number": "S00123", "phone": "13812345678", "birth_on": date(1990, 3, 7)}
    make_person(branch, user=user, id_number=ID, **details)
    return user


@pytest.mark.parametrize(
    "password",
    [
        "工会会员2024",
        "工会会员202406",
        "Gonghui@123456",
        "gonghui2024!",
        "Admin@123456",
        "P@ssw0rd2024",
        "zhigong888888",
        "1qaz2wsx3edc",
        "aaaaaaaaaaaa",
        "我爱中国1949",
        "工会主席工会主席",
        "20240101工会",
        "987654321gh",
        "密码123456789",
    ],
)
def test_words_of_every_office_are_refused(password):
    assert set(faults(password)) & {"usual_words", "password_too_short"}
    assert "usual_words" in faults(password)


@pytest.mark.parametrize(
    "password",
    [
        "correct horse battery",
        "jian-dan-mima-8",
        "蓝色雨伞挂在南墙上呢",
        "kX7vq2LmN9",
        "下雨天要带三把伞",
        "zhuzi-hua-kai-le",
    ],
)
def test_several_words_of_ones_own_are_taken_without_capitals_or_signs(password):
    found = faults(password)

    assert found == ([] if len(password) >= 10 else ["password_too_short"])


@pytest.mark.parametrize("password", ["short-1", "9 letters"])
def test_short_ones_are_refused(password):
    assert "password_too_short" in faults(password)


@pytest.mark.parametrize(
    "password",
    [
        "王示甲王示甲2024",
        "wangshijia2024",
        "WangShiJia@66",
        "13812345678ab",
        "cloud345678umbrella",
        "umbrella19900307cloud",
        "umbrella071233cloud",
        "S00123s00123!",
        "示例水务工程管理处工会1",
        "water-water-1",
    ],
)
def test_ones_own_facts_are_refused(wang, password):
    assert faults(password, wang)


def test_facts_of_somebody_else_are_nobody_elses_business(wang):
    assert faults("cloud345678umbrella", make_user()) == []


def test_facts_count_for_an_account_that_is_only_being_made(wang):
    user = User(username="new")
    user.coming_person = wang.people.get()

    assert "own_facts" in faults("cloud345678umbrella", user)


class TestDengbao:
    @pytest.fixture(autouse=True)
    def policy(self, settings):
        settings.PASSWORD_POLICY = "dengbao"

    @pytest.mark.parametrize(
        ("password", "is_good"),
        [
            ("correct horse battery", False),
            ("correct horse battery 7", True),
            ("Correct7Horse", True),
            ("kx7vq2lmn9", False),
            ("Correct horse battery", True),
        ],
    )
    def test_three_of_four_kinds_are_asked_for(self, password, is_good):
        assert faults(password) == ([] if is_good else ["kinds"])

    def test_none_of_the_last_five_comes_again(self):
        user = make_user()
        passwords = [f"Correct-Horse-{word}-7" for word in ("red", "blue", "green", "black", "white", "brown")]
        for password in passwords:
            set_login(user=user, username=user.username, password=password)

        assert [faults(password, user) for password in passwords[1:]] == [["history"]] * 5
        assert faults(passwords[0], user) == []
        assert EarlierPassword.objects.filter(user=user).count() == 5

    def test_password_of_ninety_days_is_changed_before_anything_else(self, client):
        start, user = timezone.now(), make_user(username="wang")
        set_login(user=user, username="wang", password="Correct-Horse-7")
        user.refresh_from_db()
        with time_machine.travel(start + timedelta(days=89)):
            client.force_login(user)
            assert client.get("/").status_code == 200
        with time_machine.travel(start + timedelta(days=91)):
            client.force_login(user)
            assert client.get("/account/second-factor/off/").status_code == 302
            assert client.post("/account/sessions/end/").url == "/account/"
            new = {"username": "wang", "current": "Correct-Horse-7", "password": "Zhuzi-Kaihua-8"}
            assert "90" in client.get("/account/").text
            assert client.post("/account/", {**new, "again": new["password"]}).status_code == 302
            assert client.post("/account/sessions/end/").status_code == 302
            assert client.get("/account/").status_code == 200

    def test_help_says_what_is_asked_for(self):
        assert "三种" in policy_text()
        assert "90" in policy_text()


def test_help_of_the_other_policy_speaks_of_no_kinds_and_no_rotation():
    assert policy_text().startswith("至少十个字符")
    assert "三种" not in policy_text()
    assert "90" not in policy_text()


def test_other_policy_keeps_no_history_and_lets_passwords_grow_old(client):
    user = make_user(username="wang", date_joined=timezone.now() - timedelta(days=900))
    set_login(user=user, username="wang", password="correct horse battery")
    user.refresh_from_db()
    client.force_login(user)

    assert EarlierPassword.objects.count() == 0
    assert client.post("/account/sessions/end/").url == "/account/"
    assert client.session["session_password_due"] is False
