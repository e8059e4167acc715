"""Statements: one sentence or two of official prose each, with the figures they need, silent without facts."""

from .declare import Facts, Statement, statement, statement_named

__all__ = ["Facts", "Statement", "statement", "statement_named"]
