"""Boring accounts, entries, statements, budgets and reviews."""

from datetime import date
from decimal import Decimal
from itertools import count

from core.crypto import digest
from core.masking import mask_bank_card
from core.models import Branch
from core.periods import Period
from finance.models import (
    Acceptance,
    Account,
    Allotment,
    AuditReview,
    BankAccount,
    Budget,
    BudgetLine,
    Entry,
    MoneySetting,
    MonthStatement,
    PriceInquiry,
    Quote,
    WageBase,
)
from finance.services.dues import reckon
from finance.states import STAMPS
from members.tests.factories import make_group

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


def make_wage_base(branch: Branch, month: int | None = 1, **over) -> WageBase:
    """The wages of a month of 2024, or of the year; what is expected of them is reckoned."""
    covers = Period.month(2024, month) if month else Period.year_of(2024)
    values = {"first_day": covers.first_day, "last_day": covers.last_day, "total_wages": Decimal(100_000), **over}
    base = WageBase(branch=branch, **values)
    reckon(base)
    base.save()
    return base


def make_money_setting(branch: Branch, **over) -> MoneySetting:
    return MoneySetting.objects.create(branch=branch, **over)


def make_budget(branch: Branch, state: str = "draft", **over) -> Budget:
    """The budget of 2024 at a state, each day that it must bear being in February of that year."""
    values = {"year": 2024, "title": "2024年度预算", "minutes_number": "工纪〔2024〕1号", "state": state, **over}
    if state in STAMPS:
        values.setdefault(STAMPS[state], date(2024, 2, 1))
    return Budget.objects.create(branch=branch, **values)


def make_allotment(branch: Branch, amount: str = "1000.00", **over) -> Allotment:
    """A fixed amount for 2024, for a new group unless told otherwise."""
    values = {"year": 2024, "fixed": Decimal(amount), "amount": Decimal(amount), **over}
    if not {"group", "sub_union"} & set(values):
        values["group"] = make_group(branch)
    return Allotment.objects.create(branch=branch, **values)


def make_inquiry(branch: Branch, **over) -> PriceInquiry:
    return PriceInquiry.objects.create(branch=branch, **{"title": "购图书柜", "asked_on": date(2024, 3, 1), **over})


def make_quote(inquiry: PriceInquiry, supplier: str, amount: str = "100.00", **over) -> Quote:
    return Quote.objects.create(
        branch=inquiry.branch, inquiry=inquiry, supplier=supplier, amount=Decimal(amount), **over
    )


def make_acceptance(branch: Branch, **over) -> Acceptance:
    return Acceptance.objects.create(branch=branch, **{"title": "图书柜", "accepted_on": date(2024, 3, 8), **over})
