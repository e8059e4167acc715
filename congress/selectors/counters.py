"""What a page shows while a meeting goes on: the counters with who is still missing, and the ballot that is counted."""

from dataclasses import dataclass

from django.utils import timezone

from congress.models import Candidate, Delegate, Election, Meeting
from congress.selectors.standing import Standing, members_at, numbers_of, standings_of


@dataclass(frozen=True)
class Counter:
    """One congress with its numbers, and those of its delegates who have neither come nor asked for leave."""

    standing: Standing
    awaited: list[str]


def counters_of(meeting: Meeting) -> list[Counter]:
    """The counters of a meeting. Three queries more than its standing."""
    signed = set(meeting.attendances.filter(voided_at=None).values_list("who", flat=True))
    day = meeting.held.first_day if meeting.held else timezone.localdate()
    terms = {congress: term for congress, term, _session in numbers_of(meeting)}
    return [
        Counter(each, _awaited(meeting, each.congress, terms.get(each.congress), day, signed))
        for each in standings_of(meeting)
    ]


def _awaited(meeting: Meeting, congress: str, term: int | None, day, signed: set[str]) -> list[str]:
    if not congress:
        return [str(person) for person in members_at(meeting, day) if str(person.pk) not in signed]
    seated = Delegate.objects.in_branches([meeting.branch_id]).seated(congress, term, day).with_vote()
    rows = seated.select_related("person").order_by("constituency", "pk")
    return [str(each) for each in rows if each.who not in signed]


@dataclass(frozen=True)
class Ballot:
    """The ballot of an election that is being counted: the first, or the run-off of those who drew level."""

    number: int
    candidates: list[Candidate]


def ballot_of(election: Election) -> Ballot:
    """The latest ballot; after one that ended level, the run-off with nobody entered yet. One query."""
    found = list(election.candidacies.filter(voided_at=None).select_related("person"))
    last = max((each.round for each in found), default=1)
    of_last = [each for each in found if each.round == last]
    if any(each.result == Candidate.Result.RUN_OFF for each in of_last):
        return Ballot(last + 1, [])
    return Ballot(last, of_last)
