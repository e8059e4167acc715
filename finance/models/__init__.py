from .account import Account, BankAccount
from .allotment import Allotment
from .budget import AuditReview, Budget, BudgetLine
from .dues import MoneySetting, WageBase
from .entry import Entry
from .purchase import Acceptance, PriceInquiry, Quote
from .statement import MonthStatement

__all__ = [
    "Acceptance",
    "Account",
    "Allotment",
    "AuditReview",
    "BankAccount",
    "Budget",
    "BudgetLine",
    "Entry",
    "MoneySetting",
    "MonthStatement",
    "PriceInquiry",
    "Quote",
    "WageBase",
]
