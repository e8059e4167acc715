"""Which volumes a branch keeps, in which order and under which names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.models import Branch
from core.volumes import VOLUMES
from reports.models import LedgerSetting


@dataclass(frozen=True)
class Volume:
    """One volume of a branch: its number on the shelf, its name, and whether it is kept."""

    key: str
    number: int
    title: str
    is_on: bool = True


def setting_of(branch: Branch) -> LedgerSetting:
    """How the branch keeps its ledger; before it settled anything, as is usual."""
    stored = LedgerSetting.objects.in_branches([branch]).standing().first()
    return stored or LedgerSetting(branch=branch)


def shelf_of(branch: Branch) -> list[Volume]:
    """Every volume in the order of the branch, those that are switched off at their places."""
    return shelved(setting_of(branch).volumes)


def shelved(rows: Iterable[Mapping[str, Any]]) -> list[Volume]:
    """The volumes as stored rows say; what they do not speak of stands behind, as is usual."""
    said = {row["key"]: row for row in rows if row.get("key") in VOLUMES}
    found, number = [], 0
    for key in [*said, *(key for key in VOLUMES if key not in said)]:
        row = said.get(key, {})
        is_on = bool(row.get("is_on", True))
        number += is_on
        found.append(Volume(key, number if is_on else 0, row.get("title") or VOLUMES[key], is_on))
    return found


def kept_volumes(branch: Branch) -> list[Volume]:
    """The volumes that the branch keeps."""
    return [volume for volume in shelf_of(branch) if volume.is_on]
