"""Thresholds of regulations, read for the day of the event: the branch's own, else its province's, else national."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from django.db import transaction
from django.db.models import F, Q

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
    in_force = RuleSet.objects.filter(
        Q(first_day=None) | Q(first_day__lte=on), Q(last_day=None) | Q(last_day__gte=on), key__in=list(keys)
    ).filter(Q(branch=branch) | Q(branch=None, jurisdiction__in=jurisdictions))
    ranks = {place: number for number, place in enumerate(reversed(jurisdictions))}

    def weight(found: RuleSet) -> tuple[bool, int, date, int]:
        near = ranks.get(found.jurisdiction, -1)
        return found.branch_id is not None, near, found.first_day or date.min, found.pk

    return {found.key: found for found in sorted(in_force, key=weight)}


@transaction.atomic
def load_rules(folder: Path = FOLDER) -> int:
    """Bring the rows of the csv files into the table; again changes nothing. Returns how many rows the files hold."""
    rows = [row for path in sorted(folder.glob("*.csv")) for row in _rows(path)]
    for row in rows:
        identity = {name: row.pop(name) for name in ("key", "jurisdiction", "first_day")}
        RuleSet.objects.update_or_create(**identity, branch=None, defaults=row)
    return len(rows)


def _rows(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {
                **row,
                "first_day": date.fromisoformat(row["first_day"]) if row["first_day"] else None,
                "last_day": date.fromisoformat(row["last_day"]) if row["last_day"] else None,
            }
            for row in csv.DictReader(file)
        ]
