"""Statements: one sentence or two of official prose each, with the figures they need, silent without facts."""

from . import (
    activities,
    congress,
    correspondence,
    disclosure,
    finance,
    finance_statement,
    members,
    plan,
    rights,
    welfare,
)
from .declare import Facts, Statement, statement, statement_named

__all__ = [
    "Facts",
    "Statement",
    "activities",
    "congress",
    "correspondence",
    "disclosure",
    "finance",
    "finance_statement",
    "members",
    "plan",
    "rights",
    "statement",
    "statement_named",
    "welfare",
]
