"""Results, prizes and costs of activities: what is read, what is told, and what a live area refuses."""

from datetime import date
from decimal import Decimal

import pytest

from activities.models import ActivityCost, ActivityResult
from activities.selectors import activity_warnings, booked_of, cost_warnings, result_row_warnings
from activities.states import AREA
from activities.tests.factories import make_activity, make_contest_entry, make_cost, make_result
from activities.tests.test_sheets import faults, take
from core.dates import PreciseDay
from core.models import LiveArea, RuleSet
from core.papers import paper_named
from core.quantities import Quantity
from core.rules import load_rules
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_entry, make_income_account
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
DAY = PreciseDay.on(date(2024, 4, 10))
ROW = {"活动": "趣味运动会", "姓名": "赵示甲", "名次": "一等奖", "奖品": "毛巾", "金额": "50"}


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


@pytest.fixture
def games(branch):
    return make_activity(branch, title="趣味运动会", held=DAY, attendance=Quantity(6, "人"))


def codes(refusals) -> list[str]:
    return [refusal.code for refusal in refusals]


def own_rule(branch, key: str, value: str, **over) -> RuleSet:
    told = {"source": "《本单位文体活动经费办法》", "mark": RuleSet.Mark.CUSTOM, **over}
    return RuleSet.objects.create(branch=branch, key=key, value=value, **told)


def live(branch) -> None:
    LiveArea.objects.create(branch=branch, area=AREA, live_from=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("words", "standing", "rank", "is_tied"),
    [
        ("一等奖", "prize", 1, False),
        ("并列第三名", "place", 3, True),
        ("第2名", "place", 2, False),
        ("优秀组织奖", "organisation", None, False),
        ("参与奖", "took_part", None, False),
        ("", "", None, False),
    ],
)
def test_words_of_a_result_are_read(branch, games, words, standing, rank, is_tied):
    take(branch, "activity-results", ROW | {"名次": words})

    result = ActivityResult.objects.get()
    assert (result.standing, result.rank, result.is_tied, result.worth) == (standing, rank, is_tied, Decimal(50))


def test_team_stands_by_its_name_and_a_member_by_the_roster(branch, games):
    person = make_person(branch, name="赵示甲")
    take(branch, "activity-results", ROW, {"活动": "趣味运动会", "队名": "示例一队", "名次": "团体第一名", "人数": "8"})

    one, team = ActivityResult.objects.order_by("pk")
    assert (one.person, one.competed, one.people) == (person, "", 1)
    assert (team.person, team.person_name, team.competed, team.people) == (None, "示例一队", "team", 8)


def test_several_results_of_one_person_in_several_events_are_several_rows(branch, games):
    rows = [ROW | {"比赛项目": event} for event in ("跳绳", "拔河")]
    take(branch, "activity-results", *rows)
    taken = take(branch, "activity-results", *rows)

    assert (ActivityResult.objects.count(), len(taken.created)) == (2, 0)


def test_more_winners_than_two_thirds_of_those_who_came_are_told_with_the_source(branch, games):
    results = [make_result(games) for _ in range(4)]
    assert result_row_warnings(results[0]) == []

    fifth = make_result(games)

    (told,) = result_row_warnings(fifth)
    assert (told.code, told.params) == ("too_many_winners", {"won": 5, "came": 6, "share": "2/3"})
    assert "32号" in told.source


def test_who_merely_took_part_is_no_winner_and_an_unknown_crowd_no_fault(branch, games):
    for _ in range(6):
        make_result(games, result="参与奖")
    assert result_row_warnings(make_result(games)) == []

    unknown = make_activity(branch, title="拔河", held=DAY)
    assert [result_row_warnings(make_result(unknown)) for _ in range(3)] == [[]] * 3


def test_sheet_of_those_who_came_tells_how_many_they_were(branch):
    chess = make_activity(branch, title="象棋", held=DAY)
    for name in ("甲", "乙", "丙"):
        chess.attendances.create(branch=branch, person_name=name)
    for _ in range(2):
        assert result_row_warnings(make_result(chess)) == []

    assert codes(result_row_warnings(make_result(chess))) == ["too_many_winners"]


def test_no_amount_is_in_force_until_the_branch_enters_its_own(branch, games):
    prize = make_result(games, worth=Decimal(5000))
    assert result_row_warnings(prize) == []

    own_rule(branch, "activities.person_prize_cap", "300")

    (told,) = result_row_warnings(prize)
    assert (told.code, told.source) == ("prize_too_dear", "《本单位文体活动经费办法》")
    assert result_row_warnings(make_result(games, worth=Decimal(300))) == []


@pytest.mark.parametrize(
    ("key", "over", "is_told"),
    [
        ("team_prize", {"competed": "team", "people": 4, "worth": Decimal("400.04")}, True),
        ("team_prize", {"competed": "team", "people": 4, "worth": Decimal("400.00")}, False),
        ("souvenir", {"result": "参与奖", "worth": Decimal("101.00")}, True),
        ("souvenir", {"result": "一等奖", "worth": Decimal("101.00")}, False),
        ("person_prize", {"competed": "team", "people": 4, "worth": Decimal("800.00")}, False),
    ],
)
def test_each_sort_of_prize_has_an_amount_of_its_own(branch, games, key, over, is_told):
    own_rule(branch, f"activities.{key}_cap", "100")

    assert codes(result_row_warnings(make_result(games, **over))) == ["prize_too_dear"] * is_told


def test_live_the_own_by_law_refuses_and_a_quoted_rule_only_tells(branch, games):
    own_rule(branch, "activities.person_prize_cap", "30")
    taken = take(branch, "activity-results", ROW)
    assert (faults(taken), codes(warning.refusal for warning in taken.warnings)) == ([], ["prize_too_dear"])

    live(branch)
    taken = take(branch, "activity-results", ROW | {"姓名": "钱示乙"})
    assert faults(taken) == [("", "prize_too_dear")]

    games.attendance = Quantity(1, "人")
    games.save()
    taken = take(branch, "activity-results", ROW | {"姓名": "孙示丙", "金额": "20"})
    assert (faults(taken), codes(warning.refusal for warning in taken.warnings)) == ([], ["too_many_winners"])


def test_rule_from_memory_refuses_nothing(branch, games):
    live(branch)
    own_rule(branch, "activities.person_prize_cap", "30", mark=RuleSet.Mark.RECALLED)

    assert faults(take(branch, "activity-results", ROW)) == []


def test_outing_of_two_days_is_told(branch):
    two_days = PreciseDay.span(date(2024, 4, 10), date(2024, 4, 11))
    outing = make_activity(branch, title="春游", kind="outing", held=two_days)
    others = [
        make_activity(branch, title="春游", kind="outing", held=DAY),
        make_activity(branch, title="春游", kind="outing", held=PreciseDay.parse("2024年4月")),
        make_activity(branch, title="参观", kind="visit", held=two_days),
        make_activity(branch, title="春游", kind="outing", held=None),
    ]

    assert codes(activity_warnings(outing)) == ["outing_overnight"]
    assert [activity_warnings(each) for each in others] == [[]] * 4
    assert "32号" in activity_warnings(outing)[0].source


@pytest.mark.parametrize(
    ("over", "code"),
    [
        ({"role": "organised"}, []),
        ({"role": "co_organised", "organiser": "教导处"}, []),
        ({"role": "took_part", "organiser": "县总工会"}, ["joined_only"]),
        ({"role": "supported", "organiser": "教导处"}, ["joined_only"]),
        ({"role": "supported", "organiser": "处党总支"}, ["party_activity"]),
        ({"role": "organised", "organiser": "党支部"}, ["party_activity"]),
        ({"role": "supported", "occasion": "主题党日"}, ["party_activity"]),
        ({"role": "organised", "occasion": "主题党日"}, []),
        ({"role": "organised", "title": "党史知识竞赛"}, []),
    ],
)
def test_union_money_on_what_is_not_the_unions_is_told(branch, over, code):
    activity = make_activity(branch, **{"title": "参观", "held": DAY, **over})

    assert codes(cost_warnings(make_cost(activity))) == code
    assert cost_warnings(make_cost(activity, paid_by="unit")) == []


def test_cost_beyond_the_budget_of_its_activity_is_told(branch):
    games = make_activity(branch, title="趣味运动会", held=DAY, budget=Decimal("150.00"))
    first, second = make_cost(games), make_cost(games, amount=Decimal("50.00"))
    assert (cost_warnings(first), cost_warnings(second)) == ([], [])

    make_cost(games, amount=Decimal("999.00"), paid_by="unit")
    assert cost_warnings(second) == []
    assert codes(cost_warnings(make_cost(games, amount=Decimal("0.01")))) == ["beyond_budget"]


def test_outings_beyond_the_dues_and_what_may_be_added_are_told(branch):
    outing = make_activity(branch, title="春游", kind="outing", held=DAY)
    cost = make_cost(outing, amount=Decimal("400.01"))
    assert cost_warnings(cost) == []

    make_entry(make_income_account(branch, name="会费收入"), "100.00")
    (told,) = cost_warnings(cost)
    assert (told.code, "32号" in told.source) == ("beyond_dues", True)

    make_entry(make_income_account(branch, name="会费收入（二）"), "0.01")
    assert cost_warnings(cost) == []


def test_cost_names_its_entry_and_is_what_is_left_of_it(branch, games):
    make_activity(branch, title="健步走", held=DAY)
    entry = make_entry(make_account(branch), "100.00", voucher_number="记012")

    taken = take(
        branch,
        "activity-costs",
        {"活动": "趣味运动会", "用途": "奖品", "金额": "60", "凭证号": "记012"},
        {"活动": "健步走", "用途": "租车", "凭证号": "记012"},
    )

    assert (faults(taken), [(str(c), c.amount) for c in ActivityCost.objects.order_by("pk")]) == (
        [],
        [("奖品", Decimal(60)), ("租车", Decimal(40))],
    )
    costs, rest = booked_of(entry)
    assert (len(costs), rest) == (2, 0)


def test_correction_of_an_entry_leaves_less_of_it(branch, games):
    account = make_account(branch)
    entry = make_entry(account, "100.00")
    cost = make_cost(games, amount=Decimal("80.00"), entry=entry)
    assert (cost_warnings(cost), booked_of(entry)[1]) == ([], Decimal(20))

    make_entry(account, "-30.00", corrects=entry)

    assert (codes(cost_warnings(cost)), booked_of(entry)[1]) == (["beyond_entry"], Decimal(-10))


def test_more_than_the_entry_is_told_on_paper_and_refused_live(branch, games):
    make_entry(make_account(branch), "100.00", voucher_number="记012")
    row = {"活动": "趣味运动会", "用途": "奖品", "金额": "130", "凭证号": "记012"}
    taken = take(branch, "activity-costs", row)
    assert (faults(taken), codes(warning.refusal for warning in taken.warnings)) == ([], ["beyond_entry"])

    live(branch)
    assert faults(take(branch, "activity-costs", row | {"用途": "租车", "金额": "1"})) == [("", "beyond_entry")]


def test_cost_without_amount_and_entry_is_refused(branch, games):
    assert faults(take(branch, "activity-costs", {"活动": "趣味运动会", "用途": "奖品"})) == [("", "no_amount")]


def test_what_somebody_else_bore_names_no_entry(branch, games):
    make_entry(make_account(branch), "100.00", voucher_number="记012")

    row = {"活动": "趣味运动会", "金额": "10", "凭证号": "记012", "经费来源": "行政"}

    assert faults(take(branch, "activity-costs", row)) != []
    assert ActivityCost.objects.count() == 0


def test_page_of_an_activity_tells_plan_results_and_costs(client, branch, games):
    client.force_login(make_officer(branch))
    games.budget, games.postponed_from = Decimal("90.00"), PreciseDay.parse("2024年3月")
    games.save()
    entry = make_entry(make_account(branch), "100.00", voucher_number="记012")
    make_cost(games, entry=entry)
    make_result(games, event="跳绳", result="第二名", person_name="钱示乙")
    make_result(games, event="跳绳", result="第一名", person_name="赵示甲")
    make_contest_entry(branch, title="县运动会", activity=games, result="并列第三名", competed="team")

    text = client.get(f"/desk/ours/records/activities/{games.public_id}/").text

    for words in ("记012", "县运动会", "并列第三名", "团体", "超出10元", "领奖签收表", "原定2024年3月举行"):
        assert words in text, words
    assert text.index("赵示甲") < text.index("钱示乙")
    assert "趣味运动会" in client.get(f"/desk/ours/records/entries/{entry.public_id}/").text


def test_receipt_list_has_a_row_for_each_prize_and_their_sum(branch, games):
    make_result(games, result="一等奖", prize="毛巾", worth=Decimal("50.00"), person_name="赵示甲")
    make_result(games, result="团体第一名", prize="足球", worth=Decimal("120.00"), person_name="示例一队", people=6)

    text = paper_named("prize-receipts").text(branch, games, False, {})

    cells = [cell for part in text.parts if hasattr(part, "rows") for row in part.rows for cell in row]
    assert text.title == "趣味运动会领奖签收表"
    assert [word for word in ("赵示甲", "示例一队", "6人", "毛巾", "足球") if word not in cells] == []
    assert any("壹佰柒拾元" in part for part in text.parts if isinstance(part, str))
    assert paper_named("prize-receipts").text(branch, None, False, {}).title == "活动领奖签收表"
