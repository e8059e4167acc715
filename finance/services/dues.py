"""Writes for dues and contribution: what is expected is reckoned anew with every change of what it rests on."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from core.models import Branch
from core.services import change_record, create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from finance.models import MoneySetting, WageBase
from finance.selectors.dues import expected_of


def take_wage_row(values: dict[str, Any], *, existing: WageBase | None, public_id: str, intake: Intake) -> WageBase:
    """Store one month or year of wages with what may be expected of it."""
    base = existing or new_record(WageBase, intake, public_id)
    before = field_values(base)
    for attr, value in {**values}.items():
        setattr(base, attr, value)
    reckon(base)
    store_record(base, existing=existing, before=before)
    return base


def record_wages(obj: WageBase, *, by) -> WageBase:
    """Enter a month or year of wages with what may be expected of it."""
    reckon(obj)
    return create_record(obj, by=by)


@transaction.atomic
def change_wages(obj: WageBase, changes: Mapping[str, Any], *, by) -> WageBase:
    """Change a month or year of wages; what may be expected of it follows."""
    changed = WageBase.objects.select_for_update().get(pk=obj.pk)
    for name, value in changes.items():
        setattr(changed, name, value)
    return change_record(obj, {**changes, **expected_of(changed)}, by=by)


def reckon(base: WageBase) -> None:
    """Put into an unsaved row what may be expected by it."""
    for name, amount in expected_of(base).items() if base.first_day else ():
        setattr(base, name, amount)


def take_setting_row(
    values: dict[str, Any], *, existing: MoneySetting | None, public_id: str, intake: Intake
) -> MoneySetting:
    """Store what the branch has chosen; where it keeps another share now, what is expected follows."""
    setting = existing or new_record(MoneySetting, intake, public_id)
    before = field_values(setting)
    for attr, value in values.items():
        setattr(setting, attr, value)
    if store_record(setting, existing=existing, before=before) and before["share_kept"] != setting.share_kept:
        reckon_anew(intake.branch, by=intake.by)
    return setting


@transaction.atomic
def record_setting(obj: MoneySetting, *, by) -> MoneySetting:
    """Enter what the branch has chosen; what is expected follows."""
    made = create_record(obj, by=by)
    reckon_anew(made.branch, by=by)
    return made


@transaction.atomic
def change_setting(obj: MoneySetting, changes: Mapping[str, Any], *, by) -> MoneySetting:
    """Change what the branch has chosen; what is expected follows."""
    changed = change_record(obj, changes, by=by)
    if "share_kept" in changes:
        reckon_anew(changed.branch, by=by)
    return changed


def reckon_anew(branch: Branch, *, by) -> None:
    """Bring up to date what is expected of every row that has no share of its own."""
    for base in WageBase.objects.in_branches([branch]).standing().filter(share_kept=None):
        change_record(base, expected_of(base), by=by)
