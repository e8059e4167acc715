"""What speaks against a stored record: told beside it, stopping nobody."""

from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, Election
from congress.selectors.decisions import election_faults, item_faults
from core.errors import Refused
from core.sheets import named_in_vain


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
