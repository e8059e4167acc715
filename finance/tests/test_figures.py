from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from core.dates import PreciseDay
from core.figures import Scope, all_declared, declared, evaluate, evidence, facts
from core.periods import Period
from core.tests.factories import half_year, make_branch, values_by
from finance.tests.factories import (
    make_account,
    make_allotment,
    make_audit_review,
    make_bank_account,
    make_budget_line,
    make_entry,
    make_income_account,
    make_month_statement,
    make_wage_base,
)

pytestmark = pytest.mark.django_db
VOIDED = {"voided_at": timezone.now(), "void_reason": "重复"}


def value(key, scope):
    return evaluate([f"finance.{key}"], scope)[f"finance.{key}"].value


def test_income_and_expenditure_are_the_sums_of_the_period():
    branch = make_branch()
    spent, aid, earned = make_account(branch), make_account(branch, name="慰问支出"), make_income_account(branch)
    wrong = make_entry(spent, "100.10", on=date(2024, 1, 1))
    make_entry(spent, "-0.10", on=date(2024, 6, 30), corrects=wrong)
    make_entry(aid, "24000")
    make_entry(earned, "50000.55")
    make_entry(earned, "1", on=date(2024, 7, 1))
    make_entry(spent, "2", on=date(2023, 12, 31))
    make_entry(spent, "4", **VOIDED)
    make_entry(make_account(make_branch()), "8")

    scope = half_year(branch)

    assert (value("income", scope), value("expenditure", scope)) == (Decimal("50000.55"), Decimal("24100.00"))
    assert values_by("finance.expenditure", scope, "account__name") == {
        ("慰问支出",): Decimal("24000.00"),
        ("职工活动支出",): Decimal("100.00"),
    }
    assert facts("finance.income", scope)[0]["account__name"] == "拨缴经费收入"
    assert value("expenditure", half_year(branch, as_of=date(2024, 3, 4))) == Decimal("100.10")


def test_nothing_recorded_is_silent_and_not_nothing():
    scope = half_year(make_branch())

    assert [value(key, scope) for key in ("income", "expenditure", "opening_balance", "closing_balance")] == [None] * 4


def test_separate_accounts_are_those_open_on_the_day():
    branch = make_branch()
    make_bank_account(branch)
    make_bank_account(branch, opened=PreciseDay.parse("2024年6月"), closed_on=date(2024, 7, 1))
    make_bank_account(branch, opened=PreciseDay.on(date(2024, 7, 1)))
    make_bank_account(branch, closed_on=date(2024, 6, 29))
    make_bank_account(branch, is_separate=False)
    make_bank_account(branch, **VOIDED)
    make_bank_account(make_branch())

    assert value("separate_accounts", half_year(branch)) == 2
    assert value("separate_accounts", half_year(branch, as_of=date(2024, 6, 29))) == 2
    assert value("separate_accounts", half_year(branch, as_of=date(2024, 5, 31))) == 2


def test_balances_are_those_of_the_first_and_the_last_month_that_has_ended():
    branch = make_branch()
    for month in range(1, 8):
        make_month_statement(branch, month, opening=Decimal(1000 + month), income=Decimal(1))
    make_month_statement(make_branch(), 6, opening=Decimal(5))

    assert (value("opening_balance", half_year(branch)), value("closing_balance", half_year(branch))) == (1001, 1007)
    assert value("closing_balance", half_year(branch, as_of=date(2024, 6, 15))) == 1006
    assert value("closing_balance", half_year(branch, as_of=date(2024, 1, 30))) is None
    cut = Scope.of(branch, Period(date(2024, 1, 15), date(2024, 3, 31)))
    assert (value("opening_balance", cut), value("closing_balance", cut)) == (None, 1004)


def test_a_missing_last_month_gives_no_balance_rather_than_an_older_one():
    branch = make_branch()
    make_month_statement(branch, 5)
    make_month_statement(branch, 6, **VOIDED)

    assert value("closing_balance", half_year(branch)) is None


def test_signed_statements_count_from_the_day_of_signing():
    branch = make_branch()
    make_month_statement(branch, 1, signed_on=date(2024, 2, 6))
    make_month_statement(branch, 2, signed_on=date(2024, 7, 1))
    make_month_statement(branch, 3)
    make_month_statement(branch, 4, signed_on=date(2024, 5, 6), **VOIDED)
    make_month_statement(branch, 7, signed_on=date(2024, 8, 6))

    assert value("statements_signed", half_year(branch)) == 1
    assert value("statements_signed", half_year(branch, as_of=date(2024, 2, 5))) == 0


def test_every_figure_shows_its_rows():
    branch = make_branch()
    make_bank_account(branch, number="6222020200001234")
    make_entry(make_account(branch))
    make_entry(make_income_account(branch))
    make_budget_line(make_account(branch))
    make_budget_line(make_income_account(branch))
    make_audit_review(branch)
    allotment = make_allotment(branch)
    make_entry(make_account(branch), group=allotment.group)
    make_entry(make_income_account(branch, name="会费收入"))
    make_wage_base(branch, 2, contribution_ruled=Decimal(5), dues_ruled=Decimal(6))
    for month in (1, 6):
        make_month_statement(branch, month, signed_on=date(2024, 6, 30))
    keys = [item.key for item in all_declared() if item.key.startswith("finance.") and hasattr(item, "columns")]

    for key in keys:
        rows = evidence(key, half_year(branch))
        texts = [text for row in rows for text in row.texts()]
        assert texts
        assert "6222020200001234" not in texts
        assert evaluate([key], half_year(branch))[key].value == declared(key).measure.of_rows(rows.rows)


def test_sums_are_split_by_each_level_of_the_chart():
    branch = make_branch()
    for code, amount in (("501", "1"), ("50101", "20"), ("5010101", "300"), ("5010102", "4000"), ("502", "50000")):
        make_entry(make_account(branch, code=code, name=code), amount)

    scope = half_year(branch)

    assert values_by("finance.expenditure", scope, "account__top_code") == {("501",): 4321, ("502",): 50000}
    assert values_by("finance.expenditure", scope, "account__middle_code") == {
        ("501",): 1,
        ("50101",): 4320,
        ("502",): 50000,
    }
    assert values_by("finance.expenditure", scope, "account__code")["5010102",] == 4000


def test_one_code_of_two_charts_can_be_told_apart():
    branch = make_branch()
    for chart, amount in (("2010", "1"), ("2021", "20")):
        make_entry(make_account(branch, code="502", chart=chart), amount)

    by = values_by("finance.expenditure", half_year(branch), "account__chart", "account__top_code")

    assert by == {("2010", "502"): 1, ("2021", "502"): 20}


@pytest.mark.parametrize(("earned", "left"), [("150.50", "50.50"), ("100", "0.00"), ("10", "-90.00")])
def test_balance_is_what_came_in_less_what_went_out(earned, left):
    branch = make_branch()
    spent = make_account(branch)
    wrong = make_entry(spent, "120")
    make_entry(spent, "-20", corrects=wrong)
    make_entry(make_income_account(branch), earned)
    make_entry(make_income_account(branch), "7", on=date(2024, 7, 1))

    scope = half_year(branch)

    assert (value("balance", scope), value("overspent", scope)) == (Decimal(left), -Decimal(left))


def test_without_entries_there_is_no_balance():
    assert value("balance", half_year(make_branch())) is None


def test_budget_is_that_of_the_year_with_the_adjustments_adopted_by_the_day():
    branch = make_branch()
    spent, earned = make_account(branch), make_income_account(branch)
    make_budget_line(spent, "1000")
    make_budget_line(spent, "200", is_adjustment=True, adopted_on=date(2024, 6, 30))
    make_budget_line(spent, "-50", is_adjustment=True, adopted_on=date(2024, 7, 1))
    make_budget_line(spent, "9", year=2023)
    make_budget_line(spent, "9", **VOIDED)
    make_budget_line(make_account(make_branch()), "9")
    make_budget_line(earned, "3000")

    assert (value("budget_income", half_year(branch)), value("budget_expenditure", half_year(branch))) == (3000, 1200)
    assert value("budget_expenditure", half_year(branch, as_of=date(2024, 6, 29))) == 1000
    assert value("budget_expenditure", half_year(branch, number=2)) == 1150
    assert value("budget_expenditure", Scope.of(branch, Period.school_year(2023))) is None


def test_budget_is_spent_from_the_first_day_of_the_year_whatever_the_period():
    branch = make_branch()
    spent = make_account(branch)
    make_budget_line(spent, "1000")
    make_entry(spent, "250", on=date(2024, 1, 1))
    make_entry(spent, "100", on=date(2024, 9, 1))
    make_entry(spent, "9", on=date(2023, 12, 31))

    assert value("budget_rate", half_year(branch)) == "25%"
    assert value("budget_rate", half_year(branch, number=2)) == "35%"
    assert value("budget_rate", half_year(branch, number=2, as_of=date(2024, 8, 31))) == "25%"


@pytest.mark.parametrize(
    ("spent", "allowed", "said"),
    [("999.99", "1000", "99.9%"), ("1000", "1000", "100%"), ("1043.20", "1000", "104.3%"), ("10", None, "")],
)
def test_budget_spent_is_told_only_where_there_is_one(spent, allowed, said):
    branch = make_branch()
    account = make_account(branch)
    make_entry(account, spent)
    if allowed:
        make_budget_line(account, allowed)

    assert value("budget_rate", half_year(branch)) == said


@pytest.mark.parametrize(
    ("over", "covered"),
    [
        ({}, 1),
        ({"last_day": date(2024, 12, 31)}, 1),
        ({"first_day": date(2024, 1, 2)}, 0),
        ({"last_day": date(2024, 6, 29)}, 0),
        ({"reviewed_on": date(2024, 7, 1)}, 0),
        ({"kind": "leaving"}, 0),
        ({"kind": ""}, 1),
        (VOIDED, 0),
    ],
)
def test_a_review_is_of_the_period_only_when_it_covers_every_day_of_it(over, covered):
    branch = make_branch()
    make_audit_review(branch, **over)
    make_audit_review(make_branch())

    assert value("reviews_of_period", half_year(branch)) == covered


def test_a_review_made_after_the_period_is_known_on_a_later_day_of_reading():
    branch = make_branch()
    make_audit_review(branch, reviewed_on=date(2024, 7, 10))

    assert value("reviews_of_period", half_year(branch, as_of=date(2024, 7, 9))) == 0
    assert value("reviews_of_period", half_year(branch, as_of=date(2024, 7, 10))) == 1
    assert (value("audit_reviews", half_year(branch)), value("audit_reviews", half_year(branch, number=2))) == (0, 1)


def test_figures_of_a_long_register_cost_what_those_of_a_short_one_do(django_assert_num_queries):
    branch = make_branch()
    account = make_account(branch)
    keys = [item.key for item in all_declared() if item.key.startswith("finance.")]
    for count in (1, 30):
        for _number in range(count):
            make_entry(account)

        with django_assert_num_queries(14):
            evaluate(keys, half_year(branch))
