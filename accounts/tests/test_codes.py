"""One-time codes: who issues them for whom, what they open, and that they open it once."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import ActivationCode
from accounts.selectors import accounts_above, find_code
from accounts.services import act_on_account, issue_code, issue_codes, revoke_code, use_code
from accounts.tests.factories import make_code
from accounts.tokens import ALPHABET, new_code, plain, shown
from core.audit_verification import verify_all
from core.errors import Refused
from core.models import AuditEntry, User
from core.services import void_record
from core.tests.factories import make_branch, make_superuser, make_user
from members.tests.factories import make_person, make_post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
GOOD = "jian-dan-mima-8"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def chair(branch):
    return make_officer(branch)


def person_with_user(branch, position=None, **over):
    person = make_person(branch, user=make_user(**over))
    if position:
        make_post(person, position)
    return person


def refused(call, **arguments) -> str:
    with pytest.raises(Refused) as caught:
        call(**arguments)
    return caught.value.code


def today():
    return timezone.localdate()


def test_code_is_readable_and_long_enough():
    codes = {new_code() for _ in range(200)}

    assert len(codes) == 200
    assert set("".join(codes)) <= set(ALPHABET)
    assert not set("0O1IL") & set(ALPHABET)
    assert {len(code) for code in codes} == {10}
    assert shown("ABCDEFGHJK") == "ABCDE-FGHJK"


@pytest.mark.parametrize("typed", ["ABCDE-FGHJK", " abcde fghjk ", "ａｂｃｄｅ—ｆｇｈｊｋ"])
def test_code_is_found_however_it_is_typed(typed):
    assert plain(typed) == "ABCDEFGHJK"


def test_code_opens_an_account_for_its_person_once(branch, chair):
    person = make_person(branch)
    code = make_code(person, chair)

    user = use_code(typed=code.lower(), username="wang", password=GOOD)

    person.refresh_from_db()
    assert (person.user, user.check_password(GOOD), user.first_name) == (user, True, person.name)
    assert refused(use_code, typed=code, username="li", password=GOOD) == "bad_code"
    assert User.objects.filter(username="li").count() == 0


def test_database_holds_no_code(branch, chair):
    code = make_code(make_person(branch), chair)

    kept = ActivationCode.objects.values().get()

    assert plain(code) not in str(kept)
    assert len(kept["digest"]) == 64


def test_new_code_ends_the_one_before(branch, chair):
    person = make_person(branch)
    first, second = make_code(person, chair), make_code(person, chair)

    assert refused(use_code, typed=first, username="wang", password=GOOD) == "bad_code"
    assert use_code(typed=second, username="wang", password=GOOD).username == "wang"


def test_database_alone_holds_one_open_code_a_person(branch, chair):
    made = ActivationCode.objects.get(person=issue_code(person=make_person(branch), by=chair).code.person)
    made.pk, made.public_id, made.digest = None, "00000000-0000-4000-8000-000000000009", "x"

    with pytest.raises(IntegrityError), transaction.atomic():
        made.save(force_insert=True)


def test_code_taken_back_opens_nothing(branch, chair):
    person = make_person(branch)
    code = make_code(person, chair)

    revoke_code(person=person, by=chair)

    assert refused(use_code, typed=code, username="wang", password=GOOD) == "bad_code"
    assert refused(revoke_code, person=person, by=chair) == "no_code"


@pytest.mark.parametrize(
    ("has_account", "after", "is_good"),
    [
        (False, timedelta(days=13, hours=23), True),
        (False, timedelta(days=14, seconds=1), False),
        (True, timedelta(minutes=59), True),
        (True, timedelta(minutes=60, seconds=1), False),
    ],
)
def test_first_code_lasts_two_weeks_and_a_reset_one_hour(branch, chair, has_account, after, is_good):
    person = person_with_user(branch) if has_account else make_person(branch)
    code = make_code(person, chair)

    with time_machine.travel(timezone.now() + after):
        assert (find_code(code, now=timezone.now()) is not None) is is_good


def test_reset_code_sets_the_password_and_ends_every_session(branch, chair, client):
    person = person_with_user(branch, username="wang", password="x")
    client.force_login(person.user)
    assert client.get("/account/").status_code == 200

    user = use_code(typed=make_code(person, chair), username="ignored", password=GOOD)

    assert (user.pk, user.username, user.check_password(GOOD)) == (person.user.pk, "wang", True)
    assert client.get("/account/").status_code == 302


def test_weak_password_or_taken_name_leaves_the_code_good(branch, chair):
    make_user(username="wang")
    code = make_code(make_person(branch), chair)

    with pytest.raises(ValidationError):
        use_code(typed=code, username="zhao", password="short")
    assert refused(use_code, typed=code, username="WANG", password=GOOD) == "taken"

    assert use_code(typed=code, username="zhao", password=GOOD).username == "zhao"


def test_code_of_somebody_who_got_an_account_meanwhile_opens_nothing(branch, chair):
    person = make_person(branch)
    code = make_code(person, chair)
    person.user = make_user()
    person.save()

    assert refused(use_code, typed=code, username="wang", password=GOOD) == "bad_code"
    assert ActivationCode.objects.get().used_at is None


def test_voided_person_gets_no_code_and_one_in_hand_opens_nothing(branch, chair):
    person = make_person(branch)
    code = make_code(person, chair)
    void_record(person, by=None, reason="重复")

    assert refused(issue_code, person=person, by=chair) == "voided"
    assert refused(use_code, typed=code, username="wang", password=GOOD) == "bad_code"


class TestRights:
    """An officer lets nobody's account out of its owner's hands who may do what the officer may not."""

    def test_lesser_or_equal_rights_may_be_reset(self, branch, chair):
        assert issue_code(person=person_with_user(branch, "officer"), by=chair).code.is_reset
        assert issue_code(person=person_with_user(branch, "vice_chair"), by=chair).code.is_reset

    def test_more_rights_here_may_not(self, branch):
        vice_chair = make_officer(branch, "vice_chair")

        assert refused(issue_code, person=person_with_user(branch, "chair"), by=vice_chair) == "above"
        assert refused(issue_code, person=person_with_user(branch, "treasurer"), by=vice_chair) == "above"

    @pytest.mark.parametrize("position", ["chair", "auditor"])
    def test_any_right_in_a_branch_where_the_issuer_has_none_may_not(self, branch, chair, position):
        person = person_with_user(branch, "officer")
        make_post(make_person(make_branch(), user=person.user), position)

        assert refused(issue_code, person=person, by=chair) == "above"

    def test_right_that_has_ended_does_not_count(self, branch, chair):
        person = person_with_user(branch)
        elsewhere = make_person(make_branch(), user=person.user)
        make_post(elsewhere, "chair", last_day=today() - timedelta(days=1))

        assert issue_code(person=person, by=chair).code.is_reset

    @pytest.mark.parametrize("mark", ["is_superuser", "is_staff"])
    def test_administrators_may_not(self, branch, chair, mark):
        person = person_with_user(branch, **{mark: True})

        assert refused(issue_code, person=person, by=chair) == "above"
        assert issue_code(person=person, by=make_superuser()).code.is_reset

    @pytest.mark.parametrize("action", ["end_sessions", "switch_off", "switch_on", "lift_lock", "drop_factor"])
    def test_the_same_holds_for_every_act_on_an_account(self, branch, action):
        vice_chair = make_officer(branch, "vice_chair")
        above, below = person_with_user(branch, "chair"), person_with_user(branch, "women")

        assert refused(act_on_account, action=action, person=above, by=vice_chair) == "above"
        assert act_on_account(action=action, person=below, by=vice_chair) == below.user

    def test_own_account_is_no_matter_of_codes(self, branch, chair):
        assert refused(issue_code, person=chair.people.get(), by=chair) == "own_account"
        assert refused(act_on_account, action="switch_off", person=chair.people.get(), by=chair) == "own_account"

    def test_switched_off_account_gets_no_code(self, branch, chair):
        person = person_with_user(branch)
        act_on_account(action="switch_off", person=person, by=chair)

        assert refused(issue_code, person=person, by=chair) == "switched_off"

    def test_switching_off_ends_a_code_in_hand(self, branch, chair):
        person = person_with_user(branch)
        code = make_code(person, chair)
        act_on_account(action="switch_off", person=person, by=chair)
        act_on_account(action="switch_on", person=person, by=chair)

        assert refused(use_code, typed=code, username="x", password=GOOD) == "bad_code"

    def test_somebody_without_an_account_has_none_to_act_on(self, branch, chair):
        assert refused(act_on_account, action="switch_off", person=make_person(branch), by=chair) == "no_account"

    def test_those_above_are_found_in_one_query(self, branch, chair, django_assert_num_queries):
        users = [person_with_user(branch, "treasurer").user, person_with_user(branch, "women").user]

        with django_assert_num_queries(1):
            assert accounts_above(chair, users, today=today()) == {users[0].pk}


def test_several_at_once_are_not_held_up_by_one(branch, chair):
    people = [make_person(branch), person_with_user(branch, is_staff=True), make_person(branch)]

    slips, refusals = issue_codes(people=people, by=chair)

    assert [slip.code.person for slip in slips] == [people[0], people[2]]
    assert [refusal.code for refusal in refusals] == ["above"]


def test_every_step_of_a_code_stands_in_the_chain_of_its_branch(branch, chair):
    person, other = make_person(branch), person_with_user(branch)
    use_code(typed=make_code(person, chair), username="wang", password=GOOD)
    make_code(other, chair)
    revoke_code(person=other, by=chair)
    use_code(typed=make_code(other, chair), username="", password=GOOD)

    entries = AuditEntry.objects.filter(chain__branch=branch).order_by("number")
    assert [entry.verb for entry in entries] == [
        "accounts.activationcode.issue",
        "members.person.give_account",
        "accounts.activationcode.use",
        "accounts.activationcode.issue_reset",
        "accounts.activationcode.revoke",
        "accounts.activationcode.issue_reset",
        "accounts.activationcode.reset",
    ]
    assert list(verify_all()) == []
