"""What the keeper of the server does when nobody is in yet, or nobody may."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.services import use_code
from core.tests.factories import make_branch, make_superuser
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
GOOD = "jian-dan-mima-8"


@pytest.fixture
def person():
    return make_person(make_branch(slug="ours"), name="赵示甲")


def code_for(name="赵示甲") -> str:
    out = StringIO()
    call_command("activation_code", branch="ours", person=name, stdout=out)
    return out.getvalue().split()[0]


def test_printed_code_opens_an_account(person):
    assert use_code(typed=code_for(), username="zhao", password=GOOD).people.get() == person


def test_server_may_reset_whoever_may_do_everything(person):
    person.user = make_superuser()
    person.save()

    assert use_code(typed=code_for(), username="", password=GOOD) == person.user


def test_account_is_given_with_a_password(person):
    call_command("give_account", "zhao", branch="ours", person="赵示甲", password=GOOD, stdout=StringIO())

    person.refresh_from_db()
    assert (person.user.username, person.user.check_password(GOOD)) == ("zhao", True)


@pytest.mark.parametrize(("command", "words"), [("activation_code", ()), ("give_account", ("zhao",))])
def test_name_that_is_not_one_persons_is_told(person, command, words):
    make_person(person.branch, name="赵示甲")

    with pytest.raises(CommandError, match="2 people"):
        call_command(command, *words, branch="ours", person="赵示甲")


@pytest.mark.parametrize("password", ["short", "zhaoshijia2024"])
def test_poor_password_is_told(person, password):
    with pytest.raises(CommandError):
        call_command("give_account", "zhao", branch="ours", person="赵示甲", password=password)
