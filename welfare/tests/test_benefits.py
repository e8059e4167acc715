"""What one person is given is approved by somebody else, whichever way it comes in."""

from datetime import date
from uuid import UUID

import pytest
from django.urls import reverse

from core.errors import Refused
from core.models import LiveArea
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_superuser, make_user
from members.tests.factories import make_person, make_post
from welfare.models import Visit
from welfare.selectors import benefit_warnings
from welfare.services import approve_benefit, change_benefit, record_benefit
from welfare.tests.factories import make_hardship_aid, make_hardship_case, make_visit

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 10)
NUMBER = UUID("00000000-0000-4000-8000-00000000000a")


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def live(branch):
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    return branch


def somebody(branch, position, **over):
    user = make_user()
    return user, make_post(make_person(branch, user=user, **over), position).person


def enter(branch, by, version=None, **cells):
    said = {"kind": "住院", "subject": "甲", "visited": "2024-06-08", "amount": "500", **cells}
    return enter_rows(sheet_named("visits"), [TypedRow(said, NUMBER, version)], branch=branch, by=by)


def approved(benefit, by):
    return approve_benefit(benefit, by=by, on=DAY)


def test_somebody_else_with_the_right_approves(branch):
    chair, _person = somebody(branch, "chair", name="钱示乙")

    visit = approved(make_visit(branch, amount="500.00", created_by=make_user()), chair)

    assert (visit.approved_by, visit.approved_by_name, visit.approved_on) == (chair, "钱示乙", DAY)


def test_nobody_approves_their_own_visit_or_aid(branch):
    chair, person = somebody(branch, "chair")
    for benefit in (
        make_visit(branch, person=person, amount="500.00"),
        make_hardship_aid(make_hardship_case(branch, person=person), amount="500.00"),
    ):
        with pytest.raises(Refused) as refusal:
            approved(benefit, chair)
        assert refusal.value.code == "own"
    other, _person = somebody(branch, "vice_chair")
    assert approved(benefit, other).approved_by == other


def test_who_entered_it_does_not_approve_it(branch):
    chair, _person = somebody(branch, "chair")

    with pytest.raises(Refused) as refusal:
        approved(make_visit(branch, amount="500.00", created_by=chair), chair)
    assert refusal.value.code == "own_request"


def test_without_the_right_and_twice_nothing_is_approved(branch):
    officer, _person = somebody(branch, "officer")
    visit = make_visit(branch, amount="500.00")

    with pytest.raises(Refused) as refusal:
        approved(visit, officer)
    assert refusal.value.code == "forbidden"
    approved(visit, make_superuser())
    with pytest.raises(Refused) as refusal:
        approved(visit, make_superuser())
    assert refusal.value.code == "approved"


def test_live_a_list_approves_nothing(live):
    assert enter(live, make_user(), approved_by_name="李四", approved_on="2024-06-09").faults == []

    visit = Visit.objects.get()
    assert (visit.approved_by_name, visit.approved_on, visit.approved_by) == ("", None, None)


def test_on_paper_a_list_keeps_who_approved_and_tells_of_an_approval_of_ones_own(branch):
    taken = enter(branch, make_user(), approved_by_name="甲", approved_on="2024-06-09")

    assert (taken.faults, Visit.objects.get().approved_by_name) == ([], "甲")
    assert [warning.code for warning in benefit_warnings(Visit.objects.get())] == ["own"]


@pytest.mark.parametrize(("cells", "stays"), [
    ({"amount": "600"}, False), ({"subject": "乙"}, False), ({"kind": "结婚"}, False), ({"visitors": "丙"}, True),
])  # fmt: skip
def test_live_an_approval_is_gone_with_another_sum_or_person(live, cells, stays):
    enter(live, make_user())
    approved(Visit.objects.get(), make_superuser())

    assert enter(live, make_user(), Visit.objects.get().version, **cells).faults == []

    visit = Visit.objects.get()
    assert (visit.approved_by is not None, bool(visit.approved_by_name), visit.approved_on is not None) == (stays,) * 3


def test_live_no_other_door_approves_either(live):
    visit = record_benefit(
        Visit(branch=live, kind="hospital", person_name="甲", visited=None, happened_from=DAY, happened_to=DAY,
              happened_precision="day", amount="500.00", approved_by_name="甲", approved_on=DAY), by=make_user(),
    )  # fmt: skip
    assert (visit.approved_by_name, visit.approved_on) == ("", None)

    changed = change_benefit(visit, {"approved_by_name": "甲", "approved_on": DAY, "visitors": "乙"}, by=make_user())
    assert (changed.approved_by_name, changed.approved_on, changed.visitors) == ("", None, "乙")
    approved(changed, make_superuser())
    assert change_benefit(changed, {"amount": "900.00"}, by=make_user()).approved_on is None


def test_timeline_tells_the_approval_by_name_and_no_number_of_an_account(branch, client):
    chair, _person = somebody(branch, "chair", name="钱示乙")
    visit = approved(make_visit(branch, amount="500.00"), chair)
    client.force_login(chair)

    page = client.get(reverse("desk:record_detail", args=[branch.slug, "visits", visit.public_id])).content.decode()

    assert ("钱示乙" in page, "系统内" in page) == (True, False)
