from .account import Account, BankAccount
from .entry import Entry
from .statement import MonthStatement

__all__ = ["Account", "BankAccount", "Entry", "MonthStatement"]
