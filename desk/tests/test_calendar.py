"""The calendar of a branch at the desk: what stands in it, for whom, what is told of it, and what is moved from it."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from activities.models import DayOff, PlanItem
from activities.tests.factories import make_activity, make_activity_notice, make_day_off, make_plan_item
from congress.tests.factories import make_meeting, make_motion
from core.audit import record
from core.calendars import all_sources
from core.dates import PreciseDay
from core.models import AuditEntry
from core.services import void_record
from core.tests.factories import make_branch, make_user
from members.models import Post
from members.tests.factories import make_body, make_person, make_term
from members.tests.people import make_officer
from rights.tests.factories import make_mediation
from welfare.tests.factories import make_hardship_case, make_visit

pytestmark = pytest.mark.django_db
TODAY = date(2024, 5, 6)
KEYS = ["days_off", "festivals", "meetings", "activities", "plan", "deadlines"]


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(f"{TODAY}T09:00:00+08:00"):
        yield


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch)
    client.force_login(user)
    return user


def on(day, month=5, until=None):
    return PreciseDay.span(date(2024, month, day), date(2024, month, until or day))


def plan_on(branch, day, month=5, **over):
    return make_plan_item(
        branch, kind="activity", first_day=date(2024, month, day), last_day=date(2024, month, day), **over
    )


def address(query=""):
    return f"{reverse('desk:calendar', args=['ours'])}?{query}"


def shown(client, query="on=2024-05"):
    """What stands on the days of the months shown, as day and title, and what stands above them."""
    months = client.get(address(query)).context["months"]
    days = [
        (entry.item.title, f"{day.day:%m-%d}")
        for month in months
        for week in month.weeks
        for day in week
        for entry in day.entries
        if entry.url
    ]
    return days + [(entry.item.title, "") for month in months for entry in month.loose if entry.url]


def entry_of(client, title, query="on=2024-05"):
    months = client.get(address(query)).context["months"]
    days = [day for month in months for week in month.weeks for day in week]
    return next(entry for day in days for entry in day.entries if entry.item.title == title)


def told(client, query="on=2024-05"):
    return [conflict.text for conflict in client.get(address(query)).context["conflicts"]]


def test_every_area_brings_its_own(client, branch, chair):
    make_activity(branch, title="健步走", held=on(8))
    make_meeting(branch, title="委员会会议", held=on(9))
    plan_on(branch, 10, title="读书月")
    make_day_off(branch, name="示例放假", first_day=date(2024, 5, 13))
    make_term(make_body(branch), 3, last_day=date(2024, 5, 20))

    assert [source.key for source in all_sources()] == KEYS
    assert {title: day for title, day in shown(client) if day} == {
        "健步走": "05-08",
        "委员会会议": "05-09",
        "读书月": "05-10",
        "示例放假": "05-13",
        "换届：工会委员会第3届任期届满。": "05-20",
    }


def test_festivals_stand_on_their_days_without_a_record(client, branch, chair):
    page = client.get(address("on=2024-06"))

    (month,) = page.context["months"]
    names = {entry.item.title: (day.day.day, entry.url) for day in month.days for entry in day.entries}
    assert names["端午节"] == (10, "")
    assert names["六一儿童节"] == (1, "")
    assert [entry.item.title for entry in month.loose] == ["安全生产月"]


def test_what_lasts_for_months_is_told_once_in_the_first_month_shown(client, branch, chair):
    make_plan_item(
        branch, title="加强能力建设", kind="main_work", first_day=date(2024, 3, 1), last_day=date(2024, 8, 31)
    )

    def told_in(query):
        months = client.get(address(query)).context["months"]
        return [month.first.month for month in months if "加强能力建设" in [e.item.title for e in month.loose]]

    assert told_in("view=year&on=2024-05") == [3]
    assert told_in("view=list&on=2024-09") == [7]
    assert told_in("view=month&on=2024-05") == [5]


def test_source_is_switched_off_and_stays_off_on_the_way(client, branch, chair):
    make_activity(branch, title="健步走", held=on(8))
    make_meeting(branch, title="委员会会议", held=on(9))

    page = client.get(address("on=2024-05&chosen=1&source=meetings"))

    assert "健步走" not in page.text
    assert "委员会会议" in page.text
    assert [key for key in KEYS if f"source={key}" in page.context["after"]] == ["meetings"]
    assert shown(client, page.context["after"].replace("2024-06", "2024-05")) == [("委员会会议", "05-09")]
    assert shown(client, "on=2024-05&chosen=1") == []


def test_each_entry_leads_to_its_record_and_says_how_it_fares(client, branch, chair):
    held = make_activity(branch, title="已办", held=on(2))
    make_activity(branch, title="将办", held=on(20), place="体育馆")
    make_activity(branch, title="改期的", held=on(21), postponed_from=on(14))
    make_activity(branch, title="不办的", held=on(22), cancelled_on=TODAY)
    plan_on(branch, 23, title="放弃的", outcome=PlanItem.Outcome.DROPPED, outcome_on=TODAY, reason="经费不足")

    states = {title: entry_of(client, title).state for title in ("已办", "将办", "改期的", "不办的", "放弃的")}

    assert states == {"已办": "已举办", "将办": "计划", "改期的": "延期", "不办的": "已取消", "放弃的": "已取消"}
    assert entry_of(client, "改期的").was == "5月14日"
    assert client.get(entry_of(client, "已办").url).context["record"] == held


def test_item_that_an_activity_carries_out_is_told_once(client, branch, chair):
    item = plan_on(branch, 8, title="计划的健步走")
    other = plan_on(branch, 9, title="另一项")
    make_activity(branch, title="健步走", held=on(8), plan_item=item)
    make_activity(branch, title="太早的", held=on(8, 4), plan_item=other)

    assert shown(client) == [("健步走", "05-08"), ("另一项", "05-09")]
    assert ("计划的健步走", "05-08") in shown(client, "on=2024-05&chosen=1&source=plan")


def test_voided_records_and_those_of_others_are_not_shown(client, branch, chair):
    void_record(make_activity(branch, title="误录", held=on(8)), by=None, reason="重复")
    make_activity(make_branch(), title="他会", held=on(8))

    assert shown(client) == []


def test_several_days_stand_on_each_and_a_list_tells_them_once(client, branch, chair):
    make_activity(branch, title="书画展", held=on(29, until=31))
    make_activity(branch, title="跨月的", held=PreciseDay.span(date(2024, 5, 31), date(2024, 6, 1)))

    assert [day for title, day in shown(client) if title == "书画展"] == ["05-29", "05-30", "05-31"]
    page = client.get(address("view=list&on=2024-05")).text
    assert (page.count(">书画展</a>"), page.count(">跨月的</a>")) == (1, 2)


def test_what_is_known_by_its_month_stands_above_the_days(client, branch, chair):
    make_plan_item(branch, title="读书月", first_day=date(2024, 5, 1), last_day=date(2024, 5, 31))

    assert shown(client) == [("读书月", "")]


@pytest.mark.parametrize(
    ("query", "title", "before", "after"),
    [
        ("view=month&on=2024-01", "2024年1月", "on=2023-12", "on=2024-02"),
        ("view=list&on=2024-03", "2024年上半年", "on=2023-07", "on=2024-07"),
        ("view=year&on=2024-03", "2024年", "on=2023-01", "on=2025-01"),
        ("view=what&on=2024-13", "2024年5月", "on=2024-04", "on=2024-06"),
        ("on=1850-01", "2024年5月", "on=2024-04", "on=2024-06"),
        ("on=2024-02-29", "2024年2月", "on=2024-01", "on=2024-03"),
    ],
)
def test_view_is_told_by_the_address(client, branch, chair, query, title, before, after):
    context = client.get(address(query)).context

    assert context["title"] == title
    assert before in context["before"]
    assert after in context["after"]
    assert "on=2024-05" in context["now"]


@pytest.mark.parametrize(("on_", "missing"), [("1902-01", "before"), ("2098-12", "after")])
def test_calendar_ends_where_the_festivals_are_known_no_more(client, branch, chair, on_, missing):
    page = client.get(address(f"on={on_}"))

    assert page.status_code == 200
    assert page.context[missing] is None


def test_list_begins_with_this_month_and_folds_those_before(client, branch, chair):
    context = client.get(address("view=list")).context

    assert [month.name for month in context["coming"]] == ["2024年5月", "2024年6月"]
    assert [month.first.month for month in context["passed"]] == [1, 2, 3, 4]
    assert client.get(address("view=list&on=2023-05")).context["passed"] == []


def test_year_counts_work_and_not_festivals(client, branch, chair):
    make_activity(branch, held=on(8))
    plan_on(branch, 8)
    make_day_off(branch, first_day=date(2024, 5, 1))

    months = client.get(address("view=year&on=2024-05")).context["months"]

    assert [month.count for month in months] == [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]


class TestWhoSees:
    """A reader sees what their rights open, and what only named readers see stands in no calendar."""

    def test_nobody_of_elsewhere_and_no_member_without_a_post(self, branch):
        for user, code in ((make_user(), 404), (make_officer(make_branch()), 404), (make_user(), 403)):
            client = Client()
            if code == 403:
                make_person(branch, user=user)
            client.force_login(user)
            assert client.get(address()).status_code == code
        assert Client().get(address()).status_code == 302

    def test_deadlines_are_seen_by_those_whose_matter_they_are(self, branch):
        make_motion(branch, "assigned", subject="增设雨棚", reply_due_on=date(2024, 5, 20))
        titles = {}
        for position in (Post.Position.CHAIR, Post.Position.ACCOUNTANT, Post.Position.AUDITOR):
            client = Client()
            client.force_login(make_officer(branch, position))
            titles[position] = ["增设雨棚" in title for title, _day in shown(client)]

        assert titles == {"chair": [True], "accountant": [], "auditor": []}

    def test_accountant_reads_and_may_move_but_not_publish(self, branch):
        activity = make_activity(branch, title="健步走", held=on(20))
        client = Client()
        client.force_login(make_officer(branch, Post.Position.ACCOUNTANT))

        assert entry_of(client, "健步走").url.endswith(f"/activities/{activity.public_id}/")
        assert reverse("accounts:calendar_feed", args=["ours"]) not in client.get(address()).text

    def test_auditor_moves_nothing(self, branch):
        make_activity(branch, title="健步走", held=on(20))
        client = Client()
        client.force_login(make_officer(branch, Post.Position.AUDITOR))

        assert entry_of(client, "健步走").move_url == ""

    def test_hardship_care_and_disputes_stand_nowhere(self, client, branch, chair):
        make_hardship_case(branch)
        make_visit(branch)
        make_mediation(branch)

        assert shown(client, "view=year&on=2024-05") == []


class TestConflicts:
    """What does not go well together is told and stops nobody."""

    def test_two_at_one_place_on_one_day(self, client, branch, chair):
        make_activity(branch, title="读书会", held=on(8), place="会议室")
        make_meeting(branch, title="委员会会议", held=on(8), place="会 议室")
        make_meeting(branch, title="别处的会", held=on(8), place="礼堂")
        make_meeting(branch, title="没有地点的会", held=on(8))

        assert told(client) == ["5月8日：“委员会会议”和“读书会”都在“会 议室”。"]
        assert entry_of(client, "读书会").is_troubled
        assert not entry_of(client, "别处的会").is_troubled

    @pytest.mark.parametrize(
        ("first", "second", "count"),
        [("上午9点", "下午2点", 0), ("下午2点", "下午3点", 1), ("上午9点", "", 1), ("9:00", "13:00", 0)],
    )
    def test_hours_of_which_one_is_before_noon_do_not_meet(self, client, branch, chair, first, second, count):
        for title, begins in (("甲", first), ("乙", second)):
            make_activity_notice(make_activity(branch, title=title, held=on(8), place="会议室"), begins=begins)

        assert len(told(client)) == count

    def test_days_that_overlap_meet_on_the_first_of_both(self, client, branch, chair):
        make_activity(branch, title="书画展", held=on(6, until=9), place="大厅")
        make_activity(branch, title="摄影展", held=on(8, until=10), place="大厅")

        assert told(client) == ["5月8日：“书画展”和“摄影展”都在“大厅”。"]

    @pytest.mark.parametrize(
        ("day", "words"),
        [
            (8, []),
            (11, ["5月11日：“健步走”安排在调休上班日（示例调休）。"]),
            (12, ["5月12日：“健步走”安排在周末。"]),
            (13, ["5月13日：“健步走”安排在放假日（示例放假）。"]),
        ],
    )
    def test_day_off_make_up_day_and_weekend(self, client, branch, chair, day, words):
        make_day_off(branch, name="示例放假", first_day=date(2024, 5, 13))
        make_day_off(branch, name="示例调休", kind=DayOff.Kind.WORK, first_day=date(2024, 5, 11))
        make_activity(branch, title="健步走", held=on(day))

        assert told(client) == words

    def test_holiday_by_law_is_told_with_its_source_where_the_branch_has_no_list(self, client, branch, chair):
        make_activity(branch, title="健步走", held=PreciseDay.on(date(2025, 5, 1)))

        (conflict,) = client.get(address("on=2025-05")).context["conflicts"]
        assert conflict.text == "5月1日：“健步走”安排在法定节假日（五一劳动节）。"
        assert conflict.source == "《全国年节及纪念日放假办法》（2024年11月10日修订）"

    def test_own_list_goes_before_the_law(self, client, branch, chair):
        make_day_off(branch, name="示例值班", kind=DayOff.Kind.WORK, first_day=date(2025, 5, 1))
        make_activity(branch, title="健步走", held=PreciseDay.on(date(2025, 5, 1)))

        assert told(client, "on=2025-05") == ["5月1日：“健步走”安排在调休上班日（示例值班）。"]

    def test_cancelled_goals_and_items_of_a_month_are_not_told(self, client, branch, chair):
        make_activity(branch, held=on(12), cancelled_on=TODAY)
        make_plan_item(branch, kind="goal", first_day=date(2024, 5, 12), last_day=date(2024, 5, 12))
        make_plan_item(branch, kind="activity", first_day=date(2024, 5, 1), last_day=date(2024, 5, 31))

        assert told(client) == []

    def test_days_off_are_marked_where_they_are_not_shown(self, client, branch, chair):
        make_day_off(branch, name="示例放假", first_day=date(2024, 5, 13))
        make_activity(branch, title="健步走", held=on(13))

        assert told(client, "on=2024-05&chosen=1&source=activities") != []
        assert "示例放假</a>" not in client.get(address("on=2024-05&chosen=1&source=activities")).text


class TestMoving:
    """From the calendar to another day, and back."""

    def url(self, about, source="activities"):
        return reverse("desk:calendar_move", args=["ours", source, about.public_id])

    def test_moved_and_moved_back(self, client, branch, chair):
        activity = make_activity(branch, title="健步走", held=on(20))

        page = client.post(f"{entry_of(client, '健步走').move_url}", {"days": "2024-06-03"}, follow=True)
        activity.refresh_from_db()
        assert (activity.held, activity.postponed_from) == (on(3, 6), on(20))
        assert page.context["title"] == "2024年6月"
        undo = page.context["undo"]
        assert undo.stood in page.text

        client.post(undo.url, {"days": undo.days})
        activity.refresh_from_db()
        assert (activity.held, activity.postponed_from) == (on(20), None)
        assert AuditEntry.objects.filter(verb="activities.activity.change", actor=chair).count() == 2

    def test_item_of_a_month_comes_back_as_the_month(self, client, branch, chair):
        item = make_plan_item(branch, first_day=date(2024, 6, 1), last_day=date(2024, 6, 30))

        undo = client.post(self.url(item, "plan"), {"days": "2024-06-12"}, follow=True).context["undo"]
        client.post(undo.url, {"days": undo.days})

        item.refresh_from_db()
        assert (item.first_day, item.last_day) == (date(2024, 6, 1), date(2024, 6, 30))

    @pytest.mark.parametrize("days", ["", "2024-02-30", "明天"])
    def test_day_that_is_none_is_told_at_the_field(self, client, branch, chair, days):
        activity = make_activity(branch, held=on(20))

        page = client.post(self.url(activity), {"days": days})

        activity.refresh_from_db()
        assert (page.status_code, activity.held, activity.version) == (422, on(20), 1)
        assert page.context["form"].errors

    def test_refusal_of_the_plan_is_told_on_the_form(self, client, branch, chair):
        item = plan_on(branch, 20, 6, title="读书月")

        page = client.post(self.url(item, "plan"), {"days": "2024-07-01"})

        assert page.status_code == 422
        assert "会离开所在半年的计划" in page.text
        item.refresh_from_db()
        assert item.first_day == date(2024, 6, 20)

    def test_nobody_moves_without_the_right_by_get_or_what_does_not_move(self, client, branch, chair):
        activity, meeting = make_activity(branch, held=on(20)), make_meeting(branch)

        assert client.get(self.url(activity)).status_code == 200
        for source, other in (("meetings", meeting), ("other", activity), ("plan", activity)):
            assert client.post(self.url(other, source), {"days": "2024-06-03"}).status_code == 404
        client.force_login(make_officer(branch, Post.Position.AUDITOR))
        assert client.post(self.url(activity), {"days": "2024-06-03"}).status_code == 403
        activity.refresh_from_db()
        assert activity.held == on(20)

    @pytest.mark.parametrize("moved", ["", "x", "meetings.1", "activities.x", "activities."])
    def test_address_that_names_nothing_offers_no_way_back(self, client, branch, chair, moved):
        page = client.get(address(f"moved={moved}&stood=2024-05-08"))

        assert (page.status_code, page.context["undo"]) == (200, None)


@pytest.mark.parametrize("rows", [1, 5])
@pytest.mark.parametrize("view", ["month", "list", "year"])
def test_calendar_takes_the_same_queries_however_much_stands_in_it(
    client, branch, chair, rows, view, django_assert_num_queries
):
    for number in range(rows):
        make_activity_notice(make_activity(branch, held=on(8 + number), plan_item=plan_on(branch, 8 + number)))
        make_meeting(branch, held=on(8 + number))
        make_day_off(branch, first_day=date(2024, 5, 8 + number))
        make_motion(branch, "assigned", reply_due_on=date(2024, 5, 20))

    with django_assert_num_queries(41):
        assert client.get(address(f"view={view}&on=2024-05")).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_calendar_opened_again_asks_for_its_reader_and_whether_anything_was_done(client, django_assert_num_queries):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    activity = make_activity(branch, title="健步走", held=on(20))
    record("activities.activity.create", by=None, branch=branch)
    assert shown(client) == [("健步走", "05-20")]

    # The session, the user and the posts; the end of the operation record; the reminders.
    with django_assert_num_queries(5):
        assert shown(client) == [("健步走", "05-20")]

    client.post(reverse("desk:calendar_move", args=["ours", "activities", activity.public_id]), {"days": "2024-05-21"})
    assert shown(client) == [("健步走", "05-21")]


def test_home_and_menu_lead_to_the_calendar(client, branch, chair):
    assert f'href="{reverse("desk:calendar", args=["ours"])}"' in client.get("/desk/ours/").text
