"""Random records of what is made public."""

from core.models import Branch
from disclosure.models import Publication
from tests.random_records.chance import Chance, builder


@builder(Publication)
def publication(chance: Chance, branch: Branch) -> dict:
    return {"published": chance.held(), "covers": chance.held(), "withdrawn_on": chance.maybe(chance.day(), 0.2)}
