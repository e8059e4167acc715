"""What is said of a plan: its opening, its months, and what became of it."""

from datetime import date

import pytest

from activities.tests.factories import make_activity, make_guiding_thought, make_plan_item
from core.dates import PreciseDay
from core.figures import Scope
from core.periods import Period
from core.quantities import Quantity
from core.tests.factories import make_branch
from reports.document import text_of
from reports.statements import Facts, statement_named
from reports.statements.plan import plan_months, plan_points
from reports.tokens import Values, runs

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
AUTUMN = Period.parse("2024-09/2024-12")


@pytest.fixture
def branch():
    return make_branch()


def facts_of(branch, period: Period = HALF, as_of: date | None = None) -> Facts:
    scope = Scope.of(branch, period, as_of)
    return Facts(scope, Values(scope))


def say(branch, key: str, period: Period = HALF, as_of: date | None = None) -> str:
    facts = facts_of(branch, period, as_of)
    return text_of(runs(statement_named(key).words(facts), facts.values))


def make_autumn_item(branch, first: tuple[int, int], last: tuple[int, int], title: str, **over):
    days = {"first_day": date(2024, *first), "last_day": date(2024, *last)}
    return make_plan_item(branch, **{"kind": "activity", "title": title, **days, **over})


def settle(branch, outcome: str, title: str = "建家", **over):
    return make_plan_item(branch, title=title, outcome=outcome, outcome_on=date(2024, 6, 20), **over)


STATEMENTS = ("guiding_thought", "plan_lead", "planned_activities", "plan_outcome", "plan_targets")


@pytest.mark.parametrize("key", [*STATEMENTS, "unplanned_activities", "still_to_come"])
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


def test_what_the_plan_holds_for_the_rest_of_the_period_is_told(branch):
    for title, first, outcome in (
        ("健步走", date(2024, 6, 10), {}),
        ("知识讲座", date(2024, 6, 16), {}),
        ("运动会", date(2024, 6, 20), {}),
        ("消夏晚会", date(2024, 6, 25), {"outcome": "dropped", "outcome_on": date(2024, 6, 12), "reason": "汛期"}),
    ):
        make_plan_item(branch, kind="activity", title=title, first_day=first, last_day=date(2024, 6, 30), **outcome)

    assert say(branch, "still_to_come", as_of=date(2024, 6, 15)) == "6月底前的活动安排：知识讲座、运动会。"
    assert say(branch, "still_to_come") == ""


def test_empty_plan_has_no_months_and_no_points(branch):
    assert (plan_months(facts_of(branch)), plan_points(facts_of(branch))) == ([], [])


def test_guiding_thought_is_printed_whole(branch):
    text = "以上级精神为指导，" + "围绕中心，服务大局。" * 50 + "[[完]]"
    make_guiding_thought(branch, text=text)

    assert say(branch, "guiding_thought", AUTUMN) == text


def test_of_two_guiding_thoughts_the_newest_stands(branch):
    make_guiding_thought(branch, text="新", first_day=date(2024, 6, 1))
    make_guiding_thought(branch, text="旧", first_day=date(2024, 1, 1))
    make_guiding_thought(branch, text="不知何时", first_day=None)

    assert say(branch, "guiding_thought", AUTUMN) == "新"


def test_main_work_is_told_point_by_point_in_its_order(branch):
    for position, title, text in ((2, "丰富文体生活", ""), (1, "加强学习", "组织学习《工会法》。")):
        make_plan_item(branch, kind="main_work", position=position, title=title, text=text)

    assert plan_points(facts_of(branch)) == ["加强学习。组织学习《工会法》。", "丰富文体生活。"]


def test_activities_of_the_plan_are_told_by_their_months(branch):
    make_autumn_item(branch, (11, 1), (11, 30), "趣味运动会")
    make_autumn_item(branch, (9, 1), (10, 31), "岗位练兵", text="分组开展")
    make_autumn_item(branch, (9, 10), (9, 10), "庆祝教师节", position=2)
    make_autumn_item(branch, (9, 1), (9, 30), "师德师风宣传教育", position=1)
    make_autumn_item(branch, (9, 1), (12, 31), "读书活动")
    make_autumn_item(branch, (9, 1), (9, 30), "不是活动", kind="main_work")

    assert plan_months(facts_of(branch, AUTUMN)) == [
        ("2024年9月", ["师德师风宣传教育。", "庆祝教师节。"]),
        ("2024年9—10月", ["岗位练兵。分组开展。"]),
        ("2024年9—12月", ["读书活动。"]),
        ("2024年11月", ["趣味运动会。"]),
    ]


def test_months_of_a_plan_over_new_year_name_both_years(branch):
    make_plan_item(branch, kind="activity", title="送温暖", first_day=date(2024, 12, 1), last_day=date(2025, 1, 31))

    term = Period.term(2024, 1)

    assert plan_months(facts_of(branch, term)) == [("2024年12月—2025年1月", ["送温暖。"])]


def test_months_are_told_whatever_the_day_of_reading(branch):
    make_autumn_item(branch, (9, 1), (9, 30), "庆祝教师节")

    assert plan_months(facts_of(branch, AUTUMN, date(2024, 7, 1))) == [("2024年9月", ["庆祝教师节。"])]


def test_plan_of_which_nothing_is_known_is_not_told(branch):
    make_plan_item(branch)

    assert say(branch, "plan_outcome") == ""


def test_all_done_is_told_as_parts(branch):
    for title in "甲乙":
        settle(branch, "done", title)

    assert say(branch, "plan_outcome") == "年初计划的2项工作完成2项。"


def test_what_is_not_done_is_told_with_its_reason_and_its_new_time(branch):
    for title in "甲乙丙":
        settle(branch, "done", title)
    for title in "丁戊":
        settle(branch, "under_way", title)
    settle(branch, "moved", "己", reason="场地维修", moved_to=PreciseDay.parse("2024年下半年"))
    settle(branch, "dropped", "庚", reason="因防汛任务重。")
    make_plan_item(branch, title="辛")

    assert say(branch, "plan_outcome") == (
        "年初计划的8项工作完成3项，2项在推进，1项因场地维修移至下半年，1项因防汛任务重取消。"
    )


def test_items_of_one_reason_are_one_clause_and_their_time_is_told_if_it_is_one(branch):
    settle(branch, "moved", "甲", reason="场地维修", moved_to=PreciseDay.parse("2024年9月"))
    settle(branch, "moved", "乙", reason="场地维修", moved_to=PreciseDay.parse("2024年10月"))
    settle(branch, "moved", "丙", reason="考试", moved_to=PreciseDay.parse("2025年3月"))
    settle(branch, "moved", "丁", reason="[[汛期]]")

    assert say(branch, "plan_outcome") == (
        "年初计划的4项工作，2项因场地维修推迟开展，1项因考试移至2025年3月，1项因[[汛期]]推迟开展。"
    )


def test_outcome_known_later_is_not_told_of_an_earlier_day(branch):
    settle(branch, "done", "甲")
    settle(branch, "under_way", "乙")

    assert say(branch, "plan_outcome", as_of=date(2024, 6, 19)) == ""


def test_plan_that_does_not_begin_with_the_year_is_called_by_its_period(branch):
    settle(branch, "done", first_day=date(2024, 9, 1), last_day=date(2024, 9, 30))

    assert say(branch, "plan_outcome", AUTUMN) == "9月至12月计划的1项工作完成1项。"


def with_target(branch, title: str, planned: str, actual: str):
    settle(branch, "done", title, target=Quantity.parse(planned), actual=Quantity.parse(actual))


def test_few_are_told_each_in_its_own_unit(branch):
    with_target(branch, "集体学习", "4次", "5次")
    with_target(branch, "健步走", "100人", "近百人")
    with_target(branch, "春游", "约40人", "36人")

    assert say(branch, "plan_targets") == (
        "集体学习计划4次、实际5次；健步走计划100人、实际近百人；春游计划约40人、实际36人。"
    )


def test_nought_is_silent(branch):
    with_target(branch, "集体学习", "4次", "0次")

    assert say(branch, "plan_targets") == ""


def test_of_many_those_are_counted_that_reached_their_target(branch):
    for title, actual in zip("甲乙丙丁", ("3次", "4次", "5次", "4次"), strict=True):
        with_target(branch, title, "4次", actual)

    assert say(branch, "plan_targets") == "计划中有数量要求的4项工作，3项达到计划数。"


def held_beyond_the_plan(branch, *titles: str, **over):
    """A plan that one activity carries out, and activities that stand in no plan."""
    make_activity(branch, title="集体学习", plan_item=make_plan_item(branch, kind="activity"))
    for day, title in enumerate(titles, start=1):
        make_activity(branch, title=title, held=PreciseDay.on(date(2024, 5, day)), **over)


def test_few_activities_outside_the_plan_are_named(branch):
    held_beyond_the_plan(branch, "跳绳比赛", "掼蛋比赛")
    make_activity(branch, title="县职工篮球赛", role="took_part")

    assert say(branch, "unplanned_activities") == "计划外开展跳绳、掼蛋比赛，参加县职工篮球赛。"


def test_only_taken_part_outside_the_plan_is_told_as_that(branch):
    held_beyond_the_plan(branch, "县职工篮球赛", role="took_part")

    assert say(branch, "unplanned_activities") == "计划外参加县职工篮球赛。"


def test_more_activities_outside_the_plan_are_counted_with_their_main_names(branch):
    held_beyond_the_plan(branch, "消防演练", "健步走", "读书会", "跳绳比赛")

    assert say(branch, "unplanned_activities") == "计划外开展消防演练、健步走、读书会等活动4项。"


def test_activities_are_called_unplanned_only_where_the_records_prove_it(branch):
    make_activity(branch, title="消防演练")
    without_plan = say(branch, "unplanned_activities")
    item = make_plan_item(branch, kind="activity", title="健步走")
    nobody_says = say(branch, "unplanned_activities")
    make_activity(branch, title="健步走", plan_item=item)
    proven = say(branch, "unplanned_activities")
    settle(branch, "done", "读书会", kind="activity")

    assert (without_plan, nobody_says, proven) == ("", "", "计划外开展消防演练。")
    assert say(branch, "unplanned_activities") == ""
