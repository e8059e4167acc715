"""Random records of meetings and motions."""

from congress.models import Meeting, Motion
from congress.states import DATES as MOTION_DATES
from core.models import Branch
from tests.random_records.chance import Chance, builder, held_row

builder(Meeting, rows=50)(held_row)


@builder(Motion, rows=40)
def motion(chance: Chance, branch: Branch) -> dict:
    state = chance.choice([*sorted(MOTION_DATES["collected_on"][0]), "draft", "closed", "closed"])
    empty = dict.fromkeys(MOTION_DATES)
    return {"state": state, "meeting": None, **empty, **chance.dates_of(MOTION_DATES, state)}
