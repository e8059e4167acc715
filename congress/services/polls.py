"""Polls by secret ballot: the one door for their state, the box into which ballots go, and the count.

After a poll has ended, no row, time, order or number joins a voter to a choice. Whoever compares copies of the database
that were made between two votes can tell; so can whoever reads the server's memory: the help of the poll says so.
"""

import secrets
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.models import Ballot, CastBallot, CastVote, Delegate, Participation, Poll, Voter
from congress.selectors.polls import result_in_words, tally
from congress.states.polls import DATES, MOVES, PollState, state_told_by
from core.errors import Refused
from core.models import LiveArea
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from members.models import Person
from members.selectors.rules import active_members

AREA = "polls"
# Among fewer the result of all would tell of some.
FEWEST_VOTERS = 5
FEWEST_OPTIONS = 2
# Without letters and digits that are mistaken for one another.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
RECEIPT_LENGTH = 10
_shuffled = secrets.SystemRandom()


@transaction.atomic
def move_poll(*, poll: Poll, action: str, by, on: date, note: str = "") -> Poll:
    """Open a poll for those who may vote today, close and count it, or call it off.

    Refused where the branch does not hold polls online, for fewer than five voters, and with the refusals of every move.
    """
    if action == "open":
        return _open(poll, by=by, on=on)
    if action == "close":
        return _close(poll, by=by, on=on)
    moved = make_move(poll, moves=MOVES, action=action, by=by, on=on, note=note)
    # What was cast into a poll that was called off is nobody's business.
    CastBallot.objects.filter(poll=poll).delete()
    CastVote.objects.filter(poll=poll).delete()
    return moved


def _open(poll: Poll, *, by, on: date) -> Poll:
    if not LiveArea.is_live(poll.branch, AREA, on=on):
        raise Refused(
            _("This branch does not hold polls online. An administrator switches them on: area “polls”."),
            code="not_live",
        )
    if len(poll.option_list) < FEWEST_OPTIONS or not poll.question_list or poll.most > len(poll.option_list):
        raise Refused(
            _("A poll has at least one question and two options, and no more may be chosen than there are."),
            code="no_choice",
        )
    voters = _entitled(poll, on)
    if len(voters) < FEWEST_VOTERS:
        raise Refused(
            _("Only %(count)d may vote: among fewer than %(least)d the result would tell who voted what."),
            params={"count": len(voters), "least": FEWEST_VOTERS},
            code="too_few",
        )
    moved = make_move(poll, moves=MOVES, action="open", by=by, on=on, changes={"entitled": len(voters)})
    Voter.objects.bulk_create(Voter(branch=poll.branch, poll=moved, person=person) for person in voters)
    return moved


def _entitled(poll: Poll, on: date) -> list[Person]:
    if poll.audience == Poll.Audience.MEMBERS:
        return [span.person for span in active_members(poll.branch, on=on).select_related("person")]
    seats = Delegate.objects.in_branches([poll.branch]).seated(poll.audience, poll.term, on).with_vote()
    seats = list(seats.select_related("person"))
    unknown = [seat.person_name for seat in seats if seat.person is None]
    if unknown:
        raise Refused(
            _("“%(name)s” is no person of the roster and could not vote: enter them there first."),
            params={"name": unknown[0]},
            code="not_on_roster",
        )
    return [seat.person for seat in seats]


@transaction.atomic
def cast_ballot(*, poll: Poll, person: Person, choices: Sequence[Sequence[int]], today: date | None = None) -> str:
    """Put a ballot into the box; gives the code by which its voter finds it after the end, told this once.

    `choices` are the places of the options chosen, from 0, for each question. Refused for whoever is not on the roll
    or has voted, outside the days of the poll, and for a ballot that does not fit. Nothing is told of it anywhere.
    """
    locked = Poll.objects.select_for_update().get(pk=poll.pk)
    day = today or timezone.localdate()
    if locked.state != PollState.OPEN or locked.is_voided or (locked.closes_on and day > locked.closes_on):
        raise Refused(_("The poll is not open."), code="not_open")
    voter = Voter.objects.filter(poll=locked, person=person).first()
    if voter is None:
        raise Refused(_("You are not on the roll of this poll."), code="not_on_roll")
    if CastVote.objects.filter(voter=voter).exists():
        raise Refused(
            _("You have voted already. A vote cannot be changed, as nobody knows which one it was."), code="voted"
        )
    chosen = _fitting(locked, choices)
    CastVote.objects.create(branch=locked.branch, poll=locked, voter=voter)
    receipt = "".join(secrets.choice(SIGNS) for _place in range(RECEIPT_LENGTH))
    CastBallot.objects.create(branch=locked.branch, poll=locked, receipt=receipt, choices=chosen)
    return receipt


def _fitting(poll: Poll, choices: Sequence[Sequence[int]]) -> list[list[int]]:
    known = range(len(poll.option_list))
    fits = len(choices) == len(poll.question_list) and all(
        0 < len(set(chosen)) == len(chosen) <= poll.most and set(chosen) <= set(known) for chosen in choices
    )
    if not fits:
        raise Refused(
            _("Answer every question: choose at least one option and at most %(most)d."),
            params={"most": poll.most},
            code="does_not_fit",
        )
    return [sorted(chosen) for chosen in choices]


def _close(poll: Poll, *, by, on: date) -> Poll:
    """Empty the box into the count: all rows are written anew, in an order of chance, within one transaction."""
    locked = Poll.objects.select_for_update().get(pk=poll.pk)
    _overwrite_what_is_deleted()
    boxed, voted = CastBallot.objects.filter(poll=locked), CastVote.objects.filter(poll=locked)
    ballots = [(paper.receipt, paper.choices) for paper in boxed]
    voters = list(voted.values_list("voter_id", flat=True))
    _shuffled.shuffle(ballots)
    _shuffled.shuffle(voters)
    counted = tally(locked, [chosen for _receipt, chosen in ballots])
    changes = {"took_part": len(voters), "result": result_in_words(counted)}
    moved = make_move(locked, moves=MOVES, action="close", by=by, on=on, changes=changes)
    boxed.delete()
    voted.delete()
    kept = {"branch": locked.branch, "poll": moved}
    Participation.objects.bulk_create(Participation(voter_id=voter, **kept) for voter in voters)
    Ballot.objects.bulk_create(Ballot(receipt=receipt, choices=chosen, **kept) for receipt, chosen in ballots)
    return moved


def _overwrite_what_is_deleted() -> None:
    """SQLite leaves the bytes of deleted rows in the file unless told otherwise, and in its log until that is emptied."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete = ON")
    transaction.on_commit(_empty_the_log)


def _empty_the_log() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def take_poll_row(values: dict[str, Any], *, existing: Poll | None, public_id: str, intake: Intake) -> Poll:
    """Store one row of a list of polls: a draft, or one held on paper with its result.

    Refused for a poll that was opened here and would change: its voters answer what they were asked.
    """
    poll = existing or new_record(Poll, intake, public_id)
    held = field_values(poll)
    for attr, value in values.items():
        setattr(poll, attr, value)
    if existing and Voter.objects.filter(poll=existing).exists():
        if field_values(poll) != held:
            raise Refused(_("The poll was opened to its voters; it is not changed any more."), code="frozen")
        return poll
    poll.state = state_told_by({name: getattr(poll, name) for name in DATES})
    if poll.state == PollState.DRAFT:
        poll.opened_on = None
    store_record(poll, existing=existing, before=held)
    return poll
