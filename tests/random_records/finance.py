"""Random records of union money."""

from datetime import timedelta

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
from finance.states import BUDGET_DATES, BudgetState
from finance.states import DATES as STATEMENT_DATES
from members.models import Group, SubUnion
from tests.random_records.chance import Chance, builder


@builder(Account)
def account(chance: Chance, branch: Branch) -> dict:
    # Dues and the contribution are told by the names of their accounts.
    name = chance.choice(["会费收入", "拨缴经费收入", "文体活动费", "送温暖费"])
    return {"name": f"{name}{str(chance.random())[2:6]}"}


@builder(BankAccount)
def bank_account(chance: Chance, branch: Branch) -> dict:
    return {"opened": chance.held(), **dict.fromkeys(("number", "number_digest", "number_mask"), "")}


@builder(MoneySetting, rows=5)
def money_setting(chance: Chance, branch: Branch) -> dict:
    return {"share_kept": chance.randint(40, 95), "aid_target": chance.randint(0, 50)}


@builder(WageBase, rows=24)
def wage_base(chance: Chance, branch: Branch) -> dict:
    day = chance.day()
    month = Period.month(day.year, day.month)
    return {
        "first_day": month.first_day,
        "last_day": month.last_day,
        "share_kept": chance.maybe(chance.randint(40, 95)),
        "contribution_expected": chance.maybe(chance.money(), 0.8),
        "dues_expected": chance.maybe(chance.money(), 0.8),
    }


@builder(Entry, rows=30)
def entry(chance: Chance, branch: Branch) -> dict:
    group = chance.maybe(chance.one_of(Group, branch), 0.3)
    sub_union = None if group else chance.maybe(chance.one_of(SubUnion, branch), 0.3)
    return {"account": chance.one_of(Account, branch), "corrects": None, "group": group, "sub_union": sub_union}


@builder(MonthStatement, rows=24)
def month_statement(chance: Chance, branch: Branch) -> dict:
    opening, income, expenditure = chance.money(), chance.money(), chance.money()
    state = chance.choice(["draft", "signed", "signed"])
    return {
        "month": chance.day().replace(day=1),
        "opening": opening,
        "income": income,
        "expenditure": expenditure,
        "closing": opening + income - expenditure,
        "state": state,
        "signed_on": None,
        **chance.dates_of(STATEMENT_DATES, state),
    }


@builder(Budget)
def budget(chance: Chance, branch: Branch) -> dict:
    kind, state = chance.choice(Budget.Kind.values), chance.choice(BudgetState.values)
    return {
        "year": chance.randint(2023, 2025),
        "kind": kind,
        "title": f"预算{chance.random()}"[:20],
        "state": state,
        **dict.fromkeys(BUDGET_DATES),
        **chance.dates_of(BUDGET_DATES, state),
    }


@builder(Allotment)
def allotment(chance: Chance, branch: Branch) -> dict:
    group = chance.maybe(chance.one_of(Group, branch))
    amount = chance.money()
    return {
        "year": chance.randint(2023, 2025),
        "group": group,
        "sub_union": None if group else chance.one_of(SubUnion, branch),
        "per_head": None,
        "heads": None,
        "fixed": amount,
        "amount": amount,
    }


@builder(BudgetLine)
def budget_line(chance: Chance, branch: Branch) -> dict:
    adopted = chance.maybe(chance.day())
    year = adopted.year if adopted else chance.randint(2023, 2025)
    return {"account": chance.one_of(Account, branch), "budget": None, "year": year, "adopted_on": adopted}


@builder(AuditReview, rows=30)
def audit_review(chance: Chance, branch: Branch) -> dict:
    first = chance.day().replace(day=1, month=1)
    last = first + timedelta(days=chance.choice([60, 181, 366]))
    return {"first_day": first, "last_day": last, "reviewed_on": last - timedelta(days=chance.randint(-40, 20))}


@builder(PriceInquiry)
def price_inquiry(chance: Chance, branch: Branch) -> dict:
    return {"title": f"采购{chance.random()}"[:20], "entry": chance.maybe(chance.one_of(Entry, branch))}


@builder(Quote, rows=30)
def quote(chance: Chance, branch: Branch) -> dict:
    return {"inquiry": chance.one_of(PriceInquiry, branch), "supplier": f"商家{chance.random()}"[:20]}


@builder(Acceptance)
def acceptance(chance: Chance, branch: Branch) -> dict:
    return {"entry": chance.maybe(chance.one_of(Entry, branch)), "is_complete": False}
