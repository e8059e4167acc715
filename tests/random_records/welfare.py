"""Random records of gifts, visits, donations, hardship and mutual aid."""

from datetime import timedelta

from core.models import Branch
from finance.models import Account
from members.models import ByLaw, Person
from tests.random_records.chance import Chance, builder
from welfare.models import (
    ByLawRule,
    Disbursement,
    Donation,
    GiftItem,
    GiftLine,
    GoodsItem,
    HardshipAid,
    HardshipCase,
    MutualAid,
    MutualAidClaim,
    Visit,
)
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
        "account": chance.maybe(chance.one_of(Account, branch)),
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


def somebody(chance: Chance, branch: Branch, *names: str) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    return {"person": person, "person_name": "" if person else chance.choice(names or ("甲", "乙"))}


@builder(Visit, rows=40)
def visit(chance: Chance, branch: Branch) -> dict:
    who = somebody(chance, branch, "甲", "乙", "退休教师")
    return {**who, "happened": chance.held(), "visited": chance.held(), "approved_by": None}


@builder(GiftLine, rows=60)
def gift_line(chance: Chance, branch: Branch) -> dict:
    signed = chance.random() < 0.6
    return {
        **somebody(chance, branch),
        "disbursement": chance.one_of(Disbursement, branch),
        "quantity": chance.quantity("份", "盒"),
        "signed": signed,
        "signed_on": chance.maybe(chance.day()) if signed else None,
        "proxy_name": chance.choice(["", "丙"]) if signed else "",
        "is_returned": chance.random() < 0.2,
    }


@builder(GiftItem, rows=20)
def gift_item(chance: Chance, branch: Branch) -> dict:
    return {
        "disbursement": chance.one_of(Disbursement, branch),
        "item": chance.choice(["米", "油", "粽子"]),
        "specification": str(chance.random())[2:10],
        "each": chance.quantity("份", "盒"),
    }


@builder(ByLawRule, rows=10)
def by_law_rule(chance: Chance, branch: Branch) -> dict:
    return {"by_law": chance.one_of(ByLaw, branch)}


@builder(Donation)
def donation(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "donors": chance.quantity("人")}


@builder(HardshipCase, rows=30)
def hardship_case(chance: Chance, branch: Branch) -> dict:
    approved = chance.maybe(chance.day(), 0.8)
    lifted = approved + timedelta(days=chance.randint(0, 300)) if approved else None
    return {**somebody(chance, branch), "approved_on": approved, "lifted_on": chance.maybe(lifted, 0.4)}


@builder(HardshipAid, rows=40)
def hardship_aid(chance: Chance, branch: Branch) -> dict:
    return {"case": chance.one_of(HardshipCase, branch), "held": chance.held(), "approved_by": None}


@builder(MutualAid)
def mutual_aid(chance: Chance, branch: Branch) -> dict:
    first = chance.day()
    last = first + timedelta(days=chance.randint(100, 700))
    return {"first_day": first, "last_day": chance.maybe(last, 0.6), "insured": chance.quantity("人")}


@builder(MutualAidClaim, rows=30)
def mutual_aid_claim(chance: Chance, branch: Branch) -> dict:
    claimed = chance.day()
    paid = claimed + timedelta(days=chance.randint(0, 60))
    return {
        "mutual_aid": chance.one_of(MutualAid, branch),
        "claimed_on": chance.maybe(claimed),
        "paid_on": chance.maybe(paid, 0.8),
    }
