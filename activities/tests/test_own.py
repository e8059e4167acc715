"""One's own page: what may be signed up for, the hours of training, and what was won; nothing of anybody else."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from activities.models import ActivitySignUp
from activities.selectors import hours_by_year, open_to
from activities.tests.factories import (
    make_activity,
    make_activity_notice,
    make_activity_sign_up,
    make_attendance,
    make_result,
)
from core.dates import PreciseDay
from core.own import all_parts
from core.tests.factories import make_branch, make_user
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
TODAY = date(2024, 4, 1)


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2024-04-01 10:00+08:00", tick=False):
        yield


@pytest.fixture
def person(client, branch):
    user = make_user(first_name="赵示甲")
    client.force_login(user)
    return make_person(branch, name="赵示甲", user=user)


def open_activity(branch, places: int | None = 2, title="健步走", **over):
    activity = make_activity(branch, title=title, held=PreciseDay.on(date(2024, 4, 20)), **over)
    make_activity_notice(activity, places=places)
    return activity


def act(client, name: str, activity, follow=True):
    return client.post(reverse(f"gatherings:{name}", args=["ours", "activities", activity.public_id]), follow=follow)


def lines(key: str, person) -> list[dict]:
    (part,) = (part for part in all_parts() if part.key == key)
    return [line.told() for line in part.lines(person)]


def test_member_signs_up_and_cancels_on_their_own_page(client, branch, person):
    activity = open_activity(branch)
    assert "健步走" in client.get("/my/ours/").text

    answer = act(client, "my_sign_up", activity)
    row = ActivitySignUp.objects.get()
    assert (row.person, row.how, row.created_by) == (person, "link", person.user)
    assert ("您已报名" in answer.text, "取消报名" in answer.text) == (True, True)

    answer = act(client, "my_cancel", activity)
    assert "您已取消报名" in answer.text
    assert ActivitySignUp.objects.standing().count() == 0
    assert open_to(person, today=TODAY)[0].sign_up is None


def test_whoever_comes_too_late_waits_and_is_told_their_number(client, branch, person):
    activity = open_activity(branch, places=1)
    make_activity_sign_up(activity)
    make_activity_sign_up(activity)

    answer = act(client, "my_sign_up", activity)

    assert "您是候补第2位" in answer.text
    assert lines("open_activities", person) == [{"when": "2024年4月20日", "what": "健步走", "more": "候补第2位"}]


def test_signing_up_twice_is_refused_and_cancelling_twice_does_nothing(client, branch, person):
    activity = open_activity(branch)
    act(client, "my_sign_up", activity)

    assert "已报名" in act(client, "my_sign_up", activity).text
    assert ActivitySignUp.objects.count() == 1
    for _ in range(2):
        assert act(client, "my_cancel", activity).status_code == 200


@pytest.mark.parametrize(
    ("notice", "over", "is_shown"),
    [
        ({"places": 30}, {}, True),
        ({"closes_on": date(2024, 4, 1)}, {}, True),
        ({"closes_on": date(2024, 3, 31)}, {}, False),
        ({"bring": "水杯"}, {}, False),
        ({"places": 30}, {"cancelled_on": date(2024, 3, 30)}, False),
        ({"places": 30}, {"held": PreciseDay.on(date(2024, 3, 31))}, False),
    ],
)
def test_only_what_asks_for_signing_up_is_offered(branch, person, notice, over, is_shown):
    held = {"held": PreciseDay.on(date(2024, 4, 20)), **over}
    make_activity_notice(make_activity(branch, **held), **notice)

    assert len(open_to(person, today=TODAY)) == is_shown


def test_what_is_closed_is_told_to_those_on_its_list(client, branch, person):
    activity = make_activity(branch, held=PreciseDay.on(date(2024, 4, 20)))
    make_activity_notice(activity, closes_on=date(2024, 3, 31))
    assert act(client, "my_sign_up", activity, follow=False).status_code == 302
    assert ActivitySignUp.objects.count() == 0

    make_activity_sign_up(activity, person=person)

    (found,) = open_to(person, today=TODAY)
    assert (found.is_closed, found.sign_up is not None) == (True, True)


def test_called_off_or_uninvited_is_not_signed_up_for(client, branch, person):
    called_off = open_activity(branch, cancelled_on=date(2024, 3, 30))
    plain = make_activity(branch, held=PreciseDay.on(date(2024, 4, 20)))

    assert "已取消" in act(client, "my_sign_up", called_off).text
    assert act(client, "my_sign_up", plain).status_code == 404
    assert ActivitySignUp.objects.count() == 0


def test_nobody_signs_up_in_another_branch_or_for_another(client, branch, person):
    theirs = open_activity(make_branch(slug="theirs"))
    address = reverse("gatherings:my_sign_up", args=["theirs", "activities", theirs.public_id])

    assert client.post(address).status_code == 404
    assert act(client, "my_sign_up", theirs).status_code == 404
    assert ActivitySignUp.objects.count() == 0


def test_cancelling_leaves_the_sign_up_of_others(client, branch, person):
    activity = open_activity(branch)
    other = make_activity_sign_up(activity, person=make_person(branch, name="钱示乙"))

    act(client, "my_cancel", activity)

    assert list(ActivitySignUp.objects.standing()) == [other]


def test_training_hours_of_each_year_stand_before_what_one_took_part_in(branch, person):
    for day, over in (
        (date(2024, 3, 1), {"kind": "training", "hours": 4, "title": "工会法学习"}),
        (date(2024, 2, 1), {"kind": "training", "hours": 3, "title": "劳动法学习"}),
        (date(2023, 2, 1), {"kind": "training", "hours": 2, "title": "普法"}),
        (date(2024, 1, 5), {"kind": "training", "hours": 9, "title": "取消的", "cancelled_on": date(2024, 1, 4)}),
        (date(2024, 1, 6), {"kind": "sports", "hours": 8, "title": "拔河"}),
    ):
        make_attendance(make_activity(branch, held=PreciseDay.on(day), **over), person=person)
    on_leave = make_activity(branch, kind="training", hours=50, held=PreciseDay.on(date(2024, 3, 2)))
    make_attendance(on_leave, person=person, presence="on_leave")
    make_attendance(on_leave, person=make_person(branch, name="钱示乙"))

    assert hours_by_year(person) == [(2024, 7), (2023, 2)]
    told = lines("activities", person)
    assert told[0] == {"when": "2024", "what": "培训学时合计", "more": "7学时"}
    assert {"when": "2024年3月1日", "what": "工会法学习", "more": "4学时"} in told


def test_own_results_are_told_and_nobody_elses(client, branch, person):
    games = make_activity(branch, title="趣味运动会", held=PreciseDay.on(date(2024, 3, 12)))
    make_result(games, person=person, event="跳绳", result="并列第三名", prize="毛巾")
    make_result(games, person=make_person(branch, name="钱示乙"), event="拔河", result="一等奖")

    assert lines("results", person) == [
        {"when": "2024年3月12日", "what": "趣味运动会", "more": "跳绳 · 并列第三名 · 毛巾"}
    ]
    text = client.get("/my/ours/").text
    assert ("并列第三名" in text, "钱示乙" in text, "拔河" in text) == (True, False, False)


@pytest.mark.parametrize("count", [1, 6])
def test_open_activities_take_two_queries_however_many(branch, person, count, django_assert_num_queries):
    for number in range(count):
        activity = open_activity(branch, title=f"活动{number}")
        make_activity_sign_up(activity)
        make_activity_sign_up(activity, person=person)

    with django_assert_num_queries(2):
        found = open_to(person, today=TODAY)

    assert [each.waits for each in found] == [0] * count
