"""Seconds: who put their name to a motion."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from congress.models import Motion, MotionSecond
from congress.selectors.motions import formal_names, is_mover, rules_of
from congress.services.motions import AREA
from congress.states.motions import MotionState
from core.errors import Refused
from core.models import LiveArea
from core.services import create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from members.models import Person

OPEN = frozenset({MotionState.DRAFT, MotionState.COLLECTED, MotionState.RETURNED})


@transaction.atomic
def add_second(
    *, motion: Motion, who: Person | str, by, on: date | None, manner: str = MotionSecond.Manner.PAPER, today: date
) -> MotionSecond:
    """Note that somebody seconds a motion.

    Refused for the mover, unless the branch counts the mover among the seconders, a second time, for one who belongs to
    another branch and, live, after the motion was taken under review and for somebody who is no formal delegate of the
    term where delegates are recorded. Of two at once one gets through.
    """
    locked = Motion.objects.select_for_update(of=("self",)).select_related("branch", "meeting").get(pk=motion.pk)
    if isinstance(who, Person) and who.branch_id != locked.branch_id:
        raise Refused(_("This person does not belong to the branch."), code="not_here")
    _check(locked, who, today)
    second = MotionSecond(branch=locked.branch, motion=locked, seconded_on=on, manner=manner)
    second.subject = who
    return create_record(second, by=by)


def take_second_row(
    values: dict[str, Any], *, existing: MotionSecond | None, public_id: str, intake: Intake
) -> MotionSecond:
    """Store one row of a list of seconders. Live it is refused as `add_second` refuses; on paper it is taken as it was."""
    second = existing or new_record(MotionSecond, intake, public_id)
    # A new one has no values to compare: whom it is about is worked out by the database.
    before = field_values(second) if existing else {}
    for attr, value in values.items():
        setattr(second, attr, value)
    is_changed = existing is None or field_values(second) != before
    if is_changed and LiveArea.is_live(intake.branch, AREA, on=intake.today):
        locked = Motion.objects.select_for_update(of=("self",)).select_related("branch", "meeting")
        _check(locked.get(pk=second.motion_id), second.subject, intake.today, existing)
    store_record(second, existing=existing, before=before)
    return second


def _check(motion: Motion, who: Person | str, today: date, existing: MotionSecond | None = None) -> None:
    name = str(who)
    if is_mover(motion, who) and not rules_of(motion.branch).mover_counts:
        raise Refused(_("Whoever moves a motion does not second it."), code="mover")
    if motion.is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    own = motion.seconds.standing().exclude(pk=existing.pk if existing else None)
    same = own.filter(person=who) if isinstance(who, Person) else own.filter(person_name=name)
    if same.exists():
        raise Refused(_("This person has seconded the motion already."), code="twice")
    if not LiveArea.is_live(motion.branch, AREA, on=today):
        return
    if motion.state not in OPEN:
        raise Refused(_("The motion is under review already; nobody seconds it any more."), code="closed")
    formal = formal_names(motion, today)
    if formal and name not in formal:
        raise Refused(
            _("%(name)s is no formal delegate of this term. Only formal delegates move and second."),
            params={"name": name},
            code="no_delegate",
        )
