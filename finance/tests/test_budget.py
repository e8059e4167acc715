"""The budget: its way, its lines, how it is carried out, and what an expenditure beyond it is told."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Refused
from core.figures import Scope, evaluate
from core.models import LiveArea
from core.papers import paper_named
from core.periods import Period
from core.public import all_public, public_rows
from core.tests.factories import make_branch, make_superuser
from finance.models import Budget, BudgetLine, Entry
from finance.selectors.budget import budget_warnings, execution, line_for
from finance.services import change_line, move_budget, record_line, void_budget, void_line
from finance.services.budget import FLOW
from finance.states import BUDGET_DATES, BUDGET_MOVES, BudgetState, budget_state, moves_of
from finance.tests.factories import (
    make_account,
    make_budget,
    make_budget_line,
    make_entry,
    make_income_account,
)
from finance.tests.test_sheets import take
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
S = BudgetState
END = date(2024, 12, 31)
WAY = ["pass", "review", "adopt", "file", "execute", "close", "audit", "publish"]


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def chair():
    return make_superuser()


def live(branch):
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))


def move(budget, action, by, on=date(2024, 3, 1), **over):
    return move_budget(budget=budget, action=action, by=by, on=on, **over)


def test_a_budget_goes_its_whole_way_with_a_day_at_each_step(branch, chair):
    budget = make_budget(branch)
    make_budget_line(make_account(branch), budget=budget)

    for place, action in enumerate(WAY):
        budget = move(budget, action, chair, on=date(2024, 3, 1 + place))

    assert budget.state == S.PUBLISHED
    assert {name: getattr(budget, name) for name in FLOW if name != "adjusted_on"} == {
        BUDGET_MOVES[action].stamps: date(2024, 3, 1 + place) for place, action in enumerate(WAY)
    }
    assert budget.adjusted_on is None


@pytest.mark.parametrize("state", S.values)
@pytest.mark.parametrize("action", sorted(BUDGET_MOVES))
def test_a_step_out_of_order_is_refused(branch, chair, state, action):
    budget = make_budget(branch, state)
    make_budget_line(make_account(branch), budget=budget)
    make_budget(branch, S.ADOPTED, kind=Budget.Kind.ADJUSTMENT, title="调整")
    may = state in BUDGET_MOVES[action].sources

    if may:
        assert move(budget, action, chair, note="有误").state == BUDGET_MOVES[action].target
    else:
        with pytest.raises(Refused) as refusal:
            move(budget, action, chair, note="有误")
        assert refusal.value.code == "wrong_state"
        assert Budget.objects.get(pk=budget.pk).state == state


def test_a_step_is_not_dated_before_one_behind_it(branch, chair):
    budget = make_budget(branch, S.PASSED, passed_on=date(2024, 2, 10))

    with pytest.raises(Refused) as refusal:
        move(budget, "review", chair, on=date(2024, 2, 9))

    assert refusal.value.code == "dated_before"
    assert move(budget, "review", chair, on=date(2024, 2, 10)).reviewed_on == date(2024, 2, 10)


def test_a_budget_is_passed_with_lines_and_minutes_only(branch, chair):
    budget = make_budget(branch, minutes_number="")

    def refused():
        with pytest.raises(Refused) as refusal:
            move(budget, "pass", chair)
        return refusal.value.code

    assert refused() == "no_lines"
    make_budget_line(make_account(branch), budget=budget)
    assert refused() == "needs_minutes"
    Budget.objects.update(minutes_number="工纪〔2024〕1号")
    assert move(budget, "pass", chair).state == S.PASSED


def test_given_back_it_is_a_draft_without_days(branch, chair):
    budget = make_budget(branch, S.REVIEWED, passed_on=date(2024, 2, 1))

    with pytest.raises(Refused):
        move(budget, "return", chair)
    returned = move(budget, "return", chair, note="数字有误")

    assert (returned.state, returned.passed_on, returned.reviewed_on) == (S.DRAFT, None, None)


def test_a_change_goes_the_same_way_until_it_is_filed_and_is_noted_by_the_budget(branch, chair):
    budget = make_budget(branch, S.EXECUTING)
    assert "adjust" not in moves_of(budget)
    with pytest.raises(Refused) as refusal:
        move(budget, "adjust", chair)
    assert refusal.value.code == "no_change"

    change = make_budget(branch, kind=Budget.Kind.ADJUSTMENT, title="2024年预算第一次调整")
    make_budget_line(make_account(branch), "-100", budget=change, is_adjustment=True)
    for action in ("pass", "review", "adopt", "file"):
        change = move(change, action, chair)

    assert (list(moves_of(change)), change.state) == (["pass", "review", "return", "adopt", "file"], S.FILED)
    assert "adjust" in moves_of(budget)
    assert move(budget, "adjust", chair).state == S.ADJUSTED


def test_every_state_is_told_by_its_own_day():
    assert budget_state({}) == S.DRAFT
    for name, (must, _may) in BUDGET_DATES.items():
        assert {budget_state({name: END})} == set(must)


def test_paper_tells_how_far_it_came_and_live_it_is_a_draft(branch):
    row = {"预算名称": "2024年度预算", "年度": "2024", "委员会通过日期": "2024-01-20", "报告日期": "2024-02-05"}

    on_paper = take("budgets", branch, row)
    again = take("budgets", branch, row)
    other = make_branch()
    live(other)
    take("budgets", other, row)

    assert (on_paper.faults, again.unchanged) == ([], 1)
    assert Budget.objects.get(branch=branch).state == S.ADOPTED
    in_system = Budget.objects.get(branch=other)
    assert (in_system.state, in_system.adopted_on) == (S.DRAFT, None)


def test_lines_belong_to_the_budget_of_their_year_and_to_a_change_by_its_name(branch):
    budget = make_budget(branch)
    change = make_budget(branch, kind=Budget.Kind.ADJUSTMENT, title="第一次调整")
    make_account(branch, code="501")
    line = {"年度": "2024", "科目": "501", "预算金额": "1000", "通过日期": ""}

    taken = take(
        "budget-lines",
        branch,
        line,
        line | {"所属预算": "第一次调整", "预算金额": -200},
        line | {"年度": "2023"},
        line | {"年度": "2023", "所属预算": "2024年度预算", "说明": "串年"},
    )

    assert [fault.refusal.code for fault in taken.faults] == ["other_year"]
    assert [(each.year, each.budget, each.is_adjustment) for each in BudgetLine.objects.order_by("pk")] == [
        (2024, budget, False),
        (2024, change, True),
        (2023, None, False),
    ]


def test_live_the_lines_of_a_passed_budget_stand(branch):
    budget = make_budget(branch, S.PASSED)
    account = make_account(branch)
    line = make_budget_line(account, budget=budget)
    acts = [
        lambda: record_line(BudgetLine(branch=branch, year=2024, account=account, amount=1), by=None),
        lambda: change_line(line, {"amount": Decimal(5)}, by=None),
        lambda: void_line(line, by=None, reason="删去"),
    ]
    assert change_line(line, {"amount": Decimal(1001)}, by=None).amount == 1001
    live(branch)

    for act in acts:
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code == "budget_passed"
    assert change_line(line, {"note": "说明"}, by=None).note == "说明"
    with pytest.raises(Refused) as refusal:
        void_budget(budget, by=None, reason="重复")
    assert refusal.value.code == "in_use"


def test_only_what_was_adopted_counts(branch):
    account = make_account(branch)
    draft, adopted = make_budget(branch), make_budget(branch, S.ADOPTED, kind="adjustment", title="调整")
    make_budget_line(account, "1", budget=draft)
    make_budget_line(account, "20", budget=adopted, is_adjustment=True)
    make_budget_line(account, "300")
    make_budget_line(account, "4000", adopted_on=date(2024, 6, 1))

    def counted(day):
        scope = Scope.of(branch, Period.year_of(2024), day)
        return evaluate(["finance.budget_expenditure"], scope)["finance.budget_expenditure"].value

    assert [counted(date(2024, month, 1)) for month in (1, 3, 7)] == [300, 320, 4320]
    assert [execution(branch, 2024, date(2024, month, 1)).expenditure.total.allowed for month in (1, 3, 7)] == [
        300,
        320,
        4320,
    ]


def test_an_entry_belongs_to_the_nearest_line_above_it(branch):
    top, middle = make_account(branch, code="501"), make_account(branch, code="50101")
    low, other = make_account(branch, code="5010101"), make_account(branch, code="502")
    make_budget_line(top, "100")
    make_budget_line(middle, "50")
    make_budget_line(middle, "-10", is_adjustment=True)
    for account, amount in ((top, "1"), (middle, "20"), (low, "300"), (other, "4000")):
        make_entry(account, amount)
    make_entry(make_account(branch, code="501", chart="2010"), "9")

    side = execution(branch, 2024, END).expenditure

    assert [(line.code, line.planned, line.adjusted, line.spent, line.rest) for line in side.lines] == [
        ("501", 100, 0, 1, 99),
        ("50101", 50, -10, 320, -280),
        ("", 0, 0, 4009, -4009),
    ]
    assert [line.share for line in side.lines] == [Decimal("1.0"), Decimal("800.0"), None]


CODES = st.sampled_from(["501", "50101", "5010101", "502", "401"])
AMOUNTS = st.integers(1, 10**8)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plans=st.lists(st.tuples(CODES, AMOUNTS), max_size=6), spent=st.lists(st.tuples(CODES, AMOUNTS), max_size=8))
def test_sums_of_the_page_are_those_of_the_register_and_the_plan_to_the_fen(branch, plans, spent):
    branch = make_branch()
    accounts = {
        code: make_account(branch, code=code, direction="income" if code == "401" else "expenditure")
        for code in ("501", "50101", "5010101", "502", "401")
    }
    for code, fen in plans:
        make_budget_line(accounts[code], str(Decimal(fen).scaleb(-2)))
    for code, fen in spent:
        make_entry(accounts[code], str(Decimal(fen).scaleb(-2)))

    told = execution(branch, 2024, END)
    values = evaluate(
        [f"finance.{key}" for key in ("income", "expenditure", "budget_income", "budget_expenditure")],
        Scope.of(branch, Period.year_of(2024)),
    )

    for side in (told.income, told.expenditure):
        assert side.total.spent == (values[f"finance.{side.direction}"].value or 0)
        assert side.total.planned == (values[f"finance.budget_{side.direction}"].value or 0)
        assert side.total.rest == sum(line.rest for line in side.lines)
        assert side.total.spent == sum(part.amount for line in side.lines for part in line.parts)


ENTRY = {"日期": "2024-03-05", "科目": "501", "金额": "600", "摘要": "比赛", "凭证号": "记-1"}


def test_live_an_expenditure_beyond_its_line_is_told_what_to_do_and_taken(branch):
    make_budget_line(make_account(branch, code="501"), "1000")
    rows = [ENTRY, ENTRY | {"凭证号": "记-2"}]

    on_paper = take("entries", branch, *rows)
    Entry.objects.all().delete()
    live(branch)
    in_system = take("entries", branch, *rows)

    assert (on_paper.warnings, len(on_paper.created)) == ([], 2)
    assert [warning.refusal.code for warning in in_system.warnings] == ["beyond_budget"] * 2
    assert len(in_system.created) == 2
    said = in_system.warnings[0].refusal
    assert (said.params["over"], said.params["allowed"]) == ("200元", "1,000元")


def test_an_account_without_a_line_is_told_only_where_there_is_a_budget(branch):
    account = make_account(branch, code="501")
    entry = make_entry(account, "5")
    assert budget_warnings(entry) == []

    make_budget_line(make_income_account(branch), "1000")
    assert budget_warnings(entry) == []
    make_budget_line(make_account(branch, code="502"), "1000")
    assert [warning.code for warning in budget_warnings(entry)] == ["no_budget_line"]
    make_budget_line(account, "5")
    assert budget_warnings(entry) == []
    assert line_for(branch, account, 2024, END).rest == 0


def text_of(paper, branch, budget):
    return paper_named(paper).text(branch, budget, False, {})


def test_papers_hold_both_sides_with_their_sums(branch):
    budget = make_budget(branch, S.ADOPTED, passed_on=date(2024, 1, 20), adopted_by="三届二次职代会")
    change = make_budget(branch, S.ADOPTED, kind=Budget.Kind.ADJUSTMENT, title="调整", reason="增加活动")
    spent, came = make_account(branch, code="501"), make_income_account(branch, code="402")
    make_budget_line(came, "5000", budget=budget)
    make_budget_line(spent, "3000.50", budget=budget, note="运动会")
    make_budget_line(spent, "500", budget=change, is_adjustment=True)
    make_entry(spent, "1200")
    make_entry(came, "4000")

    table, changed, accounts = (
        text_of(*pair)
        for pair in (
            ("budget-table", branch, budget),
            ("budget-table", branch, change),
            ("final-accounts", branch, budget),
        )
    )

    assert table.title == "2024年度工会经费收支预算表"
    assert table.parts[0].rows[0][:2] == ("收入合计", "5,000.00")
    assert table.parts[0].rows[3] == ("　501 职工活动支出", "3,000.50", "运动会")
    assert changed.title == "2024年度工会经费预算调整表"
    assert "调整原因：增加活动" in changed.parts
    assert accounts.parts[0].rows[2] == ("支出合计", "3,000.50", "500.00", "3,500.50", "1,200.00", "34.3%")
    assert accounts.parts[0].rows[-1] == ("本年收支差额", "", "", "", "2,800.00", "")
    with pytest.raises(Refused):
        text_of("final-accounts", branch, change)
    with pytest.raises(Refused):
        text_of("budget-table", branch, make_budget(branch, year=2023, title="2023年度预算"))


def test_strangers_read_the_budget_only_once_it_was_made_public(branch):
    (section,) = (each for each in all_public() if each.key == "finance.budget")
    scope = Scope.of(branch, Period.year_of(2024))
    budget = make_budget(branch, S.AUDITED)
    make_budget_line(make_account(branch), budget=budget, note="内部说明")

    assert public_rows(section, scope).rows == ()
    Budget.objects.update(state=S.PUBLISHED, published_on=date(2025, 3, 1))
    (row,) = public_rows(section, scope).rows
    assert (row.texts["account__name"].text, row.texts["amount"].text) == ("职工活动支出", "1,000.00")
    assert "内部说明" not in str(row)


@pytest.mark.parametrize("count", [1, 4])
def test_page_takes_the_same_queries_for_one_line_and_for_many(client, branch, count, django_assert_num_queries):
    client.force_login(make_officer(branch, "treasurer"))
    make_budget(branch, S.EXECUTING)
    for number in range(count):
        account = make_account(branch, code=f"50{number}")
        make_budget_line(account)
        make_entry(account)
    client.get("/desk/ours/money/budget/?year=2024")

    with django_assert_num_queries(10):
        page = client.get("/desk/ours/money/budget/?year=2024")

    assert page.context["sides"][1].total.planned == 1000 * count
    link = "figures/finance.expenditure/?period=2024&amp;as_of=2024-12-31&amp;by=account__chart,account__code&amp;is=2021,500"
    assert link in page.content.decode()
    assert client.get(f"/desk/ours/{link.replace('&amp;', '&')}").status_code == 200
