"""Thresholds of regulations, read for the day of the event: the branch's own, else its province's, else national."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import F, Q, QuerySet

from core.kept_tables import rows_of
from core.models import Branch, RuleSet

FOLDER = Path(__file__).parent


def rule(
    key: str, *, on: date, branch: Branch | None = None, jurisdictions: tuple[str, ...] = ("CN",)
) -> RuleSet | None:
    """The rule that holds on the day of the event, or None when nobody has set one.

    `jurisdictions` go from near to far, a province before "CN". Among rules of one rank the latest in force wins.
    """
    in_force = RuleSet.objects.filter(
        Q(first_day=None) | Q(first_day__lte=on), Q(last_day=None) | Q(last_day__gte=on), key=key
    )
    own = in_force.filter(branch=branch) if branch else RuleSet.objects.none()
    ranks = [own, *(in_force.filter(branch=None, jurisdiction=place) for place in jurisdictions)]
    for rank in ranks:
        found = rank.order_by(F("first_day").desc(nulls_last=True), "-pk").first()
        if found:
            return found
    return None


def rules(
    keys: Iterable[str], *, on: date, branch: Branch | None = None, jurisdictions: tuple[str, ...] = ("CN",)
) -> dict[str, RuleSet]:
    """The same for several keys by one query; a key that nobody has set is missing."""
    found = _in_force(on, jurisdictions).filter(Q(branch=branch) | Q(branch=None), key__in=list(keys))
    return {rule.key: rule for rule in sorted(found, key=_weight(jurisdictions))}


def rule_in_branches(
    key: str, branches: Iterable[int], *, on: date, jurisdictions: tuple[str, ...] = ("CN",)
) -> dict[int, RuleSet]:
    """The rule of one key for several branches (ids) by one query; a branch for which nobody has set one is missing."""
    branches = set(branches)
    found = _in_force(on, jurisdictions).filter(Q(branch__in=branches) | Q(branch=None), key=key)
    best: dict[int, RuleSet] = {}
    for rule in sorted(found, key=_weight(jurisdictions)):
        best |= dict.fromkeys([rule.branch_id] if rule.branch_id else branches, rule)
    return best


def _in_force(on: date, jurisdictions: tuple[str, ...]) -> QuerySet[RuleSet]:
    lasting = (Q(first_day=None) | Q(first_day__lte=on)) & (Q(last_day=None) | Q(last_day__gte=on))
    return RuleSet.objects.filter(lasting, ~Q(branch=None) | Q(jurisdiction__in=jurisdictions))


def _weight(jurisdictions: tuple[str, ...]) -> Callable[[RuleSet], tuple]:
    """The later in this order, the nearer; of one rank the latest in force."""
    ranks = {place: number for number, place in enumerate(reversed(jurisdictions))}

    def weight(found: RuleSet) -> tuple[bool, int, date, int]:
        near = ranks.get(found.jurisdiction, -1)
        return found.branch_id is not None, near, found.first_day or date.min, found.pk

    return weight


@transaction.atomic
def load_rules(folder: Path = FOLDER) -> int:
    """Bring the rows of the csv files into the table; again changes nothing. Returns how many rows the files hold."""
    rows = [row for path in sorted(folder.glob("*.csv")) for row in _rows(path)]
    for row in rows:
        identity = {name: row.pop(name) for name in ("key", "jurisdiction", "first_day")}
        RuleSet.objects.update_or_create(**identity, branch=None, defaults=row)
    return len(rows)


def _rows(path: Path) -> list[dict]:
    return [
        {
            **row,
            "first_day": date.fromisoformat(row["first_day"]) if row["first_day"] else None,
            "last_day": date.fromisoformat(row["last_day"]) if row["last_day"] else None,
        }
        for row in rows_of(path)
    ]
