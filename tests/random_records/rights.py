"""Random records of taking part, of contracts, disputes and letters."""

from core.models import Branch
from rights.models import Consultation, Mediation, Participation, SupervisionLetter
from tests.random_records.chance import Chance, builder, held_row, plain_row

builder(Participation, rows=24)(held_row)


@builder(Consultation, rows=30)
def consultation(chance: Chance, branch: Branch) -> dict:
    return {**chance.span(), "ended_on": chance.maybe(chance.day(), 0.2)}


@builder(Mediation, rows=30)
def mediation(chance: Chance, branch: Branch) -> dict:
    return {"parties": "", "closed_on": chance.maybe(chance.day(), 0.7)}


builder(SupervisionLetter)(plain_row)
