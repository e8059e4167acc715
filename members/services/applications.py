"""Applications for membership: the one door through which they move, and what follows from being admitted."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import LiveArea
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from members.models import Application, MembershipEvent
from members.services.membership import add_event
from members.states import APPLICATION_DATES, APPLICATION_MOVES, ApplicationState, EventKind, application_state

AREA = "members"


@transaction.atomic
def move_application(application: Application, *, action: str, by, on: date, note: str = "") -> Application:
    """Move an application by one step, stamping its day; who is admitted is a member from that day on.

    Refused from a wrong state, without the right or the reason; by the applicant themself; before the day it was
    handed in; and where membership does not allow it.
    """
    if action in {"approve", "reject"} and by is not None and application.person.user_id == by.pk:
        raise Refused(_("Nobody decides on their own application."), code="own_application")
    if application.submitted_on and on < application.submitted_on:
        raise Refused(_("That day lies before the application was handed in."), code="order")
    moved = make_move(application, moves=APPLICATION_MOVES, action=action, by=by, on=on, note=note)
    if moved.state == ApplicationState.APPROVED:
        _admit(moved, by=by)
    return moved


def take_application_row(
    values: dict[str, Any], *, existing: Application | None, public_id: str, intake: Intake
) -> Application:
    """Store one row of the list of applications.

    On paper the row's dates tell how far it came, and who was approved is a member from that day on unless the roster
    says so already. Where the branch works live a new row is an application handed in.
    """
    application = existing or new_record(Application, intake, public_id)
    held = field_values(application)
    is_live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
    flow = set(APPLICATION_DATES) - {"submitted_on"} if is_live else set()
    for attr, value in values.items():
        if attr not in flow:
            setattr(application, attr, value)
    if not is_live or existing is None:
        application.state = application_state({name: getattr(application, name) for name in APPLICATION_DATES})
    was = held.get("state") if existing else ""
    store_record(application, existing=existing, before=held)
    if application.state == ApplicationState.APPROVED != was and not _has_joined(application):
        _admit(application, by=intake.by, origin=intake.origin, import_batch=intake.batch)
    return application


def _admit(application: Application, *, by, **bookkeeping) -> MembershipEvent:
    return add_event(
        person=application.person,
        kind=EventKind.JOIN,
        on=application.approved_on,
        by=by,
        document=application.document,
        **bookkeeping,
    )


def _has_joined(application: Application) -> bool:
    """Whether the register tells of the admission already, by an event of that day or an opening entry."""
    known = application.person.events.filter(voided_at=None)
    return known.filter(kind=EventKind.OPENING).exists() or known.filter(on=application.approved_on).exists()
