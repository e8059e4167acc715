"""What the next plan might hold: each source, said in words, and nothing that the plan holds already."""

from datetime import date

import pytest
from django.utils.translation import override

from activities.selectors import Source, items_to_propose
from activities.tests.factories import make_activity, make_campaign, make_plan_item
from core.dates import PreciseDay
from core.errors import Refused
from core.periods import Period
from core.rules import load_rules
from core.services import void_record
from core.tests.factories import make_branch
from members.tests.factories import make_body, make_profile, make_term
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
SECOND_HALF = Period.half(2024, 2)
TODAY = date(2024, 7, 3)


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def officer(branch):
    return make_officer(branch)


def proposed(branch, officer, source, period=SECOND_HALF, today=TODAY):
    """The proposals of one source in Chinese: title, days, why, and whether they are ticked."""
    with override("zh-hans"):
        found = items_to_propose(branch, period, user=officer, today=today)
        return [
            (item.title, str(item.days), str(item.origin), item.is_ticked) for item in found if item.source == source
        ]


def make_past_item(branch, title, outcome="", **over):
    """An item of the first half of 2024."""
    told = {"outcome_on": date(2024, 6, 20)} if outcome else {}
    return make_plan_item(branch, title=title, outcome=outcome, **told, **over)


def held_on(branch, title, *day, **over):
    return make_activity(branch, title=title, held=PreciseDay.on(date(*day)), **over)


def test_what_is_left_of_the_plan_before_is_carried_over(branch, officer):
    make_past_item(branch, "趣味运动会", "moved", reason="因场地维修。", moved_to=PreciseDay.parse("2024年9月"))
    make_past_item(branch, "职工书屋扩建", "under_way")
    make_past_item(branch, "春游")
    make_past_item(branch, "建家", "done")
    make_past_item(branch, "健步走比赛", "dropped", reason="汛期")

    assert proposed(branch, officer, Source.CARRIED) == [
        ("职工书屋扩建", "2024年下半年", "2024年上半年的计划事项，还在推进。", True),
        ("春游", "2024年下半年", "2024年上半年的计划事项，还没有记录完成情况。", False),
        ("趣味运动会", "2024年9月", "从2024年上半年移来，因场地维修。", True),
    ]


def test_what_was_moved_elsewhere_or_was_taken_up_is_not_carried_over(branch, officer):
    make_past_item(branch, "甲项工作", "moved", reason="场地", moved_to=PreciseDay.parse("2025年3月"))
    taken_up = make_past_item(branch, "乙项工作", "moved", reason="场地")
    make_plan_item(branch, title="另一名称", continues=taken_up, first_day=date(2024, 8, 1), last_day=date(2024, 8, 31))
    void_record(make_past_item(branch, "丙项工作"), by=officer, reason="重复")
    make_past_item(make_branch(), "他会工作")

    assert proposed(branch, officer, Source.CARRIED) == []


def test_work_for_an_honour_is_carried_over_as_long_as_it_is_worked_for(branch, officer):
    for title, over in (("区文明单位", {}), ("模范之家", {"granted_on": date(2024, 6, 1)})):
        make_past_item(branch, f"争创{title}", campaign=make_campaign(branch, title=title, **over))

    assert [(told[0], told[3]) for told in proposed(branch, officer, Source.CARRIED)] == [("争创区文明单位", True)]


def test_what_was_moved_two_plans_ago_is_carried_into_its_period(branch, officer):
    days = {"first_day": date(2023, 7, 1), "last_day": date(2023, 12, 31), "outcome_on": date(2023, 12, 1)}
    make_plan_item(
        branch, title="疗休养", outcome="moved", reason="名额", moved_to=PreciseDay.parse("2024年下半年"), **days
    )

    assert [title for title, *_rest in proposed(branch, officer, Source.CARRIED)] == ["疗休养"]


def test_activities_of_the_same_months_of_last_year_are_proposed_with_their_months(branch, officer):
    held_on(branch, "2023年职工趣味运动会", 2023, 9, 12)
    for month in (7, 9, 11):
        held_on(branch, "集体学习", 2023, month, 5)
    held_on(branch, "县职工篮球赛", 2023, 10, 8, role="took_part")
    held_on(branch, "春游踏青", 2023, 4, 8)
    held_on(branch, "取消的活动", 2023, 8, 8, cancelled_on=date(2023, 8, 1))

    assert proposed(branch, officer, Source.LAST_YEAR) == [
        ("集体学习", "2024年7月至11月", "去年7月、9月、11月举办过。", False),
        ("2024年职工趣味运动会", "2024年9月", "去年9月举办过。", False),
        ("参加县职工篮球赛", "2024年10月", "去年10月举办过。", False),
    ]


def test_what_was_planned_last_year_is_proposed_unless_an_activity_carried_it_out(branch, officer):
    autumn = {"kind": "activity", "first_day": date(2023, 9, 1), "last_day": date(2023, 9, 30)}
    dropped = {"outcome": "dropped", "outcome_on": date(2023, 9, 1), "reason": "汛期"}
    item = make_plan_item(branch, title="运动会", **autumn)
    held_on(branch, "趣味运动会", 2023, 9, 12, plan_item=item)
    make_plan_item(branch, title="读书分享会", **autumn)
    make_plan_item(branch, title="技能比武", **autumn, **dropped)

    assert proposed(branch, officer, Source.LAST_YEAR) == [
        ("趣味运动会", "2024年9月", "去年9月举办过。", False),
        ("读书分享会", "2024年9月", "去年9月计划过。", False),
        ("技能比武", "2024年9月", "去年9月计划过，后来取消。", False),
    ]


def test_plan_over_new_year_names_the_years_of_last_years_months(branch, officer):
    held_on(branch, "送温暖走访", 2024, 1, 20)

    told = proposed(branch, officer, Source.LAST_YEAR, Period.term(2024, 1))

    assert told == [("送温暖走访", "2025年1月", "2024年1月举办过。", False)]


def test_festivals_of_the_period_are_proposed_in_their_months(branch, officer):
    assert proposed(branch, officer, Source.FESTIVAL) == [
        ("中秋节慰问", "2024年9月", "中秋节在2024年9月17日。", False),
        ("国庆节慰问", "2024年10月", "国庆节在2024年10月1日。", False),
        ("重阳节看望退休职工", "2024年10月", "重阳节在2024年10月11日。", False),
    ]


def test_festival_that_something_speaks_of_already_is_not_proposed_again(branch, officer):
    held_on(branch, "迎中秋·庆国庆联欢会", 2023, 9, 26)

    titles = [title for title, *_rest in proposed(branch, officer, Source.FESTIVAL)]

    assert titles == ["重阳节看望退休职工"]


def test_teachers_day_is_of_schools(branch, officer):
    make_profile(branch, outline="school")

    titles = [title for title, *_rest in proposed(branch, officer, Source.FESTIVAL)]

    assert titles == ["庆祝教师节活动", "中秋节慰问", "国庆节慰问", "重阳节看望退休职工"]


def test_what_falls_due_in_the_period_is_proposed_with_its_rule(branch, officer):
    load_rules()
    make_term(make_body(branch), last_day=date(2024, 10, 15))

    told = proposed(branch, officer, Source.DEADLINE)

    assert told == [
        (
            "工会委员会换届选举",
            "2024年10月",
            "法定期限：2024年10月15日（《中华人民共和国工会法》（2021年修正）第十六条）。",
            True,
        )
    ]
    assert proposed(branch, officer, Source.DEADLINE, Period.half(2025, 1)) == []


def test_what_is_late_goes_into_the_first_month(branch, officer):
    make_term(make_body(branch), last_day=date(2024, 5, 15))

    told = proposed(branch, officer, Source.DEADLINE, Period.half(2024, 2), date(2024, 6, 20))

    assert told == [("工会委员会换届选举", "2024年7月", "2024年5月15日已到期，已逾期。", True)]


def test_what_somebody_may_not_see_is_not_proposed_to_them(branch):
    make_term(make_body(branch), last_day=date(2024, 10, 15))

    assert proposed(branch, make_officer(branch, "women"), Source.DEADLINE) == []


def test_honours_still_worked_for_are_proposed_as_goals(branch, officer):
    make_campaign(branch, title="区文明单位", begun_on=date(2024, 3, 1))
    make_campaign(branch, title="创建模范职工之家")
    make_campaign(branch, title="已获评的", granted_on=date(2024, 5, 1))
    make_campaign(branch, title="已放弃的", given_up_on=date(2024, 5, 1))
    planned = make_campaign(branch, title="市工人先锋号")
    make_plan_item(branch, campaign=planned, first_day=date(2024, 7, 1), last_day=date(2024, 12, 31))

    assert proposed(branch, officer, Source.CAMPAIGN) == [
        ("争创区文明单位", "2024年下半年", "2024年3月1日起争创。", True),
        ("创建模范职工之家", "2024年下半年", "正在争创。", True),
    ]


def test_what_the_plan_holds_already_is_not_proposed(branch, officer):
    held_on(branch, "趣味运动会", 2023, 9, 12)
    make_past_item(branch, "职工书屋扩建", "under_way")
    coming = {"first_day": date(2024, 11, 1), "last_day": date(2024, 11, 30)}
    for title in ("举行每学期一次的趣味运动会", "中秋节走访", "职工书屋扩建"):
        make_plan_item(branch, title=title, **coming)

    with override("zh-hans"):
        found = items_to_propose(branch, SECOND_HALF, user=officer, today=TODAY)

    assert [item.title for item in found] == ["国庆节慰问", "重阳节看望退休职工"]


def test_one_work_of_two_sources_is_proposed_once(branch, officer):
    make_past_item(branch, "趣味运动会", "moved", reason="场地", moved_to=PreciseDay.parse("2024年10月"))
    held_on(branch, "职工趣味运动会", 2023, 9, 12)

    with override("zh-hans"):
        found = items_to_propose(branch, SECOND_HALF, user=officer, today=TODAY)

    assert [(item.title, item.source) for item in found if "运动会" in item.title] == [("趣味运动会", "carried")]


def test_more_than_a_year_is_refused(branch, officer):
    with pytest.raises(Refused) as refusal:
        items_to_propose(branch, Period.parse("2024-01/2025-01"), user=officer, today=TODAY)

    assert refusal.value.code == "period_too_long"
