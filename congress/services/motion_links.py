"""What is done with motions by personal links: nobody has an account, so each act is checked against its link."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import PersonalLink
from accounts.services import issue_link, use_link
from congress.models import Meeting, Motion, MotionSecond, MotionUnit
from congress.services.handling import cosign_unit
from congress.services.motions import move_motion
from congress.services.seconding import add_second
from congress.states.motions import HANDLE, LINK_MOVES, MotionState, Rating
from core.errors import Refused
from core.models import Branch
from core.services import change_record, create_record
from members.models import Person

WRITE, SECOND, DEPARTMENT = "congress.motion", "congress.second", "congress.department"
OPEN = frozenset({MotionState.DRAFT, MotionState.RETURNED})


@transaction.atomic
def issue_motion_link(*, motion: Motion, by, person: Person | None = None, unit: MotionUnit | None = None):
    """A link for somebody who is to second the motion, or for a department that handles it."""
    if by is not None and not by.has_perm(HANDLE, motion.branch):
        raise Refused(_("You have no right to handle motions."), code="no_right")
    if person is not None:
        return issue_link(branch=motion.branch, purpose=SECOND, person=person, target_id=motion.public_id, by=by)
    return issue_link(branch=motion.branch, purpose=DEPARTMENT, target_id=unit.public_id, by=by)


def coming_session(branch: Branch, today: date) -> Meeting | None:
    """The next congress or assembly of the staff that is entered; None between sessions."""
    kinds = (Meeting.Kind.STAFF_CONGRESS, Meeting.Kind.STAFF_ASSEMBLY)
    coming = Meeting.objects.in_branches([branch]).standing().filter(kind__in=kinds, held_from__gte=today)
    return coming.order_by("held_from").first()


@transaction.atomic
def write_motion(
    *, link: PersonalLink, motion: Motion | None, texts: Mapping[str, str], hand_in: bool, today: date
) -> Motion:
    """Keep what the holder of a link wrote, and hand it in where they say so.

    Refused for a motion of somebody else and for one that was handed in already.
    """
    use_link(link=link)
    if motion is None:
        motion = Motion(branch=link.branch, mover=link.person.name, mover_person=link.person, **texts)
        motion.meeting = coming_session(link.branch, today)
        motion = create_record(motion, by=None)
    else:
        _check_own(link, motion)
        if motion.state not in OPEN:
            raise Refused(_("This motion is handed in; its words stay as they are."), code="handed_in")
        motion = change_record(motion, texts, by=None)
    return move_motion(motion=motion, action="submit", by=None, on=today) if hand_in else motion


@transaction.atomic
def move_by_mover(
    *, link: PersonalLink, motion: Motion, action: str, today: date, note: str = "", rating: str = ""
) -> Motion:
    """Withdraw one's own motion or rate its reply. Whoever is not content says why; the second time the committee settles it."""
    use_link(link=link)
    _check_own(link, motion)
    _check_action("mover", action)
    told = {"rating": rating, "rating_note": note.strip()[:300]} if action == "rate" else {"rating_note": note[:300]}
    changes = told if action in {"rate", "rework", "coordinate"} else {}
    return move_motion(motion=motion, action=action, by=None, on=today, note=note, changes=changes)


def action_for(motion: Motion, rating: str) -> str:
    """Which move a rating makes: content or mostly content ends it, not content leads on."""
    if rating in {Rating.SATISFIED, Rating.BASICALLY}:
        return "rate"
    return "coordinate" if motion.state == MotionState.AGAIN else "rework"


@transaction.atomic
def second_by_link(*, link: PersonalLink, motion: Motion, today: date) -> MotionSecond:
    """Put the name of the link's holder to the motion."""
    use_link(link=link)
    manner = MotionSecond.Manner.LINK
    return add_second(motion=motion, who=link.person, by=None, on=today, manner=manner, today=today)


@transaction.atomic
def move_by_department(
    *, link: PersonalLink, unit: MotionUnit, action: str, today: date, note: str = "", answer: Mapping[str, Any]
) -> None:
    """Accept, send back, draft the reply or co-sign it. Only the lead department answers; co-units put their names to it."""
    use_link(link=link)
    if action == "cosign":
        cosign_unit(unit=unit, by=None, on=today)
        return
    _check_action("department", action)
    if unit.role != MotionUnit.Role.LEAD or unit.is_voided:
        raise Refused(_("Only the lead department answers."), code="not_lead")
    move_motion(motion=unit.motion, action=action, by=None, on=today, note=note, changes=answer)


def _check_own(link: PersonalLink, motion: Motion) -> None:
    if motion.mover_person_id != link.person_id or motion.branch_id != link.branch_id:
        raise Refused(_("This motion is somebody else's."), code="not_own")


def _check_action(role: str, action: str) -> None:
    if action not in LINK_MOVES[role]:
        raise Refused(_("This link does not let you do that."), code="not_by_link")
