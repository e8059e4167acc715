"""Random records of gifts, visits, donations, hardship and mutual aid."""

from datetime import timedelta

from core.models import Branch
from core.quantities import Quantity
from finance.models import Account
from members.models import ByLaw, Group, Person
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
    HardshipReader,
    HardshipSum,
    MutualAid,
    MutualAidClaim,
    MutualAidCover,
    PlacesApplication,
    PlacesOffer,
    PlacesQuota,
    StockItem,
    StockMovement,
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
        # Festivals more often than all others: what is bought for them is told apart.
        "kind": chance.choice([*Disbursement.Kind.values, *["festival"] * 6]),
        "payer": chance.choice(["own", "own", "upper", "unit"]),
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


@builder(GiftItem, rows=40)
def gift_item(chance: Chance, branch: Branch) -> dict:
    return {
        "disbursement": chance.one_of(Disbursement, branch),
        "is_consumption_aid": chance.random() < 0.5,
        "item": chance.choice(["米", "油", "粽子"]),
        "specification": str(chance.random())[2:10],
        "each": chance.quantity("份", "盒"),
        "bought": None,
    }


@builder(ByLawRule, rows=10)
def by_law_rule(chance: Chance, branch: Branch) -> dict:
    basis = chance.choice([ByLawRule.Basis.TIME, ByLawRule.Basis.YEAR])
    return {"by_law": chance.one_of(ByLaw, branch), "basis": basis, "percent": None}


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


@builder(HardshipReader, rows=20)
def hardship_reader(chance: Chance, branch: Branch) -> dict:
    """One reader of each file: nobody is named twice for one."""
    named = set(HardshipReader.objects.in_branches([branch]).values_list("case", flat=True))
    free = HardshipCase.objects.in_branches([branch]).exclude(pk__in=named).first()
    return {"reader": chance.one_of(Person, branch), "case": free or chance.one_of(HardshipCase, branch)}


@builder(HardshipSum, rows=20)
def hardship_sum(chance: Chance, branch: Branch) -> dict:
    return {"case": chance.one_of(HardshipCase, branch), "people": chance.randint(1, 6)}


@builder(MutualAid)
def mutual_aid(chance: Chance, branch: Branch) -> dict:
    first = chance.day()
    last = first + timedelta(days=chance.randint(100, 700))
    return {"first_day": first, "last_day": chance.maybe(last, 0.6), "insured": chance.quantity("人"), "typed": None}


@builder(MutualAidCover, rows=30)
def mutual_aid_cover(chance: Chance, branch: Branch) -> dict:
    first = chance.maybe(chance.day(), 0.2)
    ended = (first or chance.day()) + timedelta(days=chance.randint(0, 100))
    # Each once in a scheme: those outside the roster by names that are nobody else's.
    who = {"person": None, "person_name": str(chance.random())[2:10]}
    if chance.random() < 0.5:
        scheme, person = chance.one_of(MutualAid, branch), chance.one_of(Person, branch)
        if not MutualAidCover.objects.filter(mutual_aid=scheme, person=person).exists():
            who = {"person": person, "person_name": "", "mutual_aid": scheme}
    return {
        "mutual_aid": chance.one_of(MutualAid, branch),
        **who,
        "first_day": first,
        "ended_on": chance.maybe(ended, 0.3),
    }


@builder(MutualAidClaim, rows=30)
def mutual_aid_claim(chance: Chance, branch: Branch) -> dict:
    claimed = chance.day()
    paid = claimed + timedelta(days=chance.randint(0, 60))
    return {
        "mutual_aid": chance.one_of(MutualAid, branch),
        "cover": None,
        "happened_on": None,
        "claimed_on": chance.maybe(claimed),
        "paid_on": chance.maybe(paid, 0.8),
    }


@builder(StockItem)
def stock_item(chance: Chance, branch: Branch) -> dict:
    return {"name": str(chance.random())[2:10], "specification": chance.choice(["", "500克"]), "unit": "盒"}


@builder(StockMovement, rows=30)
def stock_movement(chance: Chance, branch: Branch) -> dict:
    return {
        "item": chance.one_of(StockItem, branch),
        "quantity": Quantity(chance.randint(1, 50), "盒"),
        "disbursement": chance.maybe(chance.one_of(Disbursement, branch), 0.3),
        "goods_item": None,
    }


@builder(PlacesOffer)
def places_offer(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held()}


@builder(PlacesQuota)
def places_quota(chance: Chance, branch: Branch) -> dict:
    offer, group = chance.one_of(PlacesOffer, branch), chance.maybe(chance.one_of(Group, branch))
    if PlacesQuota.objects.filter(offer=offer, group=group).exists():
        offer = PlacesOffer.objects.create(branch=branch, title="又一批", held=chance.held())
    return {"offer": offer, "group": group, "sub_union": None, "places": chance.randint(1, 20)}


@builder(PlacesApplication, rows=30)
def places_application(chance: Chance, branch: Branch) -> dict:
    return {
        "offer": chance.one_of(PlacesOffer, branch),
        "person": None,
        "person_name": str(chance.random())[2:10],
        "went": chance.maybe(chance.random() < 0.7),
    }
