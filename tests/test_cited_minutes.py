"""The number of a committee's minutes joins the meeting and what rests on it, whichever area that is of."""

import pytest
from django.urls import reverse

from congress.tests.factories import make_meeting
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_entry
from members.tests.people import make_officer
from welfare.tests.factories import make_disbursement

pytestmark = pytest.mark.django_db
NUMBER = "纪要〔2024〕3号"


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    return branch


def address(kind, record):
    return reverse("desk:record_detail", args=["ours", kind, record.public_id])


def page(client, kind, record):
    return client.get(address(kind, record)).content.decode()


def offered(client, kind):
    form = client.get(reverse("desk:record_create", args=["ours", kind])).context["form"]
    return form.fields["minutes_number"].widget.known


def test_numbers_given_to_minutes_are_offered_where_they_are_cited(client, branch):
    for number in ("", "纪要〔2024〕1号", NUMBER):
        make_meeting(branch, kind="committee", minutes_number=number)
    make_meeting(make_branch(), kind="committee", minutes_number="别家〔2024〕9号")

    kinds = {kind: offered(client, kind) for kind in ("disbursements", "entries")}

    assert kinds == {kind: [NUMBER, "纪要〔2024〕1号"] for kind in kinds}


@pytest.mark.parametrize("typed", [NUMBER, "纪要[2024]3号", "纪要（2024）3号"])
def test_meeting_and_what_rests_on_it_lead_to_one_another(client, branch, typed):
    meeting = make_meeting(branch, kind="committee", minutes_number=NUMBER)
    gift, spent = (
        make_disbursement(branch, minutes_number=typed),
        make_entry(make_account(branch), minutes_number=typed),
    )
    cited = {"disbursements": gift, "entries": spent}

    shown = page(client, "meetings", meeting)

    assert {kind for kind, record in cited.items() if address(kind, record) in shown} == set(cited)
    for kind, record in cited.items():
        assert address("meetings", meeting) in page(client, kind, record)


def test_other_numbers_and_other_branches_stay_apart(client, branch):
    meeting = make_meeting(branch, kind="committee", minutes_number=NUMBER)
    other = make_branch()
    make_meeting(other, kind="committee", minutes_number="纪要〔2024〕5号")
    gifts = [make_disbursement(branch, minutes_number=number) for number in ("", "纪要〔2024〕30号", "纪要〔2024〕5号")]
    elsewhere = make_disbursement(other, minutes_number=NUMBER)

    shown = page(client, "meetings", meeting)

    assert [gift for gift in (*gifts, elsewhere) if address("disbursements", gift) in shown] == []
    assert "所引编号出自" not in page(client, "disbursements", gifts[2])
