"""Signing up: one by one, from a pasted list, by a link on a phone."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from accounts.services import issue_link
from activities.models import ActivitySignUp
from activities.tests.factories import make_activity, make_activity_notice
from core.errors import Refused
from core.models import AuditEntry
from core.tests.factories import make_branch
from gatherings.kinds import kind_named
from gatherings.models import SignUp
from gatherings.selectors import entries_of
from gatherings.services import cancel, sign_up
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PAGE = "/desk/ours/gatherings/activities/{}/sign-ups/"


@pytest.fixture
def activity():
    return make_activity(make_branch(slug="ours"), title="春游")


@pytest.fixture
def kind():
    return kind_named("activities")


@pytest.fixture
def officer(client, activity):
    client.force_login(make_officer(activity.branch))
    return client


def line(kind, activity):
    """The list as it stands: who, and their number among those who wait."""
    return [(str(entry.sign_up), entry.waits) for entry in entries_of(kind, activity)]


def test_whoever_cancels_makes_room_for_the_first_who_waits(kind, activity):
    make_activity_notice(activity, places=2)
    rows = [sign_up(kind=kind, gathering=activity, subject=name, by=None) for name in ("甲", "乙", "丙", "丁")]
    assert line(kind, activity) == [("甲", 0), ("乙", 0), ("丙", 1), ("丁", 2)]

    cancel(kind=kind, sign_up=rows[0], by=None)

    assert line(kind, activity) == [("乙", 0), ("丙", 0), ("丁", 1)]
    verbs = list(AuditEntry.objects.values_list("verb", flat=True))
    assert verbs == ["activities.activitysignup.create"] * 4 + ["activities.activitysignup.void"]


def test_nobody_is_on_the_list_twice(kind, activity):
    person = make_person(activity.branch, name="赵示甲")
    row = sign_up(kind=kind, gathering=activity, subject=person, by=None)

    with pytest.raises(Refused, match="赵示甲"):
        sign_up(kind=kind, gathering=activity, subject=person, by=None)

    cancel(kind=kind, sign_up=row, by=None)
    sign_up(kind=kind, gathering=activity, subject=person, by=None)
    assert line(kind, activity) == [("赵示甲", 0)]


def test_officer_adds_somebody_by_hand(officer, activity):
    address = PAGE.format(activity.public_id)
    make_person(activity.branch, name="赵示甲")

    answer = officer.post(address, {"subject": "赵示甲", "people": "2"}, follow=True)

    assert (answer.status_code, ActivitySignUp.objects.get().people) == (200, 2)
    assert ActivitySignUp.objects.get().person.name == "赵示甲"
    again = officer.post(address, {"subject": "赵示甲", "people": "1"})
    assert (again.status_code, ActivitySignUp.objects.count()) == (422, 1)
    assert "已报名" in again.text


@pytest.mark.parametrize("said", [{"subject": "", "people": "1"}, {"subject": "甲", "people": "0"}, {"subject": "甲"}])
def test_entry_that_cannot_be_is_refused_at_its_field(officer, activity, said):
    answer = officer.post(PAGE.format(activity.public_id), said)

    assert (answer.status_code, ActivitySignUp.objects.count()) == (422, 0)


PASTED = "春游接龙\n1. 赵示甲 2人\n2. 钱示乙\n3. 孙示丙 不去\n4. 冯某壬老师"


def test_pasted_list_is_looked_at_before_anything_is_stored(officer, activity):
    make_person(activity.branch, name="赵示甲")
    make_person(activity.branch, name="钱示乙", number="S1")
    make_person(activity.branch, name="钱示乙", number="S2")

    answer = officer.post(PAGE.format(activity.public_id) + "list/", {"text": PASTED})

    told = [(row.name, row.people, row.is_taken, row.is_known) for row in answer.context["preview"].rows]
    assert told == [
        ("赵示甲", 2, True, True),
        ("钱示乙", 1, False, False),
        ("孙示丙", 1, False, False),
        ("冯某壬", 1, True, False),
    ]
    assert answer.context["preview"].left_out == ("春游接龙",)
    assert ActivitySignUp.objects.count() == 0


def ticked(**lines):
    """The form behind the preview: index → (name, people)."""
    sent = {"text": PASTED, "take": "1"}
    for index, (name, people) in lines.items():
        number = index.removeprefix("line")
        sent |= {f"take-{number}": "on", f"name-{number}": name, f"people-{number}": people}
    return sent


def test_ticked_lines_are_taken_in_their_order_and_once(officer, activity, kind):
    make_person(activity.branch, name="赵示甲")
    address = PAGE.format(activity.public_id) + "list/"
    sent = ticked(line0=("赵示甲", "2"), line3=("冯某壬", "1"))

    for _again in range(2):
        assert officer.post(address, sent).status_code == 302

    assert line(kind, activity) == [("赵示甲", 0), ("冯某壬", 0)]
    assert set(ActivitySignUp.objects.values_list("how", flat=True)) == {SignUp.How.LIST}
    officer.post(address, ticked(line0=("赵示甲", "3"), line1=("李示丁", "1")))
    assert [entry.sign_up.people for entry in entries_of(kind, activity)] == [3, 1, 1]


@pytest.mark.parametrize("bad", [("", "1"), ("甲", "0"), ("甲", "x"), ("钱示乙", "1"), ("冯某壬", "1")])
def test_one_line_that_cannot_be_taken_keeps_all_of_them_out(officer, activity, bad):
    for number in ("S1", "S2"):
        make_person(activity.branch, name="钱示乙", number=number)

    answer = officer.post(PAGE.format(activity.public_id) + "list/", ticked(line0=bad, line3=("冯某壬", "1")))

    assert (answer.status_code, ActivitySignUp.objects.count()) == (422, 0)
    assert answer.context["preview"].rows[0].fault or answer.context["preview"].rows[3].fault


def open_link(client, activity, purpose="activities.sign_up", **over):
    """The address of a link and the proof that its page carries."""
    token = issue_link(branch=activity.branch, purpose=purpose, target_id=activity.public_id, by=None, **over).token
    page = client.get(f"/to/{token}/")
    return f"/to/{token}/", page.context["link"].proof


def test_common_link_signs_up_whoever_says_name_and_number(client, activity, kind):
    make_activity_notice(activity, places=1)
    make_person(activity.branch, name="赵示甲", number="S001")
    make_person(activity.branch, name="钱示乙", phone="19000001234")
    address, proof = open_link(client, activity)

    first = client.post(address, {"proof": proof, "name": "赵 示甲", "number": "s001", "people": "1"})
    second = client.post(address, {"proof": proof, "name": "钱示乙", "number": "1234", "people": "1"})
    again = client.post(address, {"proof": proof, "name": "赵示甲", "number": "S001", "people": "1"})

    assert ("赵示甲" in first.text, second.context["done"].entry.waits) == (True, 1)
    assert (again.status_code, again.context["done"].was_known) == (200, True)
    assert line(kind, activity) == [("赵示甲", 0), ("钱示乙", 1)]
    off = client.post(address, {"proof": proof, "name": "赵示甲", "number": "S001", "people": "1", "cancel": "1"})
    assert (off.status_code, line(kind, activity)) == (200, [("钱示乙", 0)])


def test_common_link_tells_nothing_of_the_roster(client, activity):
    make_person(activity.branch, name="赵示甲", number="S001")
    address, proof = open_link(client, activity)

    answers = [
        client.post(address, {"proof": proof, "name": name, "number": number, "people": "1"})
        for name, number in (("赵示甲", "S002"), ("赵示甲", ""), ("无此人", "S001"))
    ]

    assert {answer.status_code for answer in answers} == {422}
    assert len({str(answer.context["form"].non_field_errors()) for answer in answers}) == 1
    assert ActivitySignUp.objects.count() == 0
    assert "赵示甲" not in client.get(address).text


def test_whoever_has_no_number_in_the_roster_is_taken_by_name_and_told_of(client, activity):
    make_person(activity.branch, name="赵示甲")
    address, proof = open_link(client, activity)

    client.post(address, {"proof": proof, "name": "赵示甲", "number": "77", "people": "1"})

    assert ActivitySignUp.objects.get().remark == "号码未核对"


def test_personal_link_needs_no_name(client, activity, kind):
    person = make_person(activity.branch, name="赵示甲")
    address, proof = open_link(client, activity, person=person)

    client.post(address, {"proof": proof, "people": "2", "name": "别人"})

    assert line(kind, activity) == [("赵示甲", 0)]


def test_nobody_signs_up_by_a_link_after_the_last_day(client, activity):
    make_activity_notice(activity, closes_on=timezone.localdate() - timedelta(days=1))
    make_person(activity.branch, name="赵示甲")
    address, proof = open_link(client, activity)

    answer = client.post(address, {"proof": proof, "name": "赵示甲", "number": "", "people": "1"})

    assert (answer.status_code, ActivitySignUp.objects.count()) == (422, 0)


def test_link_of_a_voided_activity_opens_nothing(client, activity):
    address, _proof = open_link(client, activity)
    type(activity).objects.update(voided_at=timezone.now(), void_reason="重复录入")

    assert client.get(address).status_code == 404


def test_link_answers_so_many_times_a_minute(client, activity, settings):
    settings.LIMITS_A_MINUTE = {"sign_up": 2}
    cache.clear()
    address, proof = open_link(client, activity)

    answers = [client.post(address, {"proof": proof, "name": "甲", "number": "1", "people": "1"}) for _n in range(3)]

    assert [answer.status_code for answer in answers] == [422, 422, 429]
    cache.clear()


def test_officer_gets_a_link_with_its_poster(officer, activity):
    answer = officer.post(f"/desk/ours/gatherings/activities/{activity.public_id}/links/sign-up/")

    assert answer.context["address"] in answer.text
    assert officer.post(f"/desk/ours/gatherings/activities/{activity.public_id}/links/other/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_list_takes_the_same_queries_for_one_and_three(officer, activity, kind, rows, django_assert_num_queries):
    for number in range(rows):
        person = make_person(activity.branch, name=f"赵示{number}")
        sign_up(kind=kind, gathering=activity, subject=person, by=None)
    officer.get(PAGE.format(activity.public_id))

    with django_assert_num_queries(8):
        officer.get(PAGE.format(activity.public_id))


def test_list_of_another_branch_is_not_found(officer):
    other = make_activity(make_branch(slug="theirs"), held=None)

    assert officer.get(PAGE.format(other.public_id)).status_code == 404
