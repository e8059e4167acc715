"""What one person is given: rows of lists, and the approval by somebody else."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import LiveArea
from core.services.records import change_record, create_record, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from members.models import Person
from welfare.models import Disbursement, HardshipAid, Visit
from welfare.selectors import breaches, subject_of
from welfare.states import APPROVE, AREA

Benefit = Visit | HardshipAid
# What a live area takes from the system alone, never from a list.
APPROVAL = ("approved_by_name", "approved_on")
# Whoever approved a sum has not approved another one.
APPROVED_WITH = {"amount", "person", "person_name", "kind", "case"}


def take_benefit_row(model: type[Benefit]) -> Callable[..., Benefit]:
    """What stores a row of a list of visits or of aid.

    Live, what exceeds the by-law is refused unless the row names the minutes that allow it; the approval is given in the
    system, and is gone when the sum or the person changes. On paper a row is kept as it is.
    """

    def take(values: dict[str, Any], *, existing: Benefit | None, public_id: str, intake: Intake) -> Benefit:
        benefit = existing or new_record(model, intake, public_id)
        before = field_values(benefit) if existing else {}
        live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
        for attr, value in values.items():
            if not (live and attr in APPROVAL):
                setattr(benefit, attr, value)
        if live:
            _check_live(benefit, before)
        if store_record(benefit, existing=existing, before=before) and live:
            note_exception(benefit, by=intake.by)
        return benefit

    return take


@transaction.atomic
def record_benefit(benefit: Benefit, *, by) -> Benefit:
    """Enter what one person is given. Live as `take_benefit_row`: no approval is typed, and the by-law is kept."""
    live = LiveArea.is_live(benefit.branch, AREA, on=timezone.localdate())
    if live:
        benefit.approved_by_name, benefit.approved_on = "", None
        _check_live(benefit, {})
    create_record(benefit, by=by)
    if live:
        note_exception(benefit, by=by)
    return benefit


@transaction.atomic
def change_benefit(benefit: Benefit, changes: Mapping[str, Any], *, by) -> Benefit:
    """Change it. Live as `take_benefit_row`; raises what `change_record` raises."""
    live = LiveArea.is_live(benefit.branch, AREA, on=timezone.localdate())
    if not live:
        return change_record(benefit, changes, by=by)
    now = type(benefit).objects.select_for_update().get(pk=benefit.pk)
    before = field_values(now)
    for name, value in changes.items():
        setattr(now, name, before[name] if name in APPROVAL else value)
    _check_live(now, before)
    filled = {name: getattr(now, name) for name in {*changes, *APPROVAL, "approved_by"}}
    changed = change_record(benefit, filled, by=by)
    note_exception(changed, by=by)
    return changed


def _check_live(benefit: Benefit, before: dict[str, Any]) -> None:
    if before and says_otherwise(benefit, before, APPROVED_WITH & before.keys()):
        benefit.approved_by, benefit.approved_by_name, benefit.approved_on = None, "", None
    _refuse_breaches(benefit)


def _refuse_breaches(benefit: Benefit | Disbursement, on: date | None = None) -> None:
    """Raises what the by-law has against it, unless the committee's minutes allow the exception."""
    found = [] if benefit.exception_number else breaches(benefit, on=on, locked=True)
    if found:
        raise found[0].refusal


def check_by_law(gift: Disbursement, on: date) -> None:
    """Raises what the by-law has against a gift to many that is about to be approved, unless minutes allow it."""
    _refuse_breaches(gift, on)


def note_exception(benefit: Benefit | Disbursement, *, by) -> None:
    """Tell the operation record what was given beyond the by-law, and by which minutes."""
    found = breaches(benefit) if benefit.exception_number else []
    if found:
        detail = {"minutes": benefit.exception_number, "beyond": [breach.refusal.stored() for breach in found]}
        record("welfare.exception", by=by, branch=benefit.branch, target=target_of(benefit), detail=detail)


@transaction.atomic
def approve_benefit(benefit: Benefit, *, by, on: date) -> Benefit:
    """Approve what one person is given. Refused for whoever entered it and for whoever gets it.

    Refused, too, when it is approved already, and beyond the by-law without the minutes that allow it.
    """
    now = type(benefit).objects.select_for_update().get(pk=benefit.pk)
    if not by.has_perm(APPROVE, now.branch):
        raise Refused(_("You may not approve what people are given."), code="forbidden")
    if now.approved_on is not None:
        raise Refused(_("This is approved already."), code="approved")
    if by.pk == now.created_by_id:
        raise Refused(_("Who entered or submitted it does not approve it; ask somebody else to."), code="own_request")
    person = subject_of(now)
    if isinstance(person, Person) and person.user_id == by.pk:
        raise Refused(
            _("Nobody approves what they get themselves; ask a vice-chair or the audit committee."), code="own"
        )
    _refuse_breaches(now)
    name = _name_of(by, now)
    return change_record(now, {"approved_by": by, "approved_by_name": name, "approved_on": on}, by=by)


def _name_of(by, benefit: Benefit) -> str:
    person = Person.objects.in_branches([benefit.branch]).standing().filter(user=by).first()
    return str(person) if person else by.get_username()
