"""Random records of what is made public and what was heard."""

from datetime import timedelta

from core.models import Branch
from disclosure.models import BoardPost, Channel, Contact, Place, Publication, Suggestion, Topic
from disclosure.states import DATES, PostState
from disclosure.suggestion_states import DATES as SUGGESTION_DATES
from disclosure.suggestion_states import state_told_by
from tests.random_records.chance import Chance, builder


def lasting(chance: Chance, branch: Branch) -> dict:
    """What stands from a day on, sometimes unknown, until it ends."""
    return {"since": chance.held(), "ended_on": chance.maybe(chance.day(), 0.3)}


builder(Place)(lasting)
builder(Topic)(lasting)
builder(Channel)(lasting)


@builder(Contact)
def contact(chance: Chance, branch: Branch) -> dict:
    return {**lasting(chance, branch), "number": "", "number_mask": ""}


@builder(BoardPost, rows=20)
def board_post(chance: Chance, branch: Branch) -> dict:
    state, days = chance.choice(PostState.values), chance.span()
    # Only what says until when is put up for objections.
    kinds = ["notice", "objections"] if days["last_day"] else ["notice"]
    return {
        "topic": chance.maybe(chance.one_of(Topic, branch)),
        "kind": chance.choice(kinds),
        "text": "现予公布。",
        "objections_to": "工会办公室",
        "corrects": None,
        "state": state,
        **days,
        **dict.fromkeys(DATES),
        **chance.dates_of(DATES, state),
    }


@builder(Publication, rows=40)
def publication(chance: Chance, branch: Branch) -> dict:
    return {
        "topic": chance.maybe(chance.one_of(Topic, branch)),
        "published": chance.held(),
        "covers": chance.held(),
        "withdrawn_on": chance.maybe(chance.day(), 0.2),
        "post": None,
    }


@builder(Suggestion, rows=30)
def suggestion(chance: Chance, branch: Branch) -> dict:
    received = chance.day()

    def later(chance_of_it: float):
        return chance.maybe(received + timedelta(days=chance.randint(0, 60)), chance_of_it)

    # One of them ends with something else than an answer.
    end = chance.choice(["closed_on", "closed_on", "declined_on", "merged_on", "converted_on"])
    days = {name: later(0.7) for name in ("triaged_on", "assigned_on", "replied_on", end)}
    dates = {**dict.fromkeys(SUGGESTION_DATES), **days}
    return {
        "channel": chance.maybe(chance.one_of(Channel, branch)),
        "received_on": received,
        "due_on": later(0.7),
        "merged_into": None,
        "motion_reference": "第3号提案" if dates["converted_on"] else "",
        "public_question": "",
        "public_answer": "",
        "shown_on": None,
        "state": state_told_by(dates),
        **dates,
    }
