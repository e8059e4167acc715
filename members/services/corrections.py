"""Somebody asks for their own data to be put right; an officer answers."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.services import create_record
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.states import make_move
from members.models import CorrectionRequest, Person
from members.states import CORRECTION_MOVES

MOST_OPEN = 5


@transaction.atomic
def ask_for_correction(*, person: Person, about: str, proposed: str, reason: str, by) -> CorrectionRequest:
    """Ask for one thing to be put right. Refused without what is right, and while five wishes wait for an answer."""
    if not proposed.strip():
        raise Refused(_("Write what is right."), code="nothing_proposed")
    Person.objects.select_for_update().get(pk=person.pk)
    if CorrectionRequest.objects.open().filter(person=person).count() >= MOST_OPEN:
        raise Refused(_("Five of your wishes wait for an answer. Ask your branch first."), code="too_many")
    request = CorrectionRequest(
        branch=person.branch, person=person, about=about, proposed=proposed.strip(), reason=reason.strip()
    )
    return create_record(request, by=by)


@transaction.atomic
def answer_correction(request: CorrectionRequest, *, action: str, by, note: str = "") -> CorrectionRequest:
    """Take a wish over, which changes the roster as if an officer had typed it, or turn it down with a reason.

    Refused when the roster does not take what is proposed, when somebody answered already, and without the right.
    """
    today = timezone.localdate()
    answered = make_move(
        request,
        moves=CORRECTION_MOVES,
        action=action,
        by=by,
        on=today,
        note=note,
        changes={"answer": note.strip()[:200]},
    )
    if action == "accept" and answered.about != CorrectionRequest.About.OTHER:
        _take_over(answered, by)
    return answered


def _take_over(request: CorrectionRequest, by) -> None:
    person = request.person
    typed = TypedRow({"name": person.name, request.about: request.proposed}, person.public_id)
    taken = enter_rows(sheet_named("roster"), [typed], branch=request.branch, by=by, year=timezone.localdate().year)
    for fault in taken.faults:
        raise fault.refusal
