"""Random records of what is made public and what was heard."""

from datetime import timedelta

from core.models import Branch
from disclosure.models import Channel, Contact, Place, Publication, Suggestion, Topic
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


@builder(Publication, rows=40)
def publication(chance: Chance, branch: Branch) -> dict:
    return {
        "topic": chance.maybe(chance.one_of(Topic, branch)),
        "published": chance.held(),
        "covers": chance.held(),
        "withdrawn_on": chance.maybe(chance.day(), 0.2),
    }


@builder(Suggestion, rows=30)
def suggestion(chance: Chance, branch: Branch) -> dict:
    received = chance.day()
    return {
        "channel": chance.maybe(chance.one_of(Channel, branch)),
        "received_on": received,
        **{
            name: chance.maybe(received + timedelta(days=chance.randint(0, 60)), 0.7)
            for name in ("due_on", "replied_on", "closed_on")
        },
    }
