"""Annexes say what the records of the period say, name nobody who was helped, and tell no sum that is one person's."""

from datetime import date
from decimal import Decimal

import pytest

from activities.models import Activity
from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.figures import Scope
from core.quantities import Quantity
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_entry, make_income_account, make_month_statement
from gatherings.themes import Theme
from reports.annexes import annexes_for
from reports.compose import compose, figures_of
from reports.document import Chart, FigureRun, cell_runs, plain_text, text_of
from reports.html import render_html
from reports.tests.saying import HALF
from tests.demo import demo_branch
from welfare.tests.factories import make_disbursement, make_hardship_aid, make_hardship_case, make_visit

pytestmark = pytest.mark.django_db
EVERY = ("finance", "activities", "welfare")
# One for the values of each base, one for the rows of each figure that has any.
QUERIES = 14


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


def tables(branch, *keys, as_of=None):
    """The first table of each annex asked for, as rows of words."""
    annexes = annexes_for(keys, Scope.of(branch, HALF, as_of))
    return [
        [annex.blocks[0].head, *(tuple(text_of(cell_runs(cell)) for cell in row) for row in annex.blocks[0].rows)]
        for annex in annexes
    ]


def test_nothing_recorded_makes_no_annex(branch):
    assert annexes_for(EVERY, Scope.of(branch, HALF)) == ()


def test_an_unknown_annex_is_an_error(branch):
    with pytest.raises(KeyError, match="poems"):
        annexes_for(["poems"], Scope.of(branch, HALF))


def test_money_is_told_by_account_with_its_sums(branch):
    income = make_income_account(branch, code="401", name="会费收入")
    events = make_account(branch, code="501", name="职工活动支出")
    other = make_account(branch, code="509", name="其他支出")
    make_entry(income, "3000.50")
    make_entry(events, "1000.00")
    make_entry(events, "200.00", on=date(2024, 5, 1))
    make_entry(other, "50.25")
    make_entry(events, "999.00", on=date(2024, 7, 1))
    make_month_statement(branch, 1, opening=Decimal("800"))
    make_month_statement(branch, 6, closing=Decimal("2550.25"), opening=Decimal("2550.25"))

    (rows,) = tables(branch, "finance")

    assert rows == [
        ("类别", "科目", "金额"),
        ("", "期初结存", "800.00"),
        ("收入", "会费收入", "3,000.50"),
        ("", "收入合计", "3,000.50"),
        ("支出", "职工活动支出", "1,200.00"),
        ("支出", "其他支出", "50.25"),
        ("", "支出合计", "1,250.25"),
        ("", "本期结余", "1,750.25"),
        ("", "期末结存", "2,550.25"),
    ]


def test_the_rows_of_sums_are_told_apart(branch):
    make_entry(make_income_account(branch))
    make_entry(make_account(branch))

    (annex,) = annexes_for(["finance"], Scope.of(branch, HALF))

    table = annex.blocks[0]
    assert [table.rows[place][1] for place in table.totals] == ["收入合计", "支出合计", "本期结余"]
    assert table.note == "单位：元"


def test_more_spent_than_came_in_is_called_so(branch):
    make_entry(make_income_account(branch), "100.00")
    make_entry(make_account(branch), "130.00")

    (rows,) = tables(branch, "finance")

    assert rows[-1] == ("", "支出大于收入", "30.00")


def test_money_is_drawn_by_month_when_there_is_more_than_one(branch):
    account = make_account(branch)
    make_entry(account, "100.00", on=date(2024, 1, 5))
    (annex,) = annexes_for(["finance"], Scope.of(branch, HALF))
    assert len(annex.blocks) == 1

    make_entry(account, "40.00", on=date(2024, 4, 5))
    (annex,) = annexes_for(["finance"], Scope.of(branch, HALF, date(2024, 5, 15)))

    chart = annex.blocks[1]
    assert isinstance(chart, Chart)
    assert chart.categories == ("1月", "2月", "3月", "4月", "5月")
    assert chart.series[1].values == (Decimal("100.00"), None, None, Decimal("40.00"), None)


def test_every_activity_is_told_once_in_the_order_of_days(branch):
    wanted = set()
    for day, kind in enumerate(Activity.Kind, start=1):
        for theme in ("", *Theme):
            title = f"{kind}{theme}"
            make_activity(branch, title=title, kind=kind, theme=theme, held=PreciseDay.on(date(2024, 3, day)))
            wanted.add(title)
    make_activity(branch, title="取消", cancelled_on=date(2024, 3, 1))
    make_activity(branch, title="早先", held=PreciseDay.on(date(2023, 3, 1)))

    (rows,) = tables(branch, "activities")

    assert rows[0] == ("序号", "类别", "时间", "活动名称")
    told = [row[3] for row in rows[1:-1]]
    assert sorted(told) == sorted(wanted)
    days = [int(row[2].removeprefix("3月").removesuffix("日")) for row in rows[1:-1]]
    assert days == sorted(days)
    assert [row[0] for row in rows[1:-1]] == [str(number) for number in range(1, len(wanted) + 1)]
    assert rows[-1][3] == f"合计{len(wanted)}项"


def test_people_and_attendances_are_not_added_up(branch):
    make_activity(branch, attendance=Quantity(40, "人"), place="体育馆")
    make_activity(branch, title="讲座", attendance=Quantity(60, "人次", approximate=True))

    (rows,) = tables(branch, "activities")

    assert rows[0] == ("序号", "类别", "时间", "活动名称", "地点", "参加人数")
    assert sorted(row[5] for row in rows[1:-1]) == ["40人", "约60人次"]
    assert rows[-1] == ("", "", "", "合计2项", "", "40人、约60人次")


def test_gifts_are_told_one_by_one_and_summed_up_by_payer(branch):
    make_disbursement(branch, title="春节慰问", people=Quantity(40, "人"), amount=Decimal("8000"))
    make_disbursement(branch, title="端午慰问", people=Quantity(40, "人"), amount=Decimal("4000"))
    make_disbursement(branch, title="送清凉", people=Quantity(30, "人"), amount=Decimal("900"), payer="upper")

    (rows,) = tables(branch, "welfare")

    assert {(row[0], *row[-3:]) for row in rows[1:-2]} == {
        ("春节慰问", "40人", "8,000.00", "本会经费"),
        ("端午慰问", "40人", "4,000.00", "本会经费"),
        ("送清凉", "30人", "900.00", "上级工会"),
    }
    assert [(row[0], *row[-2:]) for row in rows[-2:]] == [
        ("合计", "12,000.00", "本会经费"),
        ("合计", "900.00", "上级工会"),
    ]


def test_nobody_is_named_and_no_sum_is_one_persons(branch):
    make_visit(branch, person_name="张三", amount=Decimal("500"))
    case = make_hardship_case(branch)
    make_hardship_aid(case, amount=Decimal("3000"))
    make_disbursement(branch, title="慰问", people=Quantity(1, "人"), amount=Decimal("777"))

    said = "".join("".join(row) for rows in tables(branch, "welfare") for row in rows)

    assert "看望生病住院职工" in said
    assert "帮扶困难职工" in said
    assert [word for word in ("张三", "500", "3,000", "777") if word in said] == []


def test_money_given_to_two_at_the_sickbed_is_told(branch):
    for name in ("张三", "李四"):
        make_visit(branch, person_name=name, amount=Decimal("500"))

    (rows,) = tables(branch, "welfare")

    assert rows[1] == ("看望生病住院职工", "2人次", "1,000.00", "本会经费")


def test_a_figure_in_an_annex_is_a_figure_of_the_report(branch):
    make_entry(make_account(branch, name="[[职工]]活动支出"), "120.00")

    document = compose("half_year", branch=branch, period=HALF, annexes=["finance"])

    runs = [run for run in figures_of(document) if run.key == "finance.expenditure"]
    assert [run for run in runs if isinstance(run, FigureRun) and run.text == "120.00"] != []
    assert "[[职工]]活动支出" in plain_text(document)


def test_a_report_has_the_annexes_it_is_asked_for_and_only_these(branch):
    make_activity(branch)

    plain = compose("half_year", branch=branch, period=HALF)
    with_annex = compose("half_year", branch=branch, period=HALF, annexes=EVERY)

    assert plain.annexes == ()
    assert plain_text(with_annex)[: len(plain_text(plain)) - 2] == plain_text(plain)[:-2]
    assert "附件：活动开展情况表" in plain_text(with_annex)


def test_the_demo_has_all_three():
    branch = demo_branch()

    document = compose("half_year", branch=branch, period=HALF, annexes=EVERY)

    assert [annex.title for annex in document.annexes] == ["经费收支情况表", "活动开展情况表", "职工慰问帮扶情况表"]
    assert document.annex_notes == ("附件：1.经费收支情况表", "2.活动开展情况表", "3.职工慰问帮扶情况表")
    html = render_html(document, evidence=lambda run: f"/{run.key}/")
    assert html.count('href="/finance.income/"') >= 3


def test_annexes_take_the_same_queries_however_many_rows_they_have(branch, django_assert_num_queries):
    def fill(count):
        for number in range(count):
            make_activity(branch, title=f"活动{number}", attendance=Quantity(5, "人"))
            make_visit(branch, person_name=f"张{number}", amount=Decimal("5"))
            make_disbursement(branch, title=f"慰问{number}", people=Quantity(5, "人"))
            make_entry(make_account(branch), on=date(2024, 1 + number, 5))

    fill(2)
    with django_assert_num_queries(QUERIES):
        annexes_for(EVERY, Scope.of(branch, HALF))
    fill(3)
    with django_assert_num_queries(QUERIES):
        annexes_for(EVERY, Scope.of(branch, HALF))
