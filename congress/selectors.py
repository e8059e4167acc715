"""What speaks against a stored record: told beside it, stopping nobody."""

import re

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.decisions import election_faults, item_faults
from congress.models import AgendaItem, Election, Motion
from core.errors import Refused
from core.sheets import named_in_vain
from members.models import Person


def motions_naming(person: Person) -> list[Motion]:
    """Motions that name the person as mover or seconder, the latest first; the name must stand there by itself."""
    found = (
        Motion.objects.in_branches([person.branch])
        .standing()
        .filter(Q(mover__contains=person.name) | Q(seconders__contains=person.name))
    )
    return [motion for motion in found.order_by("-collected_on", "-pk") if person.name in _names(motion)]


def _names(motion: Motion) -> set[str]:
    return {name.strip() for text in (motion.mover, motion.seconders) for name in re.split(r"[、，,;；\s]+", text)}


def item_warnings(item: AgendaItem) -> list[Refused]:
    """Votes that cannot be, beside a name by which no item was met."""
    found, votes = [*named_in_vain(item), *item_faults(item)], item.votes
    present = item.meeting.present
    if votes is not None and present is not None and votes > present:
        found.append(
            Refused(
                _("%(votes)d votes are counted, but only %(present)d were present."),
                params={"votes": votes, "present": present},
                code="more_votes",
            )
        )
    return found


def election_warnings(election: Election) -> list[Refused]:
    """Numbers and days of an election that contradict one another."""
    found = election_faults(election)
    if None not in (election.elected, election.seats) and election.elected > election.seats:
        found.append(
            Refused(
                _("%(elected)d were elected into %(seats)d seats."),
                params={"elected": election.elected, "seats": election.seats},
                code="more_elected",
            )
        )
    if election.approved_on and election.held and election.approved_on < election.held.first_day:
        found.append(Refused(_("The result was approved before the election was held."), code="approved_before"))
    return found
