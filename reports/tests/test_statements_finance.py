"""What is said of union money: the balance, the budget and the audit committee's reviews."""

from datetime import date

import pytest

from core.periods import Period
from core.tests.factories import make_branch
from finance.tests.factories import (
    make_account,
    make_audit_review,
    make_budget_line,
    make_entry,
    make_income_account,
)
from reports.tests.saying import HALF, say

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch()


@pytest.mark.parametrize("key", ["balance", "budget", "audit_reviews", "income_and_expenditure", "money_in_order"])
def test_statement_without_records_is_silent(branch, key):
    assert say(branch, key) == ""


@pytest.mark.parametrize(
    ("earned", "said"),
    [
        ("5000", "收支相抵，结余3,765.50元。"),
        ("0.50", "收支相抵，支出大于收入1,234元。"),
        ("1234.50", ""),
    ],
)
def test_balance_is_told_in_words_and_never_as_less_than_nothing(branch, earned, said):
    make_entry(make_account(branch), "1234.50")
    make_entry(make_income_account(branch), earned)

    assert say(branch, "balance") == said


def test_one_side_alone_is_no_balance(branch):
    make_entry(make_account(branch), "100")

    assert say(branch, "balance") == ""


def test_budget_is_told_with_what_is_spent_of_it(branch):
    spent, earned = make_account(branch), make_income_account(branch)
    make_budget_line(spent, "60000")
    make_budget_line(earned, "64800")
    make_entry(spent, "31940")

    assert say(branch, "budget") == ("全年预算收入64,800元、支出60,000元，截至6月30日支出预算执行率53.2%。")


def test_budget_is_spent_since_the_year_began_also_in_its_second_half(branch):
    spent = make_account(branch)
    make_budget_line(spent, "1000")
    make_entry(spent, "400")
    make_entry(spent, "500", on=date(2024, 10, 1))

    assert say(branch, "budget", Period.half(2024, 2)) == (
        "全年预算支出1,000元，截至12月31日累计支出900元，支出预算执行率90%。"
    )


def test_adjusted_budget_says_so(branch):
    spent = make_account(branch)
    make_budget_line(spent, "1000")
    make_budget_line(spent, "200", is_adjustment=True)

    assert say(branch, "budget") == "调整后全年预算支出1,200元。"


def test_without_a_budget_no_share_of_it_is_told(branch):
    make_entry(make_account(branch), "100")
    make_budget_line(make_income_account(branch), "500")

    assert say(branch, "budget") == "全年预算收入500元。"


def test_reviewed_is_said_only_of_a_period_that_was_reviewed_whole(branch):
    make_audit_review(branch)

    assert say(branch, "audit_reviews") == "收支情况已由经费审查委员会审查。"
    assert say(branch, "audit_reviews", Period.year_of(2024)) == "6月30日经费审查委员会审查上半年经费收支情况。"


def test_review_made_after_the_period_is_told_from_its_day_on(branch):
    make_audit_review(branch, reviewed_on=date(2024, 7, 10))

    assert say(branch, "audit_reviews", HALF, date(2024, 7, 9)) == ""
    assert say(branch, "audit_reviews", HALF, date(2024, 7, 10)) == "收支情况已由经费审查委员会审查。"


def test_reviews_of_other_days_are_told_with_their_days(branch):
    year = {"first_day": date(2023, 1, 1), "last_day": date(2023, 12, 31)}
    make_audit_review(branch, reviewed_on=date(2024, 3, 20), kind="annual", **year)
    make_audit_review(branch, reviewed_on=date(2024, 4, 2), kind="special", last_day=date(2024, 3, 31))
    make_audit_review(branch, reviewed_on=date(2024, 5, 6), kind="leaving")

    assert say(branch, "audit_reviews") == (
        "3月20日经费审查委员会审查2023年经费收支情况。4月2日经费审查委员会专项审查一季度经费收支情况。"
        "5月6日经费审查委员会进行离任审查。"
    )


def test_many_reviews_are_counted(branch):
    for day in (1, 2, 3, 4):
        make_audit_review(branch, reviewed_on=date(2024, 3, day), last_day=date(2024, 2, day))

    assert say(branch, "audit_reviews") == "上半年经费审查委员会开展审查4次。"


def test_more_than_five_accounts_are_told_by_the_two_largest(branch):
    for number in range(1, 8):
        make_entry(make_account(branch, code=f"5010{number}", name=f"{number}号支出"), f"{number}00")

    assert say(branch, "income_and_expenditure") == "上半年经费支出2,800元，其中7号支出700元、6号支出600元。"
