"""Random records of union money."""

from core.models import Branch
from finance.models import Account, BankAccount, Entry, MonthStatement
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
