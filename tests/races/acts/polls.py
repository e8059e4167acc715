"""Acts on a poll: one voter's ballot, sent several times at once."""

from datetime import date
from secrets import token_hex

from congress.models import CastBallot, CastVote, Poll, Voter
from congress.services import cast_ballot
from members.models import Person
from tests.races.acts.declare import act, attempt, linger, new_branch

DAY = date(2024, 5, 10)


@act
def poll(slug: str) -> str:
    branch = new_branch(slug)
    asked = {
        "title": "食堂",
        "questions": "食堂是否延长开放",
        "options": "赞成；反对",
        "state": "open",
        "opened_on": DAY,
    }
    opened = Poll.objects.create(branch=branch, **asked)
    Voter.objects.create(branch=branch, poll=opened, person=Person.objects.create(branch=branch, name="赵示甲"))
    return "prepared"


@act
def cast(slug: str) -> str:
    voter = Voter.objects.get(branch__slug=slug)
    return attempt(lambda: cast_ballot(poll=voter.poll, person=voter.person, choices=[[0]], today=DAY), "cast")


@act
def careless_cast(slug: str) -> str:
    """Looks whether the voter has voted, and puts the ballot into the box when that was long ago."""
    voter = Voter.objects.get(branch__slug=slug)
    if CastVote.objects.filter(voter=voter).exists():
        return "voted"
    linger()
    CastBallot.objects.create(branch=voter.branch, poll=voter.poll, receipt=token_hex(5), choices=[[0]])
    return "cast"


@act
def count_ballots(slug: str) -> str:
    return str(CastBallot.objects.filter(branch__slug=slug).count())
