"""What came of a poll: the count, its words, and the list of ballots in which each voter finds their own."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress.models import Ballot, Poll, Voter
from congress.states.polls import PollState
from core.records import BranchRecord
from members.models import Person


@dataclass(frozen=True)
class Count:
    """One question with how often each option was chosen, in the order of the options."""

    question: str
    votes: tuple[tuple[str, int], ...]

    @property
    def leading(self) -> list[str]:
        """The options chosen most often: several when they are level, none when nobody voted."""
        most = max(number for _option, number in self.votes)
        return [option for option, number in self.votes if number == most and most]


@dataclass(frozen=True)
class Listed:
    """One counted ballot as it is published: its code and, where the poll lists them, what it chose."""

    receipt: str
    chosen: tuple[str, ...]


def tally(poll: Poll, ballots: Iterable[Sequence[Sequence[int]]]) -> list[Count]:
    """The count of these ballots."""
    counted = [Counter() for _question in poll.question_list]
    for chosen in ballots:
        for counter, places in zip(counted, chosen, strict=True):
            counter.update(places)
    return [
        Count(question, tuple((option, counter[place]) for place, option in enumerate(poll.option_list)))
        for question, counter in zip(poll.question_list, counted, strict=True)
    ]


def result_in_words(counted: Iterable[Count]) -> str:
    """The count as reports and lists tell it: 食堂延长开放：赞成12票、反对3票。"""
    return "".join(
        f"{one.question}：{'、'.join(f'{option}{number}票' for option, number in one.votes)}。" for one in counted
    )


def result_of(poll: Poll) -> list[Count]:
    """The count of a poll that was held here and has ended; nothing before its end."""
    if poll.state != PollState.CLOSED:
        return []
    ballots = list(Ballot.objects.filter(poll=poll).values_list("choices", flat=True))
    return tally(poll, ballots) if ballots or Voter.objects.filter(poll=poll).exists() else []


def listed_ballots(poll: Poll) -> list[Listed]:
    """Every counted ballot by its code; with what it chose only where the poll says so."""
    if poll.state != PollState.CLOSED:
        return []
    options = poll.option_list
    return [
        Listed(paper.receipt, tuple("、".join(options[place] for place in places) for places in paper.choices))
        if poll.lists_ballots
        else Listed(paper.receipt, ())
        for paper in Ballot.objects.filter(poll=poll)
    ]


def poll_for(person: Person | None, public_id) -> Poll | None:
    """The poll of a link, where the person is on its roll."""
    if person is None:
        return None
    return Poll.objects.filter(public_id=public_id, voters__person=person, voided_at=None).first()


def voters_of(poll: BranchRecord) -> list[Person]:
    """Everybody on the roll; whether they have voted is not told."""
    voters = Voter.objects.filter(poll=poll).select_related("person").order_by("person__name", "pk")
    return [voter.person for voter in voters]
