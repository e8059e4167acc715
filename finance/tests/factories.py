"""Boring accounts, entries, statements, budgets and reviews."""

from datetime import date
from decimal import Decimal
from itertools import count

from core.crypto import digest
from core.masking import mask_bank_card
from core.models import Branch
from finance.models import Account, AuditReview, BankAccount, BudgetLine, Entry, MonthStatement

_numbers = count(501)


def make_account(branch: Branch, **over) -> Account:
    values = {"chart": Account.Chart.OF_2021, "code": str(next(_numbers)), "name": "职工活动支出", **over}
    return Account.objects.create(**{"branch": branch, "direction": Account.Direction.EXPENDITURE, **values})


def make_income_account(branch: Branch, **over) -> Account:
    return make_account(branch, **{"name": "拨缴经费收入", "direction": Account.Direction.INCOME, **over})


def make_bank_account(branch: Branch, **over) -> BankAccount:
    values = {"name": "某单位工会委员会", "is_separate": True, **over}
    if values.get("number"):
        values |= {"number_digest": digest(values["number"]), "number_mask": mask_bank_card(values["number"])}
    return BankAccount.objects.create(branch=branch, **values)


def make_entry(account: Account, amount: str = "100.00", on: date = date(2024, 3, 5), **over) -> Entry:
    values = {"branch": account.branch, "account": account, "summary": "活动用品", **over}
    return Entry.objects.create(**{"amount": Decimal(amount), "on": on, **values})


def make_month_statement(branch: Branch, month: int = 1, **over) -> MonthStatement:
    """The statement of a month of 2024 that begins with 1000 and takes in and spends nothing, unless told otherwise."""
    values = {"opening": Decimal(1000), "income": Decimal(0), "expenditure": Decimal(0), **over}
    values.setdefault("closing", values["opening"] + values["income"] - values["expenditure"])
    if values.get("signed_on"):
        values.setdefault("state", "signed")
    return MonthStatement.objects.create(branch=branch, month=date(2024, month, 1), **values)


def make_budget_line(account: Account, amount: str = "1000.00", **over) -> BudgetLine:
    """A line of the budget of 2024, adopted on a day unknown."""
    values = {"branch": account.branch, "account": account, "year": 2024, **over}
    return BudgetLine.objects.create(**{"amount": Decimal(amount), **values})


def make_audit_review(branch: Branch, **over) -> AuditReview:
    """A review of the first half of 2024, made on its last day."""
    values = {
        "first_day": date(2024, 1, 1),
        "last_day": date(2024, 6, 30),
        "reviewed_on": date(2024, 6, 30),
        "kind": AuditReview.Kind.HALF_YEAR,
        **over,
    }
    return AuditReview.objects.create(branch=branch, **values)
