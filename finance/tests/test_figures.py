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
    make_bank_account,
    make_entry,
    make_income_account,
    make_month_statement,
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
    for month in (1, 6):
        make_month_statement(branch, month, signed_on=date(2024, 6, 30))
    keys = [item.key for item in all_declared() if item.key.startswith("finance.")]

    for key in keys:
        rows = evidence(key, half_year(branch))
        texts = [text for row in rows for text in row.texts()]
        assert texts
        assert "6222020200001234" not in texts
        assert evaluate([key], half_year(branch))[key].value == declared(key).measure.of_rows(rows.rows)
