"""Reads for gifts and visits: what rules and lists say of them."""

from .benefits import benefit_warnings, is_own_approval, subject_of
from .by_laws import Breach, breaches, breaches_of, rules_in_force, rules_of, standing_rules
from .gifts import (
    broken_rules,
    form_warnings,
    gift_warnings,
    items_of,
    line_warnings,
    lines_to_mark,
    lines_to_sign,
    list_counts,
)
from .receivers import Receivers, departments_of, receivers_of

__all__ = [
    "Breach",
    "Receivers",
    "benefit_warnings",
    "breaches",
    "breaches_of",
    "broken_rules",
    "departments_of",
    "form_warnings",
    "gift_warnings",
    "is_own_approval",
    "items_of",
    "line_warnings",
    "lines_to_mark",
    "lines_to_sign",
    "list_counts",
    "receivers_of",
    "rules_in_force",
    "rules_of",
    "standing_rules",
    "subject_of",
]
