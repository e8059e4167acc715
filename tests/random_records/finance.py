"""Random records of union money."""

from datetime import timedelta

from core.models import Branch
from finance.models import Account, AuditReview, BankAccount, BudgetLine, Entry, MonthStatement
from finance.states import DATES as STATEMENT_DATES
from tests.random_records.chance import Chance, builder, plain_row

builder(Account)(plain_row)


@builder(BankAccount)
def bank_account(chance: Chance, branch: Branch) -> dict:
    return {"opened": chance.held(), **dict.fromkeys(("number", "number_digest", "number_mask"), "")}


@builder(Entry, rows=30)
def entry(chance: Chance, branch: Branch) -> dict:
    return {"account": chance.one_of(Account, branch), "corrects": None}


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


@builder(BudgetLine)
def budget_line(chance: Chance, branch: Branch) -> dict:
    adopted = chance.maybe(chance.day())
    year = adopted.year if adopted else chance.randint(2023, 2025)
    return {"account": chance.one_of(Account, branch), "year": year, "adopted_on": adopted}


@builder(AuditReview, rows=30)
def audit_review(chance: Chance, branch: Branch) -> dict:
    first = chance.day().replace(day=1, month=1)
    last = first + timedelta(days=chance.choice([60, 181, 366]))
    return {"first_day": first, "last_day": last, "reviewed_on": last - timedelta(days=chance.randint(-40, 20))}
