"""Random records of gifts and visits."""

from core.models import Branch
from members.models import Person
from tests.random_records.chance import Chance, builder
from welfare.models import Disbursement, GoodsItem, Visit
from welfare.states import DATES as GIFT_DATES


@builder(Disbursement, rows=40)
def disbursement(chance: Chance, branch: Branch) -> dict:
    state = chance.choice([*sorted(GIFT_DATES["submitted_on"][1]), "draft", "submitted", "issued", "archived"])
    fits = chance.dates_of(GIFT_DATES, state)
    people = chance.quantity("人")
    return {
        "state": state,
        "people": people,
        "signed_count": chance.randint(0, people.number) if people else None,
        "submitted_by": None,
        "approved_by": None,
        "planned": chance.held(),
        **dict.fromkeys(name for name in GIFT_DATES if name != "issued_from"),
        **{name: day for name, day in fits.items() if name != "issued_from"},
        "issued": chance.held() if "issued_from" in fits else None,
    }


@builder(GoodsItem)
def goods_item(chance: Chance, branch: Branch) -> dict:
    return {"issued": chance.held(), "quantity": chance.quantity("份", "套")}


@builder(Visit, rows=30)
def visit(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙"])
    return {"person": person, "person_name": name, "happened": chance.held(), "visited": chance.held()}
