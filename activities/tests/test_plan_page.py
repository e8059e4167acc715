"""The page of a plan: its items by months, what their activities say of them, and the quick marks."""

import html
import re
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse

from activities.models import Activity, PlanItem
from activities.tests.factories import make_activity, make_cost, make_guiding_thought, make_plan_item
from core.dates import PreciseDay
from core.models import AuditEntry
from core.quantities import Quantity
from core.sheets import sheet_named
from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
PAGE = "/desk/ours/plan/?period=2024H2"
# Session, user, posts with their branches; the periods with a guiding thought, the last day planned; items, activities,
# costs; how the plan stands in two; the branches and unread reminders of the person.
QUERIES = 11


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2024-10-15 10:00+08:00", tick=False):
        yield


@pytest.fixture
def officer(branch, client):
    user = make_officer(branch)
    client.force_login(user)
    return user


def planned(branch, title="趣味运动会", month=9, **over):
    days = {"first_day": date(2024, month, 1), "last_day": date(2024, month, 28)}
    return make_plan_item(branch, **{"kind": "activity", "title": title, **days, **over})


def held(branch, item, day=12, **over):
    return make_activity(branch, plan_item=item, held=PreciseDay.on(date(2024, 9, day)), **over)


def words_of(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())


def row_of(client, item):
    rows = [row for group in client.get(PAGE).context["page"].groups for row in group.rows]
    return next(row for row in rows if row.item.pk == item.pk)


def mark(client, item, follow=False, **said):
    address = reverse("activities:plan_mark", args=["ours", item.public_id])
    return client.post(f"{address}?period=2024H2", said, follow=follow)


def test_goals_and_main_work_stand_before_the_months_and_longer_plans_at_the_end(client, branch, officer):
    whole = {"first_day": date(2024, 7, 1), "last_day": date(2024, 12, 31)}
    planned(branch, "秋游", 10, last_day=date(2024, 11, 30))
    planned(branch, "读书会", 10)
    planned(branch, "趣味运动会")
    make_plan_item(branch, kind="main_work", title="建家", **whole)
    make_plan_item(branch, kind="goal", title="争创先进", **whole)
    make_plan_item(branch, kind="goal", title="全年目标", first_day=date(2024, 1, 1), last_day=date(2024, 12, 31))
    planned(branch, "春游", 4)

    groups = client.get(PAGE).context["page"].groups

    assert [(group.label, [row.item.title for row in group.rows]) for group in groups] == [
        ("目标", ["争创先进"]),
        ("重点工作", ["建家"]),
        ("2024年9月", ["趣味运动会"]),
        ("2024年10月", ["读书会"]),
        ("2024年10月至11月", ["秋游"]),
        ("跨期的计划", ["全年目标"]),
    ]


@pytest.mark.parametrize(
    ("month", "over", "state"),
    [
        (9, {}, "没有记录"),
        (10, {}, "正在计划期内"),
        (11, {}, "尚未举办"),
        (9, {"outcome": "done", "outcome_on": date(2024, 9, 20)}, "完成"),
        (9, {"outcome": "under_way", "outcome_on": date(2024, 9, 20), "progress": "报名中"}, "推进中"),
        (9, {"outcome": "moved", "outcome_on": date(2024, 9, 20), "reason": "场地维修"}, "移后"),
        (9, {"outcome": "dropped", "outcome_on": date(2024, 9, 20), "reason": "汛期"}, "取消"),
    ],
)
def test_state_of_an_item_follows_from_what_is_recorded_and_from_the_day(client, branch, officer, month, over, state):
    item = planned(branch, month=month, **over)

    assert row_of(client, item).state == state


def test_target_and_budget_stand_against_what_the_activities_say(client, branch, officer):
    item = planned(branch, target=Quantity(3, "次"), budget=Decimal("3000.00"), owner="文体委员")
    games = held(branch, item, times=2)
    held(branch, item, day=20)
    held(branch, item, day=25, cancelled_on=date(2024, 9, 24))
    make_cost(games, amount=Decimal("1200.00"))
    make_cost(games, amount=Decimal("900.00"), paid_by="unit")

    row = row_of(client, item)

    assert (row.target, row.budget, row.faults) == ("计划3次，实际3次", "预算3,000元，已支出1,200元", [])
    assert [(one.title, one.word) for one in row.activities] == [("健步走", ""), ("健步走", ""), ("健步走", "已取消")]


def test_number_that_is_not_that_of_the_records_and_more_than_the_budget_are_told(client, branch, officer):
    item = planned(branch, target=Quantity(2, "次"), actual=Quantity(2, "次"), budget=Decimal("100.00"))
    make_cost(held(branch, item), amount=Decimal("150.00"))

    assert row_of(client, item).faults == ["对应活动的记录合计1次，填写的是2次", "已超出预算"]


def test_what_was_held_outside_the_plan_stands_below(client, branch, officer):
    held(branch, None, title="拔河")
    held(branch, planned(branch), title="趣味运动会")

    page = client.get(PAGE).context["page"]

    assert [one.title for one in page.unplanned] == ["拔河"]


def test_numbers_above_are_figures_with_a_way_to_their_rows(client, branch, officer):
    planned(branch, outcome="done", outcome_on=date(2024, 9, 20))
    planned(branch, "读书会", 10)

    parts = client.get(PAGE).context["page"].parts

    assert [part.value for part in parts] == [2, 1, 0, 0, 0, 1]
    for part in parts:
        assert client.get(part.url).status_code == 200


def test_marked_done_takes_the_number_of_the_records_and_the_last_day_of_the_item(client, branch, officer):
    item = planned(branch, target=Quantity(2, "次"))
    held(branch, item)
    held(branch, item, day=20)

    answer = mark(client, item, outcome="done")

    item.refresh_from_db()
    assert answer.url == f"/desk/ours/plan/?period=2024H2#item-{item.public_id}"
    assert (item.outcome, item.outcome_on, item.actual) == ("done", date(2024, 9, 28), Quantity(2, "次"))
    assert AuditEntry.objects.filter(verb="activities.planitem.change").count() == 1


def test_number_that_was_typed_is_kept(client, branch, officer):
    item = planned(branch, target=Quantity(30, "人"))

    mark(client, item, outcome="done", actual="28")

    item.refresh_from_db()
    assert item.actual == Quantity(28, "人")


def test_moved_says_when_to_and_why_and_a_later_mark_takes_it_back(client, branch, officer):
    item = planned(branch)

    mark(client, item, outcome="moved", words="场地维修", moved_to="11月")
    item.refresh_from_db()
    assert (item.outcome, item.reason, str(item.moved_to)) == ("moved", "场地维修", "2024年11月")
    assert row_of(client, item).notes == ["场地维修", "移至2024年11月"]

    mark(client, item, outcome="under_way", words="已报名30人")
    item.refresh_from_db()
    assert (item.outcome, item.reason, item.moved_to, item.progress) == ("under_way", "", None, "已报名30人")

    mark(client, item, outcome="nothing")
    item.refresh_from_db()
    assert (item.outcome, item.outcome_on, item.progress) == ("", None, "")


@pytest.mark.parametrize(
    "said",
    [
        {"outcome": "moved", "moved_to": "11月"},
        {"outcome": "dropped"},
        {"outcome": "moved", "words": "场地", "moved_to": "以后"},
        {"outcome": "done", "actual": "很多"},
        {"outcome": "finished"},
        {},
    ],
)
def test_mark_that_says_too_little_changes_nothing_and_keeps_what_was_typed(client, branch, officer, said):
    item = planned(branch, target=Quantity(1, "次"))

    answer = mark(client, item, **said)

    item.refresh_from_db()
    assert (answer.status_code, item.outcome, item.version) == (422, "", 1)
    (row,) = (row for group in answer.context["page"].groups for row in group.rows if row.is_open)
    assert row.item == item
    assert row.refused
    assert all(text in answer.text for text in said.values() if text != "finished")


def test_activity_is_made_from_an_item_with_its_fields(client, branch, officer):
    item = planned(branch, theme="culture", target=Quantity(60, "人"), budget=Decimal("3000.00"))

    form = client.get(row_of(client, item).make_url).context["form"]
    sent = {name: form[name].value() or "" for name in form.fields}
    answer = client.post(f"{reverse('desk:record_create', args=['ours', 'activities'])}?back={PAGE}", sent)

    assert answer.url == PAGE
    activity = Activity.objects.get()
    assert (activity.title, str(activity.held), activity.kind, activity.theme) == (
        "趣味运动会",
        "2024年9月1日至28日",
        "sports",
        "culture",
    )
    assert (activity.plan_item, activity.planned, activity.budget) == (item, Quantity(60, "人"), Decimal("3000.00"))


def test_item_of_a_whole_month_makes_an_activity_of_the_month(client, branch, officer):
    item = planned(branch, last_day=date(2024, 9, 30))

    form = client.get(row_of(client, item).make_url).context["form"]

    assert form["held"].value() == "2024年9月"


def test_reader_sees_the_plan_and_marks_nothing(client, branch):
    item = planned(branch)
    client.force_login(make_officer(branch, "women"))

    text = client.get(PAGE).text

    assert ("趣味运动会" in text, "/mark/" in text) == (True, False)
    assert mark(client, item, outcome="done").status_code == 403


def test_plan_of_another_branch_is_not_found(client, branch, officer):
    item = planned(make_branch(slug="theirs"), "他会计划")

    assert client.get("/desk/theirs/plan/").status_code == 404
    assert mark(client, item, outcome="done").status_code == 404
    assert "他会计划" not in client.get(PAGE).text


def test_voided_item_is_not_shown_and_cannot_be_marked(client, branch, officer):
    item = planned(branch)
    client.post(reverse("desk:record_void", args=["ours", "plan", item.public_id]), {"reason": "重复"})

    assert client.get(PAGE).context["page"].groups == []
    assert mark(client, item, outcome="done").status_code == 404


def test_page_opens_with_the_term_that_the_branch_plans_for(client, branch, officer):
    make_guiding_thought(branch, first_day=date(2024, 9, 1), last_day=date(2024, 12, 31))

    page = client.get("/desk/ours/plan/").context["page"]

    assert str(page.period) == "2024年9月至12月"


def test_page_opens_with_the_last_plan_where_nothing_is_planned_for_today(client, branch, officer):
    planned(branch, first_day=date(2023, 3, 1), last_day=date(2023, 3, 31))

    assert str(client.get("/desk/ours/plan/").context["page"].period) == "2023年上半年"


def test_empty_plan_offers_to_propose_one(client, branch, officer):
    text = words_of(client.get(PAGE).text)

    assert "2024年下半年还没有计划" in text
    assert "提出这期计划" in text


@pytest.mark.parametrize("count", [1, 12])
def test_page_takes_the_same_queries_for_one_item_and_for_many(
    client, branch, officer, count, django_assert_num_queries
):
    for number in range(count):
        item = planned(branch, f"活动{number}", target=Quantity(1, "次"), budget=Decimal("10.00"))
        make_cost(held(branch, item))
    held(branch, None)

    with django_assert_num_queries(QUERIES):
        page = client.get(PAGE).context["page"]

    assert sum(len(group.rows) for group in page.groups) == count


def test_every_standing_item_of_the_period_stands_on_the_page_once(client, branch, officer):
    for number in range(30):
        first = date(2024, 1 + number % 12, 1 + number % 20)
        last = max(first, date(2024, min(12, 1 + number % 12 + number % 3), 28))
        make_plan_item(
            branch, kind=PlanItem.Kind.values[number % 3], title=f"事项{number}", first_day=first, last_day=last
        )

    shown = [row.item.pk for group in client.get(PAGE).context["page"].groups for row in group.rows]

    touching = PlanItem.objects.filter(first_day__lte=date(2024, 12, 31), last_day__gte=date(2024, 7, 1))
    assert sorted(shown) == sorted(touching.values_list("pk", flat=True))
    assert len(shown) == len(set(shown)) > 10


def test_lists_and_items_lead_to_the_plan(client, branch, officer):
    item = planned(branch)

    for address in ("/desk/ours/records/plan/", "/desk/ours/records/activities/"):
        assert 'href="/desk/ours/plan/"' in client.get(address).text
    text = client.get(f"/desk/ours/records/{sheet_named('plan').slug}/{item.public_id}/").text
    assert f"/desk/ours/plan/?period=2024-09%2F2024-09#item-{item.public_id}" in text
    assert client.get("/desk/ours/plan/?period=2024-09%2F2024-09").status_code == 200
