"""Boring gifts, goods and visits."""

from datetime import date

from core.dates import PreciseDay
from core.festivals import Festival
from core.models import Branch, RuleSet
from core.quantities import Quantity
from welfare.models import Disbursement, GoodsItem, Visit
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
