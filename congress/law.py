"""The arithmetic of congresses: quorum, majority, surplus of candidates, who is elected, who seconds.

Thresholds are rules, given in. Whole numbers only: two thirds of 31 are 20.67 people, of which 21 must come.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

SATURDAY = 5


def quorum(entitled: int, share: Fraction = Fraction(2, 3)) -> int:
    """How many must be there: the share of those entitled, a part of a person counting as a whole one."""
    return -(-entitled * share.numerator // share.denominator)


def majority(entitled: int, *, half_inclusive: bool = False) -> int:
    """How many must say yes, of all who are entitled and not of those who came: more than half, unless half will do."""
    return (entitled + 1) // 2 if half_inclusive else entitled // 2 + 1


def least_candidates(seats: int, percent: int) -> int:
    """How many candidates an election with a choice needs: so many per cent more than seats, and at least one more."""
    return seats + max(1, -(-seats * percent // 100))


def number_fault(taken: set[tuple[int, int]], term: int, session: int) -> str:
    """What speaks against the number of a session, by the numbers that are there: "", "twice", "gap" or "new_term".

    History may begin anywhere, and what is older than all that is known may be added. Otherwise the numbers of a term
    follow one another, and a new term begins with its first session.
    """
    if (term, session) in taken:
        return "twice"
    if not taken or (term, session) < min(taken):
        return ""
    of_term = [number for each, number in taken if each == term]
    if of_term:
        return "" if session == max(of_term) + 1 or session < min(of_term) else "gap"
    last_before = max((each for each, _number in taken if each < term), default=term - 1)
    return "" if session == 1 and term == last_before + 1 else "new_term"


@dataclass(frozen=True)
class Outcome:
    """What came of a ballot: the elected, those between whom a run-off decides, and the seats left open."""

    elected: tuple[Hashable, ...]
    run_off: tuple[Hashable, ...]
    open_seats: int


def elected(votes: Mapping[Hashable, int], seats: int, needed: int) -> Outcome:
    """Who is elected: whoever has the votes needed, the highest first, no more than there are seats.

    Where several have the same number at the last seat and it cannot hold them all, a run-off among them decides.
    """
    chosen = sorted((who for who in votes if votes[who] >= needed), key=lambda who: -votes[who])
    if len(chosen) <= seats:
        return Outcome(tuple(chosen), (), seats - len(chosen))
    last = votes[chosen[seats - 1]] if seats else None
    if seats and votes[chosen[seats]] == last:
        tied = tuple(who for who in chosen if votes[who] == last)
        safe = tuple(who for who in chosen if votes[who] > last)
        return Outcome(safe, tied, seats - len(safe))
    return Outcome(tuple(chosen[:seats]), (), 0)


def ranks(votes: Mapping[Hashable, int]) -> dict[Hashable, int]:
    """The place of each by votes; those with the same number share one, and the next place is left out: 1, 2, 2, 4."""
    return {who: 1 + sum(other > number for other in votes.values()) for who, number in votes.items()}


def working_days_after(day: date, number: int) -> date:
    """The day so many working days later; Mondays to Fridays, as the holidays of a year are not known beforehand."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < SATURDAY
    return day


def signatories(seconders: int, *, has_mover: bool, mover_counts: bool) -> int:
    """Whose names count: the seconders', and the mover's where the branch counts it among them."""
    return seconders + (1 if has_mover and mover_counts else 0)


def lacking(counted: int, smallest: int) -> int:
    """How many more are needed; none where there are enough."""
    return max(0, smallest - counted)
