"""The calendar as telephones read it: written by one library, read back by another."""

import re
from datetime import date, datetime, timedelta

import icalendar
import pytest
import time_machine
import vobject
from django.core.cache import cache
from django.test import Client, override_settings
from django.urls import reverse

from accounts.models import PersonalLink
from activities.models import PlanItem
from activities.moving import move_activity
from activities.tests.factories import (
    make_activity,
    make_activity_notice,
    make_activity_sign_up,
    make_day_off,
    make_plan_item,
)
from congress.states.sessions import SessionState
from congress.tests.factories import make_meeting, make_motion, make_session
from core.calendar_feed import feed_of
from core.calendars import all_sources
from core.dates import PreciseDay
from core.models import AccessLog, AuditEntry
from core.services import change_record, void_record
from core.tests.factories import make_branch
from members.models import Post
from members.tests.factories import make_body, make_certificate, make_person, make_term
from members.tests.people import make_officer
from tests.random_records import fill
from welfare.tests.factories import make_hardship_case, make_visit

pytestmark = pytest.mark.django_db
TODAY = date(2024, 5, 6)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(f"{TODAY}T09:00:00+08:00", tick=False) as traveller:
        yield traveller


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch)
    client.force_login(user)
    return user


def on(day, month=5):
    return PreciseDay.on(date(2024, month, day))


def read(branch):
    """The feed as another library reads it."""
    return vobject.readOne(feed_of(branch, today=TODAY).decode())


def events(branch):
    """Its events by title."""
    return {event.summary.value: event for event in read(branch).contents.get("vevent", [])}


def address(client):
    """The address of a feed just made."""
    page = client.post(reverse("accounts:calendar_feed_issue", args=["ours"]))
    return re.search(r"/to/[^/]+/", page.context["address"])[0]


class TestWhatItSays:
    def test_whole_days_are_dates_and_end_on_the_day_after(self, branch):
        make_activity(branch, title="书画展", held=PreciseDay.span(date(2024, 5, 14), date(2024, 5, 16)), place="大厅")

        event = events(branch)["书画展"]

        assert (event.dtstart.value, event.dtend.value) == (date(2024, 5, 14), date(2024, 5, 17))
        assert event.dtstart.params["VALUE"] == ["DATE"]
        assert (event.location.value, event.status.value, event.sequence.value) == ("大厅", "CONFIRMED", "0")

    def test_hour_is_that_of_shanghai(self, branch):
        make_activity_notice(make_activity(branch, title="读书会", held=on(8)), begins="下午2点半")

        event = events(branch)["读书会"]

        assert event.dtstart.value.replace(tzinfo=None) == datetime(2024, 5, 8, 14, 30)
        assert event.dtstart.value.utcoffset() == timedelta(hours=8)
        zone = read(branch).vtimezone
        assert (zone.tzid.value, event.dtstart.params["X-VOBJ-ORIGINAL-TZID"]) == ("Asia/Shanghai", ["Asia/Shanghai"])

    def test_calendar_is_named_after_the_branch(self, branch):
        made = icalendar.Calendar.from_ical(feed_of(branch, today=TODAY))

        assert made["x-wr-calname"] == "示例工会工作日历"
        assert (made["version"], made["method"], made["calscale"]) == ("2.0", "PUBLISH", "GREGORIAN")
        assert made.errors == []

    def test_lines_are_folded_by_octets_and_never_within_a_character(self, branch):
        title = "组织职工参加，省总工会；与省工人报社联合举办的“劳动创造幸福”\\主题征文投稿" * 2
        make_activity(branch, title=title, held=on(8))

        content = feed_of(branch, today=TODAY)

        lines = content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert [line.decode() for line in lines][-1] == ""
        assert title in events(branch)

    def test_plan_meetings_and_deadlines_that_name_nobody_stand_in_it(self, branch):
        make_plan_item(branch, title="读书月活动", first_day=date(2024, 5, 20), last_day=date(2024, 5, 20))
        make_meeting(branch, title="委员会会议", held=on(9))
        make_term(make_body(branch), 3, last_day=date(2024, 5, 21))
        make_certificate(branch, valid_until=date(2024, 5, 22))

        found = events(branch)

        assert {title: event.dtstart.value.day for title, event in found.items() if "证书" not in title} == {
            "读书月活动": 20,
            "委员会会议": 9,
            "换届：工会委员会第3届任期届满。": 21,
        }
        assert len(found) == 4

    def test_nobody_is_named(self, branch):
        person = make_person(branch, name="赵示甲")
        activity = make_activity(
            branch, title="健步走", held=on(8), participants="孙示丙", organiser="李示丁", remark="吴示己"
        )
        make_activity_sign_up(activity, person=person)
        make_activity_notice(activity, contact="周示戊", begins="9:00")
        make_plan_item(branch, title="读书", owner="郑示庚", first_day=date(2024, 5, 9), last_day=date(2024, 5, 9))
        make_meeting(branch, title="会", held=on(9), chaired_by="王示辛", recorded_by="冯示壬", topics="陈示癸的事")
        make_motion(branch, "assigned", subject="增设雨棚", mover="褚示子", reply_due_on=date(2024, 5, 20))
        make_hardship_case(branch)
        make_visit(branch)

        content = feed_of(branch, today=TODAY).decode().replace("\r\n ", "")

        assert "示" not in content.replace("示例工会", "")
        assert "雨棚" not in content
        assert content.count("BEGIN:VEVENT") == 3

    def test_no_more_than_the_named_properties_leave_whatever_the_records(self, branch):
        fill(branch, 5)

        made = icalendar.Calendar.from_ical(feed_of(branch, today=date(2024, 5, 6)))

        found = made.walk("VEVENT")
        usual = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "STATUS", "SUMMARY", "DTSTART", "TRANSP"}
        assert len(found) > 20
        assert {name for event in found for name in event} <= usual | {"DTEND", "LOCATION", "DESCRIPTION"}
        assert {str(event["description"])[:2] for event in found if "description" in event} == {"原定"}
        assert len({str(event["uid"]) for event in found}) == len(found)

    def test_festivals_days_off_and_what_has_no_day_are_left_out(self, branch):
        make_day_off(branch)
        make_activity(branch, title="全月的", held=PreciseDay.parse("2024年5月"))
        make_activity(branch, title="早年的", held=PreciseDay.on(date(2022, 12, 31)))
        make_activity(branch, title="不知哪天", held=None)

        assert events(branch) == {}
        assert [source.key for source in all_sources() if source.is_shared] == [
            "meetings",
            "activities",
            "plan",
            "deadlines",
        ]


class TestWhatChanges:
    def test_move_counts_the_sequence_and_keeps_the_uid(self, branch, today):
        activity = make_activity(branch, title="健步走", held=on(20))
        before = events(branch)["健步走"]
        today.move_to("2024-05-07T10:00:00+08:00")

        move_activity(branch, str(activity.public_id), on(21), None)

        after = events(branch)["健步走"]
        assert after.uid.value == before.uid.value == f"activities-{activity.public_id}@unionhub"
        assert (before.sequence.value, after.sequence.value) == ("0", "1")
        assert (before.dtstart.value, after.dtstart.value) == (date(2024, 5, 20), date(2024, 5, 21))
        assert after.last_modified.value.isoformat() == "2024-05-07T02:00:00+00:00"
        assert before.last_modified.value.isoformat() == "2024-05-06T01:00:00+00:00"
        assert after.description.value == "原定2024年5月20日"

    def test_cancelled_activity_stays_as_cancelled(self, branch):
        activity = make_activity(branch, title="健步走", held=on(20))
        change_record(activity, {"cancelled_on": TODAY}, by=None)

        event = events(branch)["健步走"]

        assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")

    def test_session_that_was_cancelled_cancels_its_meeting(self, branch):
        meeting = make_meeting(branch, title="教代会", held=on(20))
        before = int(events(branch)["教代会"].sequence.value)
        make_session(meeting, SessionState.CANCELLED)

        event = events(branch)["教代会"]

        assert event.status.value == "CANCELLED"
        assert int(event.sequence.value) > before

    def test_other_hour_in_the_notice_counts_too(self, branch, today):
        notice = make_activity_notice(make_activity(branch, title="读书会", held=on(20)), begins="9:00")
        before = events(branch)["读书会"]
        today.move_to("2024-05-07T10:00:00+08:00")

        change_record(notice, {"begins": "10:00"}, by=None)
        after = events(branch)["读书会"]
        void_record(notice, by=None, reason="重复")
        without = events(branch)["读书会"]

        assert [int(each.sequence.value) for each in (before, after, without)] == [1, 2, 3]
        assert (before.dtstart.value.hour, after.dtstart.value.hour, without.dtstart.value) == (
            9,
            10,
            date(2024, 5, 20),
        )
        assert after.last_modified.value.day == 7

    def test_item_moved_to_a_later_time_is_cancelled_on_its_old_day(self, branch):
        told = {"outcome": PlanItem.Outcome.MOVED, "outcome_on": TODAY, "reason": "汛期提前"}
        make_plan_item(branch, title="读书", first_day=date(2024, 5, 9), last_day=date(2024, 5, 9), **told)

        assert events(branch)["读书"].status.value == "CANCELLED"

    def test_each_step_of_a_session_has_a_uid_of_its_own_that_lasts(self, branch):
        meeting = make_meeting(branch, title="教代会", kind="staff_congress", held=on(20))
        make_session(meeting)

        uids = {event.uid.value for event in events(branch).values() if event.uid.value.startswith("deadlines")}
        change_record(meeting, {"title": "职工代表大会"}, by=None)

        again = {event.uid.value for event in events(branch).values() if event.uid.value.startswith("deadlines")}
        assert len(uids) > 2
        assert again == uids

    def test_of_what_was_voided_only_that_is_told(self, branch):
        activity = make_activity(branch, title="误录赵示甲", held=on(20), place="赵家", postponed_from=on(19))
        uid = events(branch)["误录赵示甲"].uid.value
        void_record(activity, by=None, reason="重复")

        content = feed_of(branch, today=TODAY).decode()

        (event,) = events(branch).values()
        assert (event.uid.value, event.status.value, event.summary.value) == (uid, "CANCELLED", "（已取消）")
        assert "赵" not in content

    def test_same_records_give_the_same_bytes(self, branch):
        make_activity(branch, held=on(20))
        make_meeting(branch, held=on(21))

        assert feed_of(branch, today=TODAY) == feed_of(branch, today=TODAY)

    @pytest.mark.parametrize("rows", [1, 5])
    def test_feed_takes_the_same_queries_however_much_stands_in_it(self, branch, rows, django_assert_num_queries):
        for number in range(rows):
            make_activity_notice(make_activity(branch, held=on(8 + number)))
            make_meeting(branch, held=on(8 + number))
            make_plan_item(branch, first_day=date(2024, 5, 8 + number), last_day=date(2024, 5, 8 + number))

        with django_assert_num_queries(37):
            feed_of(branch, today=TODAY)


class TestItsAddress:
    """Whoever holds the address reads the feed, until it is renewed or ended."""

    def test_address_is_shown_once_and_opens_the_feed_without_a_session(self, client, branch, chair):
        make_activity(branch, title="健步走", held=on(20))
        where = address(client)
        reader = Client()

        response = reader.get(where)

        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert vobject.readOne(response.content.decode()).vevent.summary.value == "健步走"
        assert (response["X-Robots-Tag"], response["Referrer-Policy"]) == ("noindex, nofollow", "no-referrer")
        assert "no-store" in response["Cache-Control"]
        assert dict(reader.cookies) == {}
        assert where not in client.get(reverse("accounts:calendar_feed", args=["ours"])).text

    def test_new_address_ends_the_old_one(self, client, branch, chair):
        first = address(client)
        second = address(client)

        assert [Client().get(where).status_code for where in (first, second)] == [404, 200]

    def test_ended_address_opens_nothing(self, client, branch, chair):
        where = address(client)
        done = client.post(reverse("accounts:calendar_feed_revoke", args=["ours"]), follow=True)

        assert [str(message) for message in done.context["messages"]] == ["链接已撤回，不能再打开。"]
        assert Client().get(where).status_code == 404
        assert AuditEntry.objects.filter(verb="accounts.personallink.revoke", actor=chair).count() == 1
        again = client.post(reverse("accounts:calendar_feed_revoke", args=["ours"]), follow=True)
        assert [str(message) for message in again.context["messages"]] == ["该链接已失效。"]

    def test_address_ends_by_itself_after_a_year(self, client, branch, chair, today):
        where = address(client)
        today.move_to("2025-05-08T09:00:00+08:00")

        assert Client().get(where).status_code == 404

    def test_it_shows_its_own_branch_alone_and_is_noted(self, client, branch, chair):
        make_activity(make_branch(), title="他会的", held=on(20))

        response = Client().get(address(client))

        assert "他会的" not in response.text
        line = AccessLog.objects.filter(event="link").get()
        assert line.target == f"accounts.personallink:{PersonalLink.objects.get().public_id}"

    def test_program_that_asks_too_often_is_told_to_wait(self, client, branch, chair):
        cache.clear()
        where = address(client)
        with override_settings(LIMITS_A_MINUTE={"feed": 2}):
            answers = [Client().get(where) for _ in range(3)]

        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert (answers[2]["Retry-After"], answers[2].content) == ("60", b"")

    def test_only_those_who_publish_hand_it_out(self, client, branch):
        for position, code in ((Post.Position.OFFICER, 200), (Post.Position.ACCOUNTANT, 403), ("auditor", 403)):
            client.force_login(make_officer(branch, position))
            assert client.post(reverse("accounts:calendar_feed_issue", args=["ours"])).status_code == code
            assert client.get(reverse("accounts:calendar_feed", args=["ours"])).status_code == code
