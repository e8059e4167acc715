"""Consents and wishes for corrections."""

from datetime import date

import pytest

from core.errors import Refused
from core.models import AuditDetail, AuditEntry
from core.tests.factories import make_branch, make_user
from members.models import Consent, CorrectionRequest, Person
from members.selectors import is_only_one_called
from members.services import answer_correction, ask_for_correction
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PHONE, RIGHT = "13800138000", "13700137000"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def person(branch):
    return make_person(branch, name="赵示甲", phone=PHONE)


def ask(person, **over):
    return ask_for_correction(
        **{"person": person, "about": "phone", "proposed": RIGHT, "reason": "换了号码", "by": None, **over}
    )


def has_consent(person, purpose, *, on):
    return Consent.objects.for_purpose_on(purpose, on).filter(person=person).exists()


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2024, 3, 31), False), (date(2024, 4, 1), True), (date(2024, 5, 31), True), (date(2024, 6, 1), False)],
)
def test_consent_holds_from_its_day_until_the_day_of_its_withdrawal(branch, person, day, holds):
    Consent.objects.create(
        branch=branch, person=person, purpose="publish", given_on=date(2024, 4, 1), withdrawn_on=date(2024, 6, 1)
    )

    assert has_consent(person, "publish", on=day) is holds
    assert has_consent(person, "health", on=day) is False
    assert has_consent(make_person(branch), "publish", on=day) is False


def test_voided_consent_is_none(branch, person):
    Consent.objects.create(
        branch=branch,
        person=person,
        purpose="bank",
        given_on=date(2024, 4, 1),
        voided_at="2024-05-01T00:00Z",
        void_reason="误录",
    )

    assert has_consent(person, "bank", on=date(2024, 6, 1)) is False


def test_wish_is_stored_encrypted_and_told_without_what_is_proposed(branch, person):
    wish = ask(person)

    stored = CorrectionRequest.objects.get()
    assert (stored.proposed, stored.state, stored.pk) == (RIGHT, "open", wish.pk)
    assert RIGHT not in AuditDetail.objects.get().text
    assert AuditEntry.objects.get().verb == "members.correctionrequest.create"


def test_accepting_changes_the_roster_with_masks_and_tells_it_on_the_record(branch, person):
    officer = make_officer(branch, "officer")

    answered = answer_correction(ask(person), action="accept", by=officer)

    person.refresh_from_db()
    assert (answered.state, person.phone, person.phone_mask) == ("accepted", RIGHT, "137****7000")
    assert AuditEntry.objects.filter(verb="members.person.change", actor=officer).count() == 1


@pytest.mark.parametrize(
    ("about", "proposed", "attr", "value"),
    [
        ("name", "赵示己", "name", "赵示己"),
        ("birth_on", "1990-05-01", "birth_on", date(1990, 5, 1)),
        ("sex", "女", "sex", "2"),
        ("id_number", "11010519491231002X", "id_mask", "110105********002X"),
    ],
)
def test_each_thing_is_read_as_the_roster_reads_it(branch, person, about, proposed, attr, value):
    answer_correction(ask(person, about=about, proposed=proposed), action="accept", by=make_officer(branch))

    assert getattr(Person.objects.get(pk=person.pk), attr) == value


def test_what_the_roster_does_not_take_stays_open(branch, person):
    wish = ask(person, about="id_number", proposed="110105194912310021")

    with pytest.raises(Refused):
        answer_correction(wish, action="accept", by=make_officer(branch))

    wish.refresh_from_db()
    assert wish.state == "open"


def test_turning_down_needs_a_reason_and_changes_nothing(branch, person):
    wish, officer = ask(person), make_officer(branch)
    with pytest.raises(Refused) as refusal:
        answer_correction(wish, action="reject", by=officer)
    answered = answer_correction(wish, action="reject", by=officer, note="与证件不符")

    person.refresh_from_db()
    assert refusal.value.code == "needs_note"
    assert (answered.state, answered.answer, person.phone) == ("rejected", "与证件不符", PHONE)


def test_wish_is_answered_once_and_by_those_who_record(branch, person):
    wish = ask(person)
    with pytest.raises(Refused) as stranger:
        answer_correction(wish, action="accept", by=make_officer(branch, "auditor"))
    answer_correction(wish, action="accept", by=make_officer(branch))
    with pytest.raises(Refused) as again:
        answer_correction(wish, action="reject", by=make_officer(branch), note="x")

    assert (stranger.value.code, again.value.code) == ("no_right", "wrong_state")


def test_five_wishes_wait_at_most(branch, person):
    for _ in range(5):
        ask(person)

    with pytest.raises(Refused) as refusal:
        ask(person)

    assert refusal.value.code == "too_many"


def test_page_of_wishes_shows_masks_and_takes_over(client, branch, person):
    wish = ask(person)
    client.force_login(make_officer(branch))

    page = client.get("/desk/ours/corrections/")
    client.post(f"/desk/ours/corrections/{wish.public_id}/accept/")

    person.refresh_from_db()
    assert RIGHT not in page.text
    assert "137****7000" in page.text
    assert person.phone == RIGHT


def test_name_borne_by_two_points_to_nobody(branch, person):
    assert is_only_one_called(person)

    make_person(branch, name="赵示甲", user=make_user())

    assert not is_only_one_called(person)
