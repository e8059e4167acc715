"""An officer at the door with a keyboard, and a member signing up on a phone."""

import io

import pytest
from django.urls import reverse
from PIL import Image
from playwright.sync_api import expect

from accounts.services import issue_link
from activities.models import ActivitySignUp
from activities.tests.factories import make_activity, make_activity_notice
from congress.models import Meeting, MeetingAttendance
from congress.tests.factories import make_delegate, make_meeting, make_meeting_photo
from core.pinyin import initials
from core.tests.factories import make_branch
from gatherings.tests.rolls import ROLL
from members.tests.factories import make_person
from members.tests.people import make_officer
from tests.e2e.looking import faults_of
from tests.e2e.stopwatch import KEY, Stopwatch

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
THREE_MINUTES = 180
# Somebody who reads a name off a sheet and then types: what the eye takes for each, beside the keys.
READ = 0.5


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例学校工会")


@pytest.fixture
def desk(page, live_server, branch, client):
    """The officer's page, logged in; `faults` collects what it complains of."""
    client.force_login(make_officer(branch, first_name="周示戊"))
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
    return page


def is_well(page) -> bool:
    """Neither too wide nor hard to use with what reads pages aloud."""
    assert faults_of(page) == []
    return True


def test_hundred_names_are_keyed_in_within_three_minutes(desk, live_server, branch):
    meeting = make_meeting(branch, kind=Meeting.Kind.STAFF_CONGRESS, term=3, title="三届二次教代会")
    for number, name in enumerate(ROLL, 1):
        make_delegate(branch, person=make_person(branch, name=name, number=f"S{number:03}"))
    desk.goto(live_server.url + reverse("gatherings:check_in", args=["ours", "meetings", meeting.public_id]))
    watch, keys = Stopwatch(desk), 0

    for name in ROLL:
        typed = initials(name)
        desk.keyboard.type(typed)
        # Whoever shares the letters stands in a row with a number before the name, as an input method has it.
        shown = desk.locator("[data-found] button").all_inner_texts()
        place = next(place for place, words in enumerate(shown) if name in words)
        desk.keyboard.press("Enter" if not place else str(place + 1))
        keys += len(typed) + 1
        watch.hands += (len(typed) + 1) * KEY_OF_A_TYPIST + READ

    expect(desk.locator("[data-count=present]")).to_have_text("100", timeout=60_000)
    assert MeetingAttendance.objects.standing().filter(of=meeting, presence="present").count() == 100
    assert (keys <= 450, watch.seconds < THREE_MINUTES) == (True, True)
    desk.keyboard.press("Control+z")
    expect(desk.locator("[data-count=present]")).to_have_text("99")
    assert desk.faults == []


# An average typist of the keystroke-level model; the slow one of `stopwatch` needs 0.5 s a key and is told below.
KEY_OF_A_TYPIST = 0.28


def test_model_of_the_hands_is_told_for_slow_ones_too():
    keys = sum(len(initials(name)) + 1 for name in ROLL)

    assert keys * KEY_OF_A_TYPIST + 100 * READ < THREE_MINUTES
    assert THREE_MINUTES < keys * KEY + 100 * READ < 300


def test_leave_and_absence_are_marked_by_keys_and_unknown_names_are_told(desk, live_server, branch):
    meeting = make_meeting(branch)
    for name in ("赵示甲", "钱示乙", "孙示丙"):
        make_person(branch, name=name)
    desk.goto(live_server.url + reverse("gatherings:check_in", args=["ours", "meetings", meeting.public_id]))

    for typed, press in (("zsj", "Enter"), ("qsy", "Shift+Enter"), ("孙示丙", "Control+Enter"), ("没有人", "Enter")):
        desk.keyboard.type(typed)
        desk.keyboard.press(press)

    expect(desk.get_by_role("status")).to_have_text("没有找到这个姓名或号码。")
    stand = dict(MeetingAttendance.objects.values_list("person__name", "presence"))
    assert stand == {"赵示甲": "present", "钱示乙": "on_leave", "孙示丙": "absent"}
    assert is_well(desk)


def test_member_signs_up_on_a_phone_and_cancels(page, live_server, branch):
    page.set_viewport_size({"width": 390, "height": 844})
    activity = make_activity(branch, title="春季健步走", place="湿地公园")
    make_activity_notice(activity, places=1, bring="水杯")
    make_person(branch, name="赵示甲", number="S001")
    make_person(branch, name="钱示乙", number="S002")
    token = issue_link(branch=branch, purpose="activities.sign_up", target_id=activity.public_id, by=None).token

    for name, number, words in (("赵示甲", "S001", "您已有名额"), ("钱示乙", "S002", "候补第1位")):
        page.goto(f"{live_server.url}/to/{token}/")
        assert is_well(page)
        page.get_by_label("您的姓名").fill(name)
        page.get_by_label("工号，或手机号后四位").fill(number)
        page.get_by_role("button", name="报名").click()
        expect(page.get_by_role("status")).to_contain_text(words)
    assert is_well(page)
    page.get_by_role("button", name="取消报名").click()

    expect(page.get_by_role("status")).to_contain_text("您已取消报名")
    assert [str(row) for row in ActivitySignUp.objects.standing()] == ["赵示甲"]


def test_every_page_of_a_gathering_fits_and_is_accessible(desk, live_server, branch):
    activity, meeting = make_activity(branch, title="春季健步走", place="湿地公园"), make_meeting(branch)
    for name in ("赵示甲", "钱示乙"):
        make_person(branch, name=name)
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "#8aa").save(picture, "PNG")
    make_meeting_photo(meeting)
    for width in (1280, 390):
        desk.set_viewport_size({"width": width, "height": 800})
        for name in ("notice", "sign_ups", "sign_up_list", "check_in", "check_in_all", "photos", "brief_create"):
            desk.goto(live_server.url + reverse(f"gatherings:{name}", args=["ours", "activities", activity.public_id]))
            assert is_well(desk), name
    assert desk.faults == []


def test_list_is_pasted_and_its_link_copied(desk, live_server, branch):
    activity = make_activity(branch, title="春季健步走")
    make_person(branch, name="赵示甲")
    desk.goto(live_server.url + reverse("gatherings:sign_up_list", args=["ours", "activities", activity.public_id]))

    desk.get_by_label("群里的接龙原文").fill("健步走接龙\n1. 赵示甲 2人\n2. 冯某壬\n3. 我也去我也去带上我吧")
    desk.get_by_role("button", name="识别").click()
    assert is_well(desk)
    desk.get_by_role("button", name="收入已勾选的行").click()

    assert [(str(row), row.people) for row in ActivitySignUp.objects.all()] == [("赵示甲", 2), ("冯某壬", 1)]
    desk.get_by_role("button", name="链接与二维码").click()
    expect(desk.get_by_role("img", name="链接的二维码")).to_be_visible()
    assert is_well(desk)
