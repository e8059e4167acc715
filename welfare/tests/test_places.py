"""Places of which there are few: who is next and why, and that no more are given than there are."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from core.dates import PreciseDay
from core.errors import Refused
from core.figures import Scope, evaluate
from core.models import LiveArea
from core.periods import Period
from core.services import create_record
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_user
from members.models import Group, Post, SubUnion
from members.states import EventKind
from members.tests.factories import make_event, make_member
from members.tests.people import make_officer
from welfare.models import PlacesApplication, PlacesQuota
from welfare.own import places as own_lines
from welfare.selectors import queue_of
from welfare.services import change_application, give_places, record_application
from welfare.tests.factories import make_place, make_places

pytestmark = pytest.mark.django_db
TODAY = date(2024, 8, 1)


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def offer(branch):
    return make_places(branch)


def joined(branch, name, day, **over):
    return make_member(branch, name=name, kind=EventKind.JOIN, on=day, **over)


def went(branch, person, year):
    before = make_places(branch, title=f"{year}年疗休养", held=PreciseDay.on(date(year, 9, 1)))
    return make_place(before, person=person, went=True)


def names(waiting) -> list[str]:
    return [str(each.application) for each in waiting]


def test_order_is_by_the_last_time_then_by_membership_then_by_application(branch, offer):
    old, new = date(2005, 1, 1), date(2020, 1, 1)
    people = {
        "去年去过": joined(branch, "去年去过", old),
        "早年去过": joined(branch, "早年去过", new),
        "没去新会员": joined(branch, "没去新会员", new),
        "没去老会员": joined(branch, "没去老会员", old),
        "没去后报名": joined(branch, "没去后报名", new),
    }
    went(branch, people["去年去过"], 2023)
    went(branch, people["早年去过"], 2015)
    went(branch, people["早年去过"], 2010)
    for day, name in enumerate(people, start=1):
        make_place(offer, person=people[name], applied_on=date(2024, 6, day))
    PlacesQuota.objects.create(branch=branch, offer=offer, places=2)

    (pool,) = queue_of(offer).pools

    assert names(pool.next) == ["没去老会员", "没去新会员"]
    assert names(pool.waiting) == ["没去后报名", "早年去过", "去年去过"]
    assert [each.last_went and each.last_went.year for each in pool.waiting] == [None, 2015, 2023]


def test_a_member_since_before_the_records_comes_before_those_who_joined(branch, offer):
    joined(branch, "后", date(1990, 1, 1))
    for person in (joined(branch, "入会", date(1990, 1, 1)), make_member(branch, name="期初", on=None)):
        make_place(offer, person=person)
    PlacesQuota.objects.create(branch=branch, offer=offer, places=1)

    assert names(queue_of(offer).next) == ["期初"]


def test_places_are_by_group_and_sub_union_and_the_rest_and_others_are_told_why_not(branch, offer):
    sub_union = SubUnion.objects.create(branch=branch, name="一分会")
    one = Group.objects.create(branch=branch, name="一组")
    two = Group.objects.create(branch=branch, name="二组", sub_union=sub_union)
    for group, person in ((one, "甲"), (one, "乙"), (two, "丙"), (None, "丁")):
        make_place(offer, person=make_member(branch, name=person, group=group))
    gone = make_member(branch, name="转出", group=one)
    make_event(gone, EventKind.TRANSFER_OUT, date(2024, 9, 1))
    make_place(offer, person=gone)
    make_place(offer, person=make_member(branch, name="退出", group=one), withdrawn_on=date(2024, 7, 1))
    make_place(offer, person_name="外人")
    for unit in ({"group": one}, {"sub_union": sub_union}):
        PlacesQuota.objects.create(branch=branch, offer=offer, places=1, **unit)

    found = queue_of(offer)

    assert [(str(pool.quota), names(pool.next), names(pool.waiting)) for pool in found.pools] == [
        ("一组", ["甲"], ["乙"]),
        ("一分会", ["丙"], []),
    ]
    assert {str(each.application): str(each.reason) for each in found.left_out} == {
        "丁": "所在小组没有名额",
        "转出": "当日不是会员",
        "退出": "已退出",
        "外人": "不在花名册上",
    }


def test_no_more_places_are_given_than_there_are_and_one_given_up_goes_to_the_next(branch, offer):
    PlacesQuota.objects.create(branch=branch, offer=offer, places=2)
    people = [make_place(offer, person=make_member(branch, name=name)) for name in "甲乙丙丁"]

    assert give_places(offer, on=TODAY, by=None) == 2
    with pytest.raises(Refused) as refusal:
        give_places(offer, on=TODAY, by=None)
    assert refusal.value.code == "no_place"
    PlacesApplication.objects.filter(pk=people[0].pk).update(withdrawn_on=TODAY)
    assert give_places(offer, on=TODAY, by=None) == 1

    (pool,) = queue_of(offer).pools
    assert (names(pool.placed), names(pool.waiting)) == (["乙", "丙"], ["丁"])


def test_nobody_applies_twice(branch, offer):
    person = make_member(branch)
    make_place(offer, person=person)

    with pytest.raises(ValidationError):
        create_record(PlacesApplication(branch=branch, offer=offer, person=person), by=None)


@pytest.mark.parametrize("live", [True, False])
def test_live_no_place_is_typed_beyond_the_quota_and_on_paper_it_is_kept(branch, offer, live):
    if live:
        LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    PlacesQuota.objects.create(branch=branch, offer=offer, places=1)
    make_place(offer, person=make_member(branch, name="甲"), placed_on=TODAY)
    second, third = (make_place(offer, person=make_member(branch, name=name)) for name in "乙丙")
    cells = {"offer": offer.title, "subject": "乙", "placed_on": "2024-08-01"}
    row = TypedRow(cells, second.public_id, version=second.version)
    faults = enter_rows(sheet_named("places-applications"), [row], branch=branch, by=None).faults

    assert [fault.refusal.code for fault in faults] == (["no_place"] if live else [])
    assert PlacesApplication.objects.exclude(placed_on=None).count() == (1 if live else 2)
    if live:
        with pytest.raises(Refused, match="1"):
            change_application(third, {"placed_on": TODAY}, by=None)
        with pytest.raises(Refused):
            record_application(PlacesApplication(branch=branch, offer=offer, person_name="外人", went=True), by=None)
        assert change_application(third, {"applied_on": TODAY}, by=None).applied_on == TODAY


def test_figures_count_places_and_people_who_went(branch, offer):
    PlacesQuota.objects.create(branch=branch, offer=offer, places=5)
    for number, went_there in enumerate((True, True, False, None)):
        make_place(offer, person_name=f"示{number}", went=went_there)
    went(branch, make_member(branch), 2023)
    keys = [f"welfare.places_{name}" for name in ("offered", "went", "applied")]

    values = evaluate(keys, Scope.of(branch, Period.year_of(2024)))

    assert [values[key].value for key in keys] == [5, 2, 4]


def test_own_page_tells_where_somebody_went(client, branch, offer):
    user = make_user(first_name="赵示甲")
    person = make_member(branch, name="赵示甲", user=user)
    went(branch, person, 2019)
    make_place(offer, person=person)
    make_place(offer, person_name="钱示乙")
    client.force_login(user)

    assert [(line.what, line.more) for line in own_lines(person)] == [
        ("职工疗休养", "轮候中"),
        ("2019年疗休养", "已成行"),
    ]
    assert "2019年疗休养" in client.get(reverse("desk:my", args=["ours"])).text


@pytest.mark.parametrize("people", [1, 6])
def test_queue_page_names_the_order_and_asks_as_much_for_one_as_for_six(
    client, branch, offer, people, django_assert_num_queries
):
    PlacesQuota.objects.create(branch=branch, offer=offer, places=1)
    for number in range(people):
        make_place(offer, person=make_member(branch, name=f"示{number}"))
    client.force_login(make_officer(branch, Post.Position.OFFICER))
    address = reverse("welfare:places_queue", args=["ours", offer.public_id])
    client.get(address)

    with django_assert_num_queries(11):
        page = client.get(address).text

    assert "未参加过或距上次参加最久的优先；其次会龄长的优先；再次报名早的优先。" in page
    assert client.post(reverse("welfare:places_give", args=["ours", offer.public_id])).status_code == 302
    assert PlacesApplication.objects.exclude(placed_on=None).count() == 1
    assert "已安排1人" in client.get(f"/desk/ours/records/places-offers/{offer.public_id}/").text
