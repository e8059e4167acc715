"""Reads for files of hardship: who may read one, how its person was helped, and what was reckoned."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, Sum

from core.models import RuleSet
from core.rules import rules
from welfare.models import HardshipAid, HardshipCase, HardshipReader, HardshipSum
from welfare.models.disbursement import Payer

# By how many low-income lines a level is told, the hardest first.
LINES = {
    HardshipCase.Level.DEEP: "welfare.deep_hardship_lines",
    HardshipCase.Level.RELATIVE: "welfare.relative_hardship_lines",
}


@dataclass(frozen=True)
class Advice:
    """Which level a reckoning speaks for (none above all lines), by the rule that says so."""

    level: str
    rule: RuleSet | None


def readers_of_case(case: HardshipCase) -> list[HardshipReader]:
    """Who is named for a file, those for all files of the branch first. One query."""
    rows = HardshipReader.objects.in_branches([case.branch]).standing().select_related("reader")
    return list(rows.filter(Q(case=None) | Q(case=case)).order_by("case_id", "pk"))


def aids_of_case(case: HardshipCase) -> list[HardshipAid]:
    """How the person of a file was helped, the latest first. One query."""
    rows = HardshipAid.objects.in_branches([case.branch]).standing().filter(case=case)
    return list(rows.order_by("-held_from", "-held_to", "-pk"))


def sums_of_aid(case: HardshipCase) -> list[tuple[str, Decimal]]:
    """The money given to the person of a file, by whose it was. One query."""
    rows = HardshipAid.objects.in_branches([case.branch]).standing().filter(case=case, amount__isnull=False)
    names = dict(Payer.choices)
    found = rows.order_by().values("payer").annotate(total=Sum("amount")).values_list("payer", "total")
    return sorted((names[payer], total) for payer, total in found)


def sums_of_case(case: HardshipCase) -> list[HardshipSum]:
    """What was reckoned for a file, the latest first. One query."""
    rows = HardshipSum.objects.in_branches([case.branch]).standing().filter(case=case)
    return list(rows.select_related("branch").order_by("-reckoned_on", "-pk"))


def advice_of(found: HardshipSum) -> Advice:
    """The level that a reckoning speaks for, by the rules of its day; it decides nothing. One query."""
    known = rules(LINES.values(), on=found.reckoned_on, branch=found.branch)
    for level, key in LINES.items():
        rule = known.get(key)
        if rule is not None and found.monthly <= found.line * Decimal(rule.value):
            return Advice(level, rule)
    return Advice("", next(iter(known.values()), None))
