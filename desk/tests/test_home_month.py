"""What the home tells of the month at hand and of how far the period has come."""

from datetime import date

import pytest
import time_machine

from activities.tests.factories import make_activity, make_plan_item
from congress.tests.factories import make_meeting
from core.dates import PreciseDay
from core.periods import Period
from core.scopes import scope_of
from core.tests.factories import make_branch
from desk.progress import months_over
from finance.tests.factories import make_month_statement
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
HOME = "/desk/ours/?period=2024H1"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch)
    client.force_login(user)
    return user


def on(day):
    return PreciseDay.on(date.fromisoformat(day))


@time_machine.travel("2024-06-10")
def test_month_shows_what_is_ahead_and_what_was_in_the_order_of_days(client, branch, chair):
    make_activity(branch, title="端午龙舟赛", held=on("2024-06-20"))
    make_meeting(branch, title="六月委员会议", held=on("2024-06-05"))
    make_activity(branch, title="七月的活动", held=on("2024-07-01"))

    lines = client.get(HOME).context["month"].lines

    assert [(line.title, line.is_past) for line in lines] == [("六月委员会议", True), ("端午龙舟赛", False)]


@time_machine.travel("2024-06-10")
def test_what_is_ahead_goes_before_what_is_over_where_there_is_much(client, branch, chair):
    for day in range(1, 21):
        make_activity(branch, title=f"活动{day}", held=on(f"2024-06-{day:02}"))

    page = client.get(HOME)
    month = page.context["month"]

    assert [line.title for line in month.lines] == [f"活动{day}" for day in range(10, 16)]
    assert month.more == 14
    assert "日历中还有 14 项" in page.text


@time_machine.travel("2024-06-10")
def test_birthdays_are_those_of_active_members_of_this_month(client, branch, chair):
    make_member(branch, name="赵示甲", birth_on=date(1980, 6, 30))
    make_member(branch, name="钱示乙", birth_on=date(1990, 6, 2))
    make_member(branch, name="孙示丙", birth_on=date(1990, 7, 2))
    make_person(branch, name="李示丁", birth_on=date(1990, 6, 2))

    page = client.get(HOME)

    assert [person.name for person in page.context["month"].people] == ["钱示乙", "赵示甲"]
    assert "1990-06" not in page.text


@time_machine.travel("2024-06-10")
def test_month_without_anything_offers_the_next_step(client, branch, chair):
    make_meeting(branch, held=on("2024-03-05"))

    page = client.get(HOME).text

    assert "本月还没有登记活动或会议。" in page
    assert 'href="/desk/ours/records/activities/new/"' in page


@time_machine.travel("2024-06-10")
def test_progress_tells_the_plan_the_months_and_the_summary(client, branch, chair):
    span = {"first_day": date(2024, 1, 1), "last_day": date(2024, 6, 30)}
    make_plan_item(branch, **span, outcome="done", outcome_on=date(2024, 5, 1))
    make_plan_item(branch, **span)
    make_month_statement(branch, 1, signed_on=date(2024, 2, 3))

    progress = client.get(HOME).context["progress"]

    assert [(step.name, step.done, step.total, step.state) for step in progress] == [
        ("计划事项已完成", 1, 2, ""),
        ("已过月份中已审签的月结", 1, 5, ""),
        ("本期总结", 0, 0, "未开始"),
    ]


@pytest.mark.parametrize(
    ("today", "over"), [("2024-01-30", 0), ("2024-01-31", 1), ("2024-06-10", 5), ("2024-09-01", 6)]
)
def test_months_that_are_over_on_a_day(branch, today, over):
    scope = scope_of(branch, Period.half(2024, 1), today=date.fromisoformat(today))

    assert months_over(scope) == over


@time_machine.travel("2024-06-10")
def test_branch_without_records_is_not_told_of_progress(client, branch, chair):
    assert client.get("/desk/ours/").context["progress"] == []
