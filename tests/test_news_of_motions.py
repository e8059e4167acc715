"""Whoever moved or seconded a motion is told how it fares, and of the rating that is due, where they have an account."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import translation

from congress.models import MotionSetting
from congress.services import move_motion
from congress.tests.factories import make_motion, make_second
from core.errors import Refused
from core.models import Notice
from core.news import text_of
from core.notices import remind
from core.tests.factories import make_branch, make_user
from members.models import Person
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
DAY = date(2024, 4, 8)


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def mover(branch):
    return make_person(branch, name="赵示甲", user=make_user())


@pytest.fixture
def motion(branch, mover):
    motion = make_motion(branch, subject="增设饮水点", mover="赵示甲", mover_person=mover)
    make_second(motion, person=make_person(branch, name="钱示乙", user=make_user(username="second")))
    make_second(motion, person=make_person(branch, name="孙示丙"))
    return motion


def move(motion, action, by=None, on=DAY, **changes):
    return move_motion(motion=motion, action=action, by=by, on=on, note="理由", changes=changes)


def told(user=None):
    found = Notice.objects.order_by("pk")
    with translation.override("zh-hans"):
        return [text_of(each) for each in (found.filter(user=user) if user else found)]


def test_mover_and_seconders_with_accounts_are_told_of_each_step_but_not_of_what_a_department_drafts(
    branch, motion, mover
):
    MotionSetting.objects.create(branch=branch, is_full=True)

    for action in ("review", "file"):
        move(motion, action)
    move(motion, "assign", lead_unit="后勤科")
    for action in ("accept", "draft", "sign_off"):
        move(motion, action, reply="管网改造后再装", reply_kind="C")
    move(motion, "reply")

    steps = ["审查中", "已立案", "已交办"]
    expected = [f"您提出或附议的提案“增设饮水点”：{step}。" for step in steps]
    assert told(mover.user) == [*expected, "您提出或附议的提案“增设饮水点”已有答复。"]
    assert Notice.objects.filter(user__username="second").count() == 4
    assert Notice.objects.count() == 8


def test_whoever_made_the_move_is_not_told(branch, motion, mover):
    officer = make_officer(branch)
    make_second(motion, person=Person.objects.get(user=officer))

    move(motion, "file", by=officer)

    assert Notice.objects.filter(user=officer).count() == 0
    assert Notice.objects.count() == 2


def test_refused_move_tells_nobody(motion):
    with pytest.raises(Refused):
        move(motion, "close")

    assert Notice.objects.count() == 0


@pytest.mark.parametrize("is_full", [True, False])
def test_rating_that_is_due_is_told_to_its_mover_and_to_those_who_handle_motions(branch, motion, mover, is_full):
    MotionSetting.objects.create(branch=branch, is_full=is_full, rating_days=10)
    officer = make_officer(branch)
    make_motion(branch, "replied", replied_on=DAY, mover="赵示甲", mover_person=mover, subject="增设车棚")

    remind(datetime.combine(DAY + timedelta(days=8), datetime.min.time(), UTC))

    rating = Notice.objects.filter(key="congress.motion_rating")
    assert {notice.user for notice in rating} == ({mover.user, officer} if is_full else set())
    assert {notice.day for notice in rating} == ({DAY + timedelta(days=10)} if is_full else set())


def test_own_page_shows_the_news_and_no_reminders_of_others(branch, motion, mover, client):
    move(motion, "file")
    client.force_login(mover.user)

    page = client.get("/my/ours/").content.decode()

    assert "您提出或附议的提案“增设饮水点”：已立案。" in page
