"""What speaks against a number, a tally or a decision: told on paper, refused where the congress runs live."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.law import elected, least_candidates, majority, number_fault, quorum
from congress.models import AgendaItem, Candidate, Election, Meeting
from congress.selectors.standing import QUORUM, Standing, congress_of, numbers_of, standing_for
from core.errors import Refused
from core.models import RuleSet
from core.rules import rules

SURPLUS = "congress.surplus_percent"
K, OUT = AgendaItem.Kind, AgendaItem.Outcome
NUMBER_FAULTS = {
    "twice": _("%(name)s has been held already: another meeting bears this number."),
    "gap": _("%(name)s does not follow the sessions of this term: their numbers go on one by one."),
    "new_term": _("%(name)s cannot be next: a new term is one more than the last, and begins with its first session."),
}


def number_faults(meeting: Meeting) -> list[Refused]:
    """What speaks against the term and session of a meeting. One query."""
    if meeting.kind == Meeting.Kind.PREPARATORY and meeting.session:
        return [Refused(_("A preparatory meeting is no session and has no number of one."), code="preparatory_number")]
    numbers = [(c, term, session) for c, term, session in numbers_of(meeting) if term and session]
    if not numbers:
        return []
    earlier = list(Meeting.objects.in_branches([meeting.branch_id]).numbered_but(meeting.pk))
    found = []
    for congress, term, session in numbers:
        taken = {(t, s) for other in earlier for c, t, s in numbers_of(other) if c == congress and t is not None and s}
        fault = number_fault(taken, term, session)
        if fault:
            params = {"name": f"{term}-{session}"}
            found.append(Refused(NUMBER_FAULTS[fault], params=params, code=f"number_{fault}"))
    return found


def tally_faults(*, issued: int | None, returned: int | None, parts: list[int | None]) -> Iterator[Refused]:
    """What does not add up in a count of papers: issued, returned, and how those returned were marked."""
    if None not in (issued, returned) and returned > issued:
        yield Refused(
            _("%(returned)d papers are returned, but only %(issued)d were issued: the vote is void."),
            params={"returned": returned, "issued": issued},
            code="more_returned",
        )
    known = [part for part in parts if part is not None]
    if (
        returned is not None
        and known
        and sum(known) != returned
        and (len(known) == len(parts) or sum(known) > returned)
    ):
        yield Refused(
            _("The votes make %(votes)d, but %(returned)d papers are returned."),
            params={"votes": sum(known), "returned": returned},
            code="votes_unlike_papers",
        )


def item_faults(item: AgendaItem, standing: Standing | None = None) -> list[Refused]:
    """What speaks against an agenda item: its power at this meeting, its tally, its majority, how it was voted on.

    Three queries for what a congress adopted unless how it stands is given.
    """
    meeting = item.meeting
    found = list(
        tally_faults(issued=item.issued, returned=item.returned, parts=[item.yes, item.no, item.abstain, item.void])
    )
    if meeting.kind == Meeting.Kind.JOINT and item.kind in (K.ADOPT, K.ELECT):
        found.append(
            Refused(
                _("A joint meeting can neither adopt nor elect: that is for the congress itself."), code="joint_power"
            )
        )
    if item.outcome == OUT.ADOPTED and congress_of(meeting):
        found += _adoption_faults(item, standing or standing_for(meeting, item.of_congress))
    return found


def _adoption_faults(item: AgendaItem, standing: Standing) -> Iterator[Refused]:
    if item.yes is not None and standing.to_adopt is not None and item.yes < standing.to_adopt:
        yield Refused(
            _("%(yes)d votes are no majority: of %(entitled)d who are entitled %(needed)d must say yes."),
            params={"yes": item.yes, "entitled": standing.entitled, "needed": standing.to_adopt},
            code="no_majority",
        )
    if item.kind == K.ADOPT and item.ballot == AgendaItem.Ballot.HANDS:
        yield Refused(_("What the congress adopts is voted on in secret, not by a show of hands."), code="not_secret")


def lacks_of_adoption(item: AgendaItem) -> Iterator[Refused]:
    """What an adoption in the live flow must tell besides: on paper it may have been forgotten."""
    if item.kind == K.ADOPT and item.outcome == OUT.ADOPTED and congress_of(item.meeting):
        if item.yes is None:
            yield Refused(_("Say how many voted yes before it is called adopted."), code="no_votes")
        if item.ballot != AgendaItem.Ballot.SECRET:
            yield Refused(
                _("What the congress adopts is voted on in secret: enter the secret ballot."), code="not_secret"
            )


def election_rules(election: Election) -> dict[str, RuleSet]:
    """The rules that an election is held to. One query."""
    day = election.held.first_day if election.held else timezone.localdate()
    return rules((SURPLUS, QUORUM), on=day, branch=election.branch)


def seats_needed(election: Election, found: Mapping[str, RuleSet]) -> int | None:
    """How many candidates a choice between them asks for; None where no rule says so, or the seats are not known."""
    if election.seats is None or election.manner == Election.Manner.CO_OPTION or SURPLUS not in found:
        return None
    return least_candidates(election.seats, int(found[SURPLUS].value))


def election_faults(election: Election, found: Mapping[str, RuleSet] | None = None) -> list[Refused]:
    """What speaks against an election: too few candidates, too few present, papers that do not add up."""
    found = election_rules(election) if found is None else found
    faults = list(tally_faults(issued=election.issued, returned=election.returned, parts=[]))
    needed = seats_needed(election, found)
    if needed and election.candidates is not None and election.candidates < needed:
        faults.append(
            Refused(
                _("%(candidates)d candidates stand for %(seats)d seats; with a choice there are %(needed)d at least."),
                params={"candidates": election.candidates, "seats": election.seats, "needed": needed},
                code="few_candidates",
            )
        )
    known = None not in (election.entitled, election.present) and QUORUM in found
    least = quorum(election.entitled, Fraction(found[QUORUM].value)) if known else 0
    if known and election.present < least:
        faults.append(
            Refused(
                _("Only %(present)d of %(entitled)d came: an election needs %(needed)d of them."),
                params={"present": election.present, "entitled": election.entitled, "needed": least},
                code="no_quorum",
            )
        )
    return faults


def candidate_faults(candidate: Candidate) -> list[Refused]:
    """What speaks against the votes of one candidate, and against calling them elected."""
    election = candidate.election
    returned = None if election.returned is None or candidate.round > 1 else election.returned
    parts = [candidate.yes, candidate.no, candidate.abstain, election.void]
    # Voters may write in others, who have votes in favour only.
    found = [] if candidate.is_written_in else list(tally_faults(issued=None, returned=returned, parts=parts))
    is_elected = candidate.result == Candidate.Result.ELECTED
    if is_elected and None not in (candidate.yes, election.entitled) and candidate.yes < majority(election.entitled):
        found.append(
            Refused(
                _("%(yes)d votes elect nobody: of %(entitled)d who are entitled %(needed)d must say yes."),
                params={
                    "yes": candidate.yes,
                    "entitled": election.entitled,
                    "needed": majority(election.entitled),
                },
                code="no_majority",
            )
        )
    return found


def results_of(election: Election, candidates: list[Candidate]) -> dict[int, str]:
    """The result of each candidate by the votes, ballot after ballot: a run-off fills the seats that are left."""
    results: dict[int, str] = {}
    left, needed = election.seats or 0, majority(election.entitled or 0)
    for number in sorted({candidate.round for candidate in candidates}):
        votes = {c.pk: c.yes for c in candidates if c.round == number and c.yes is not None}
        outcome = elected(votes, left, needed)
        for pk in votes:
            results[pk] = Candidate.Result.NOT_ELECTED
        results |= dict.fromkeys(outcome.run_off, Candidate.Result.RUN_OFF)
        results |= dict.fromkeys(outcome.elected, Candidate.Result.ELECTED)
        left = outcome.open_seats
    return results
