"""Figures: a count or sum and the list behind it, from one declaration.

Areas declare theirs in `figures.py`, which Django discovers at start-up; readers ask by key.
"""

from .bases import standing, within
from .declare import Figure, FigureValue, Phrase, Rate, all_declared, declared, figure, phrase, plain_figure, rate
from .evaluate import evaluate, evaluate_by, evaluate_by_branch, per_cent
from .evidence import Evidence, EvidenceRow, evidence, evidence_for, facts
from .measures import Distinct, QuantityTotal, Rows, Total
from .scope import Scope

__all__ = [
    "Distinct",
    "Evidence",
    "EvidenceRow",
    "Figure",
    "FigureValue",
    "Phrase",
    "QuantityTotal",
    "Rate",
    "Rows",
    "Scope",
    "Total",
    "all_declared",
    "declared",
    "evaluate",
    "evaluate_by",
    "evaluate_by_branch",
    "evidence",
    "evidence_for",
    "facts",
    "figure",
    "per_cent",
    "phrase",
    "plain_figure",
    "rate",
    "standing",
    "within",
]
