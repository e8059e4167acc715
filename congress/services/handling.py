"""Who handles a motion: departments, deadlines, signatures below the reply; and the rules of the branch."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from congress.models import Motion, MotionSetting, MotionUnit
from congress.selectors.motions import rules_of
from congress.services.motions import AREA, move_motion
from congress.states.motions import BY_DEPARTMENT, HANDLE
from core.audit import record, target_of
from core.columns import written
from core.errors import Refused
from core.models import Branch, LiveArea
from core.services import change_record, create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record


@transaction.atomic
def assign_motion(
    *, motion: Motion, lead: str, co_units: Sequence[str] = (), by, on: date, due_on: date | None = None, note: str = ""
) -> Motion:
    """Give a motion to one lead department and any number of co-units, with the day on which the reply is due.

    Refused as `move_motion` refuses; for a co-unit that leads or is named twice; for a day before this one.
    """
    lead, others = lead.strip(), [name.strip() for name in co_units if name.strip()]
    if len({lead, *others}) != len(others) + 1:
        raise Refused(_("Each department is named once."), code="twice")
    if due_on and due_on < on:
        raise Refused(_("The reply is not due before the motion is assigned."), code="due_before")
    changes = {"lead_unit": lead, "reply_due_on": due_on}
    moved = move_motion(motion=motion, action="assign", by=by, on=on, note=note, changes=changes)
    roles = [*([(lead, MotionUnit.Role.LEAD)] if lead else []), *((name, MotionUnit.Role.CO) for name in others)]
    for name, role in roles:
        unit = MotionUnit(branch=moved.branch, motion=moved, name=name, role=role, due_on=moved.reply_due_on)
        create_record(unit, by=by)
    return moved


@transaction.atomic
def cosign_unit(*, unit: MotionUnit, by, on: date) -> MotionUnit:
    """A co-unit puts its name to the draft of the reply. Refused for the lead department and a second time."""
    motion = Motion.objects.select_for_update().get(pk=unit.motion_id)
    stored = MotionUnit.objects.get(pk=unit.pk)
    if stored.role != MotionUnit.Role.CO:
        raise Refused(_("The lead department answers; only co-units co-sign."), code="lead")
    if motion.state != "drafted" or stored.is_voided:
        raise Refused(_("There is no draft of a reply to be co-signed now."), code="wrong_state")
    if stored.cosigned_on:
        raise Refused(_("This department has co-signed already."), code="twice")
    return change_record(stored, {"cosigned_on": on}, by=by)


def take_unit_row(values: dict[str, Any], *, existing: MotionUnit | None, public_id: str, intake: Intake) -> MotionUnit:
    """Store one row of a list of departments. Refused live, where a motion is assigned and its co-units sign."""
    unit = existing or new_record(MotionUnit, intake, public_id)
    before = field_values(unit)
    for attr, value in values.items():
        setattr(unit, attr, value)
    is_changed = existing is None or field_values(unit) != before
    if is_changed and LiveArea.is_live(intake.branch, AREA, on=intake.today):
        raise Refused(_("Assign the motion: its departments are named there, and sign there."), code="assign_it")
    store_record(unit, existing=existing, before=before)
    return unit


@transaction.atomic
def extend_reply(*, motion: Motion, until: date, reason: str, by, on: date) -> Motion:
    """Give the department more time, once and with a reason; no longer than the rules of the branch allow."""
    locked = Motion.objects.select_for_update(of=("self",)).select_related("branch").get(pk=motion.pk)
    _check_right(by, locked.branch)
    if locked.state not in BY_DEPARTMENT or locked.reply_due_on is None:
        raise Refused(_("No reply is due now."), code="wrong_state")
    if locked.extended_on:
        raise Refused(_("The time was extended already; it is extended once."), code="twice")
    longest = (
        locked.assigned_on + timedelta(days=rules_of(locked.branch).extended_days) if locked.assigned_on else until
    )
    if not locked.reply_due_on < until <= longest:
        raise Refused(
            _("The new day lies behind %(due)s and not behind %(longest)s."),
            params={"due": locked.reply_due_on.isoformat(), "longest": longest.isoformat()},
            code="until",
        )
    if not reason.strip():
        raise Refused(_("Give the reason for the extension."), code="needs_note")
    changes = {"reply_due_on": until, "extended_on": on, "extension_reason": reason.strip()}
    return change_record(locked, changes, by=by)


@transaction.atomic
def mark_excellent(*, motion: Motion, excellent: bool, by) -> Motion:
    """Name a motion an excellent one, or take it back. Refused for one that was not filed."""
    _check_right(by, motion.branch)
    if excellent and motion.filed_on is None:
        raise Refused(_("Only a motion that was filed is named excellent."), code="unfiled")
    return change_record(motion, {"is_excellent": excellent}, by=by)


@transaction.atomic
def set_motion_rules(*, branch: Branch, values: Mapping[str, Any], by) -> MotionSetting:
    """Set how the branch handles motions; the same again changes nothing. Refused without the right to handle them."""
    _check_right(by, branch)
    MotionSetting.objects.get_or_create(branch=branch)
    rules = MotionSetting.objects.select_for_update().get(branch=branch)
    changed = {}
    for name, value in values.items():
        before = getattr(rules, name)
        if before != value:
            changed[name] = [written(before), written(value)]
            setattr(rules, name, value)
    if changed:
        rules.full_clean()
        rules.save()
        record("congress.motionsetting.change", by=by, branch=branch, target=target_of(rules), detail=changed)
    return rules


def _check_right(by, branch: Branch) -> None:
    if by is not None and not by.has_perm(HANDLE, branch):
        raise Refused(_("You have no right to handle motions."), code="no_right")
