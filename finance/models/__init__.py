from .account import Account, BankAccount
from .budget import AuditReview, BudgetLine
from .entry import Entry
from .statement import MonthStatement

__all__ = ["Account", "AuditReview", "BankAccount", "BudgetLine", "Entry", "MonthStatement"]
