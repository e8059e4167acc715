"""Links of their own by which people sign up for a gathering with one touch."""

import re

import pytest

from accounts.models import PersonalLink
from congress.models import MeetingSignUp
from congress.tests.factories import make_meeting
from core.models import AccessLog
from core.tests.factories import make_branch
from members.models import Department
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    return branch


@pytest.fixture
def address(branch):
    meeting = make_meeting(branch, title="三八座谈会")
    return f"/desk/ours/gatherings/meetings/{meeting.public_id}/personal-links/"


def tokens(page):
    return re.findall(r"/to/([\w-]+)/", page.content.decode())


def test_each_person_named_or_of_a_department_gets_one_link(client, branch, address):
    office = Department.objects.create(branch=branch, name="办公室")
    make_person(branch, name="赵示甲", department=office)
    make_person(branch, name="钱示乙", department=office)
    make_person(branch, name="孙示丙")
    make_person(branch, name="李示丁")

    page = client.post(address, {"names": "赵示甲、孙示丙", "department": office.pk})

    assert sorted(PersonalLink.objects.values_list("person__name", flat=True)) == ["孙示丙", "赵示甲", "钱示乙"]
    assert len(set(tokens(page))) == 3
    assert AccessLog.objects.filter(event="link_issue", branch=branch).count() == 3


def test_link_of_ones_own_signs_up_without_name_or_number(client, branch, address):
    person = make_person(branch, name="赵示甲")
    (token,) = set(tokens(client.post(address, {"names": "赵示甲"})))
    phone = type(client)()

    page = phone.get(f"/to/{token}/").content.decode()
    proof = re.search(r'name="proof" value="([^"]+)"', page)[1]
    answer = phone.post(f"/to/{token}/", {"proof": proof, "people": "2"})

    assert answer.status_code == 200
    assert ('name="name"' in page, 'name="number"' in page) == (False, False)
    assert [(row.person, row.people) for row in MeetingSignUp.objects.all()] == [(person, 2)]


@pytest.mark.parametrize("said", [{}, {"names": "无名氏"}, {"names": "赵示甲、别处人"}])
def test_nobody_and_strangers_get_no_link_and_what_was_typed_stays(client, branch, address, said):
    make_person(branch, name="赵示甲")
    make_person(make_branch(), name="别处人")

    page = client.post(address, said)

    assert (page.status_code, PersonalLink.objects.count()) == (422, 0)
    assert said.get("names", "") in page.content.decode()
