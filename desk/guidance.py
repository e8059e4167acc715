"""The rules that stand behind a screen, in a sentence each, with whence they are known and how well."""

from dataclasses import dataclass
from datetime import date

from core.guides import Guide
from core.models import Branch, RuleSet
from core.rules import rules


@dataclass(frozen=True)
class RuleLine:
    """One rule: what it says with its value, its source, and how far to trust it where the text itself was not read."""

    text: str
    source: str
    mark: str
    is_own: bool


def rules_behind(guide: Guide, branch: Branch, *, today: date) -> list[RuleLine]:
    """The rules of a guide that are set, as they hold today. One query, none without rules."""
    if not guide.rules:
        return []
    known = rules([key for key, _text in guide.rules], on=today, branch=branch)
    return [_line(known[key], text) for key, text in guide.rules if key in known]


def _line(rule: RuleSet, text: object) -> RuleLine:
    mark = "" if rule.mark == RuleSet.Mark.READ else str(rule.get_mark_display())
    return RuleLine(str(text) % {"value": rule.value}, rule.source, mark, rule.branch_id is not None)
