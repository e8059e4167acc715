"""Boring gifts and their lines, goods, visits, donations, files of hardship and mutual aid."""

from datetime import date

from core.dates import PreciseDay
from core.festivals import Festival
from core.models import Branch, RuleSet
from core.quantities import Quantity
from members.tests.factories import make_by_law
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
from welfare.states import DisbursementState

ISSUED = PreciseDay.on(date(2024, 6, 8))


def make_disbursement(branch: Branch, **over) -> Disbursement:
    """Dragon Boat gifts in kind for 120 people, handed out unless another state is told."""
    values = {
        "title": "端午节慰问",
        "kind": Disbursement.Kind.FESTIVAL,
        "festival": Festival.DRAGON_BOAT,
        "form": Disbursement.Form.GOODS,
        "people": Quantity(120, "人"),
        "amount": "24000.00",
        "state": DisbursementState.ISSUED,
        **over,
    }
    if values["state"] in {DisbursementState.ISSUED, DisbursementState.ARCHIVED}:
        values.setdefault("issued", ISSUED)
    return Disbursement.objects.create(branch=branch, **values)


def make_draft(branch: Branch, **over) -> Disbursement:
    return make_disbursement(branch, **{"state": DisbursementState.DRAFT, "minutes_number": "工委〔2024〕3号", **over})


def make_goods_item(branch: Branch, **over) -> GoodsItem:
    values = {"title": "汛期劳动保护用品", "item": "风油精", "season": "汛期前", "issued": ISSUED, **over}
    return GoodsItem.objects.create(branch=branch, **values)


def make_visit(branch: Branch, **over) -> Visit:
    """Somebody in hospital, visited; outside the roster unless a person is given."""
    values = {"kind": Visit.Kind.HOSPITAL, "visited": ISSUED, **over}
    if "person" not in values:
        values.setdefault("person_name", "张三")
    return Visit.objects.create(branch=branch, **values)


def make_gift_line(disbursement: Disbursement, **over) -> GiftLine:
    """What somebody outside the roster got, not signed for."""
    values = {"branch": disbursement.branch, "disbursement": disbursement, "item": "粽子", **over}
    if "person" not in values:
        values.setdefault("person_name", "张三")
    return GiftLine.objects.create(**values)


def make_gift_item(disbursement: Disbursement, **over) -> GiftItem:
    """Two boxes of dumplings for each, at 50 yuan a box."""
    values = {"item": "粽子", "each": Quantity(2, "盒"), "unit_price": "50.00", **over}
    return GiftItem.objects.create(branch=disbursement.branch, disbursement=disbursement, **values)


def make_by_law_rule(branch: Branch, benefit: str, **over) -> ByLawRule:
    """A line of the branch's own by-law, in force since the beginning of 2024 unless another is given."""
    law = over.pop("by_law", None)
    if law is None:
        since = PreciseDay.on(date(2024, 1, 1))
        law = make_by_law(branch, document_number="示例工〔2024〕1号", in_force=since)
    return ByLawRule.objects.create(branch=branch, by_law=law, benefit=benefit, **over)


def make_donation(branch: Branch, **over) -> Donation:
    values = {"title": "献爱心活动", "held": PreciseDay.on(date(2024, 5, 12)), **over}
    return Donation.objects.create(branch=branch, **values)


def make_hardship_case(branch: Branch, **over) -> HardshipCase:
    """The approved file of somebody outside the roster."""
    values = {"level": HardshipCase.Level.RELATIVE, "approved_on": date(2024, 2, 1), **over}
    if "person" not in values:
        values.setdefault("person_name", "张三")
    return HardshipCase.objects.create(branch=branch, **values)


def make_hardship_aid(case: HardshipCase, **over) -> HardshipAid:
    values = {"branch": case.branch, "case": case, "held": PreciseDay.on(date(2024, 3, 1)), **over}
    return HardshipAid.objects.create(**values)


def make_hardship_reader(reader, case: HardshipCase | None = None, **over) -> HardshipReader:
    """Somebody who may read a file, or without one all files of the branch."""
    return HardshipReader.objects.create(**{"branch": reader.branch, "reader": reader, "case": case, **over})


def make_hardship_sum(case: HardshipCase, **over) -> HardshipSum:
    """Three people with 18,000 yuan a year, of which an illness took 6,000, held against a line of 700."""
    values = {"reckoned_on": date(2024, 3, 1), "income": "18000", "costs": "6000", "people": 3, "line": "700", **over}
    return HardshipSum.objects.create(branch=case.branch, case=case, **values)


def make_mutual_aid(branch: Branch, **over) -> MutualAid:
    """A scheme of the calendar year 2024."""
    values = {
        "name": "住院医疗互助保障",
        "first_day": date(2024, 1, 1),
        "last_day": date(2024, 12, 31),
        "insured": Quantity(85, "人"),
        **over,
    }
    return MutualAid.objects.create(branch=branch, **values)


def make_cover(mutual_aid: MutualAid, **over) -> MutualAidCover:
    """Somebody outside the roster, insured for half their own money and half the union's; totals are not told."""
    values = {"branch": mutual_aid.branch, "mutual_aid": mutual_aid, "own_share": "55", "union_share": "55", **over}
    if "person" not in values:
        values.setdefault("person_name", "张三")
    return MutualAidCover.objects.create(**values)


def make_claim(mutual_aid: MutualAid, **over) -> MutualAidClaim:
    values = {"branch": mutual_aid.branch, "mutual_aid": mutual_aid, "paid_on": date(2024, 4, 1), **over}
    return MutualAidClaim.objects.create(**values)


def make_stock(branch: Branch, *moves: tuple, **over) -> StockItem:
    """Towels in stock, with movements told as kind, day, number and sum; ten for 200 yuan unless others are told."""
    item = StockItem.objects.create(branch=branch, **{"name": "毛巾", "unit": "条", **over})
    for kind, on, number, *amount in moves or (("bought", date(2024, 3, 1), 10, "200.00"),):
        StockMovement.objects.create(
            branch=branch,
            item=item,
            kind=kind,
            on=on,
            quantity=Quantity(number, item.unit),
            amount=amount[0] if amount else None,
        )
    return item


def make_places(branch: Branch, places: int = 0, **over) -> PlacesOffer:
    """The convalescence of September 2024, with so many places for everybody."""
    values = {"title": "职工疗休养", "held": PreciseDay.on(date(2024, 9, 10)), **over}
    offer = PlacesOffer.objects.create(branch=branch, **values)
    if places:
        PlacesQuota.objects.create(branch=branch, offer=offer, places=places)
    return offer


def make_place(offer: PlacesOffer, **over) -> PlacesApplication:
    """The application of somebody outside the roster."""
    values = {"branch": offer.branch, "offer": offer, **over}
    if "person" not in values:
        values.setdefault("person_name", "张三")
    return PlacesApplication.objects.create(**values)


def make_rule(key: str, value: str, **over) -> RuleSet:
    values = {
        "key": key,
        "value": value,
        "jurisdiction": "" if "branch" in over else "CN",
        "source": "本单位慰问办法",
        "mark": RuleSet.Mark.QUOTED,
        **over,
    }
    return RuleSet.objects.create(**values)
