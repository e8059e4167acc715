from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from core.dates import PreciseDay
from core.periods import Period
from core.tests.factories import make_branch
from finance.models import Account, AuditReview, BankAccount, Entry, MonthStatement
from finance.tests.factories import (
    make_account,
    make_audit_review,
    make_bank_account,
    make_budget_line,
    make_entry,
    make_month_statement,
)

pytestmark = pytest.mark.django_db
VOIDED = {"voided_at": timezone.now(), "void_reason": "重复"}


def is_refused(make, *args, **over) -> bool:
    """Whether the database refuses the row."""
    try:
        with transaction.atomic():
            make(*args, **over)
    except IntegrityError:
        return True
    return False


def test_a_chart_has_each_code_once_until_it_is_voided():
    branch = make_branch()
    make_account(branch, code="501", **VOIDED)
    known = make_account(branch, code="501")

    assert is_refused(make_account, branch, code="501")

    assert make_account(branch, code="501", chart="2010").label == "501职工活动支出（2010）"
    assert (known.label, str(known), make_account(make_branch(), code="501").code) == (
        "501职工活动支出",
        "501 职工活动支出",
        "501",
    )


def test_only_a_correction_takes_something_back():
    account = make_account(make_branch())
    entry = make_entry(account)

    make_entry(account, "-100.00", corrects=entry)
    assert is_refused(make_entry, account, "-0.01")
    assert is_refused(make_entry, account, "0")
    assert is_refused(make_entry, account, "0", corrects=entry)

    assert Entry.objects.count() == 2


@pytest.mark.parametrize("fen", ["0.01", "-0.01", "100"])
def test_a_statement_that_does_not_balance_is_refused_by_a_fen(fen):
    branch = make_branch()
    sums = {"opening": Decimal("0.10"), "income": Decimal("0.20"), "expenditure": Decimal("0.07")}

    assert is_refused(make_month_statement, branch, **sums, closing=Decimal("0.23") + Decimal(fen))
    with pytest.raises(ValidationError):
        MonthStatement(branch=branch, month=date(2024, 1, 1), **sums, closing=Decimal("0.24")).full_clean()

    assert make_month_statement(branch, **sums, closing=Decimal("0.23")).closing == Decimal("0.23")


def test_a_month_has_one_statement_and_is_named_by_its_first_day():
    branch = make_branch()
    make_month_statement(branch)

    assert is_refused(make_month_statement, branch)
    with pytest.raises(ValidationError) as error:
        MonthStatement(
            branch=branch, month=date(2024, 2, 2), opening=0, income=0, expenditure=0, closing=0
        ).full_clean()

    assert set(error.value.message_dict) == {"month"}


def test_a_statement_is_signed_on_a_day_of_or_after_its_month():
    branch = make_branch()
    assert is_refused(make_month_statement, branch, state="signed")
    assert is_refused(make_month_statement, branch, state="draft", signed_on=date(2024, 2, 1))
    early = make_month_statement(branch, 3, signed_on=date(2024, 2, 28))

    with pytest.raises(ValidationError):
        early.full_clean()


def test_the_number_of_a_bank_account_is_stored_encrypted_and_found_by_its_digest():
    branch = make_branch()
    account = BankAccount(branch=branch, name="工会", full_number="6222 0202 0000 1234")
    account.full_clean()
    account.save()

    with connection.cursor() as cursor:
        cursor.execute("select number from finance_bankaccount")
        (stored,) = cursor.fetchone()

    assert "1234" not in stored
    assert (BankAccount.objects.get().full_number, account.number_mask) == ("6222 0202 0000 1234", "**** 1234")
    assert is_refused(make_bank_account, branch, number="6222020200001234")
    make_bank_account(branch)
    make_bank_account(branch)


def test_an_account_is_not_closed_before_it_is_opened():
    branch = make_branch()

    assert is_refused(make_bank_account, branch, opened=PreciseDay.on(date(2024, 2, 1)), closed_on=date(2024, 1, 31))

    assert str(make_bank_account(branch, closed_on=date(2024, 1, 31))) == "某单位工会委员会"


@pytest.mark.parametrize(
    ("code", "levels"),
    [("501", ("501", "501")), ("50101", ("501", "50101")), ("5010101", ("501", "50101")), ("5", ("5", "5"))],
)
def test_code_of_an_account_tells_the_levels_above_it(code, levels):
    account = make_account(make_branch(), code=code)
    assert (account.top_code, account.middle_code) == levels

    account.code = "6020304"
    account.save()
    account.refresh_from_db()
    assert Account.objects.filter(top_code="602", middle_code="60203").get() == account


def test_only_an_adjustment_takes_something_out_of_the_budget():
    account = make_account(make_branch())

    make_budget_line(account, "-100", is_adjustment=True)
    make_budget_line(account, "0")

    assert is_refused(make_budget_line, account, "-0.01")
    assert is_refused(make_budget_line, account, year=24)


def test_a_review_is_of_days_in_order_and_made_after_they_began():
    branch = make_branch()
    make_audit_review(branch, reviewed_on=date(2024, 1, 1))

    assert is_refused(make_audit_review, branch, last_day=date(2023, 12, 31))
    assert is_refused(make_audit_review, branch, reviewed_on=date(2023, 12, 31))


def test_days_of_a_review_are_one_period():
    review = AuditReview(branch=make_branch(), covers=Period.half(2024, 1), reviewed_on=date(2024, 7, 1))

    assert (review.first_day, review.last_day, str(review)) == (date(2024, 1, 1), date(2024, 6, 30), "2024年上半年")
    assert AuditReview().covers is None
