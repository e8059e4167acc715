"""The list of an occasion: made by its rule, locked by its approval, signed for line by line."""

import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.bulk import insert_rows
from core.errors import Refused
from core.models import LiveArea
from core.quantities import Quantity
from core.services import change_record
from members.models import Person
from welfare.models import Disbursement, GiftItem, GiftLine
from welfare.selectors import items_of
from welfare.states import AREA, DisbursementState

OPEN = {DisbursementState.DRAFT, DisbursementState.SUBMITTED, DisbursementState.REJECTED}
# What an approval covers: who gets what. Who signed is told afterwards.
COVERED = {"disbursement", "person", "person_name", "item", "quantity_number", "unit_price", "amount"}
MARKED = ("signed", "signed_on", "proxy_name", "proxy_relation", "is_returned")
MOST_AT_ONCE = 5000


def is_open(gift: Disbursement) -> bool:
    """Whether who gets what may still change: always on paper, and live until it is approved."""
    is_live = LiveArea.is_live(gift.branch, AREA, on=timezone.localdate())
    return gift.state in OPEN or not is_live


def check_open(gift: Disbursement) -> None:
    """Raises Refused when the list and the sums of a gift stand (`is_open`)."""
    if not is_open(gift):
        raise Refused(
            _("“%(title)s” is approved: its list and its sums stand. Call it off and enter it anew to change them."),
            params={"title": gift.title},
            code="list_stands",
        )


@dataclass(frozen=True)
class Portion:
    """What each person on a list gets: the words of it, how many, the price of one and the sum in yuan, if known."""

    item: str
    quantity: Quantity | None
    unit_price: Decimal | None
    amount: Decimal | None


def portion_of(gift: Disbursement, *, amount: Decimal | None = None) -> Portion:
    """What each gets by the things entered for the gift, told together where there are several; else by the gift itself.

    `amount` is what each gets in yuan where no things are entered.
    """
    items = items_of(gift)
    if not items:
        return Portion(gift.goods[:100], None, None, amount)
    if len(items) == 1:
        (only,) = items
        return Portion(_words(only), only.each, only.unit_price, only.each.number * only.unit_price)
    told = "、".join(f"{item.item}{item.each.number}{item.each.unit}" for item in items)
    total = sum((item.each.number * item.unit_price for item in items), Decimal(0))
    return Portion(told[:100], Quantity(1, "份"), total, total)


def _words(item: GiftItem) -> str:
    return f"{item.item}（{item.specification}）" if item.specification else item.item


@transaction.atomic
def make_list(gift: Disbursement, people: Collection[Person], *, by, amount: Decimal | None = None) -> int:
    """Put people on the list of a gift, each with what they get; who stands there already is not put there again.

    The gift's own number of people and sum become those of its list. Refused without anybody, for too many at once, and
    once the gift is approved. Returns how many were added.
    """
    locked = Disbursement.objects.select_for_update().get(pk=gift.pk)
    check_open(locked)
    if len(people) > MOST_AT_ONCE:
        raise Refused(
            _("These are more than %(most)d people: make the list department by department, or bring it as a file."),
            params={"most": MOST_AT_ONCE},
            code="too_many",
        )
    known = set(GiftLine.objects.standing().filter(disbursement=locked).values_list("person", flat=True))
    new = [person for person in people if person.pk not in known]
    if not new:
        raise Refused(_("Tick at least one person who is not on the list yet."), code="nobody")
    each = portion_of(locked, amount=amount)
    refused = insert_rows([_line(locked, person, each, by) for person in new])
    if refused:
        raise refused[0][1]
    record("welfare.giftline.list", by=by, branch=locked.branch, target=target_of(locked), detail={"added": len(new)})
    total_up(locked, by=by)
    return len(new)


def _line(gift: Disbursement, person: Person, each: Portion, by) -> GiftLine:
    return GiftLine(
        branch=gift.branch,
        public_id=uuid.uuid4(),
        created_by=by,
        disbursement=gift,
        person=person,
        item=each.item,
        quantity=each.quantity,
        unit_price=each.unit_price,
        amount=each.amount,
    )


def total_up(gift: Disbursement, *, by) -> Disbursement:
    """Make the gift say what its lines say: how many people, which sum, and how many have signed."""
    lines = GiftLine.objects.in_branches([gift.branch]).standing().filter(disbursement=gift).order_by()
    sums = lines.aggregate(
        people=Count("who", distinct=True),
        amount=Sum("amount"),
        signed=Count("who", distinct=True, filter=Q(signed=True)),
    )
    changes: dict[str, Any] = {"signed_count": sums["signed"]}
    if is_open(gift):
        changes |= {"people": Quantity(sums["people"], "人"), "amount": sums["amount"] or gift.amount}
    return change_record(gift, changes, by=by)


@dataclass(frozen=True)
class Mark:
    """What the signed list says of one line."""

    signed: bool
    proxy_name: str = ""
    proxy_relation: str = ""
    is_returned: bool = False


@transaction.atomic
def sign_list(gift: Disbursement, marks: Mapping[uuid.UUID, Mark], *, on: date, by) -> int:
    """Note who signed, for whom somebody else did, and what came back, by the record numbers of the lines.

    A line that says so already keeps its day. Returns how many lines were changed; the gift then tells how many signed.
    """
    locked = Disbursement.objects.select_for_update().get(pk=gift.pk)
    lines = GiftLine.objects.in_branches([locked.branch]).standing().filter(disbursement=locked)
    changed = [line for line in lines.filter(public_id__in=list(marks)) if _mark(line, marks[line.public_id], on)]
    if changed:
        GiftLine.objects.bulk_update(changed, [*MARKED, "version"])
        detail = {"changed": len(changed), "on": on.isoformat()}
        record("welfare.giftline.sign", by=by, branch=locked.branch, target=target_of(locked), detail=detail)
        total_up(locked, by=by)
    return len(changed)


def _mark(line: GiftLine, mark: Mark, on: date) -> bool:
    """Make the line say what the mark says; whether it said something else."""
    before = [getattr(line, name) for name in MARKED]
    line.signed = mark.signed or bool(mark.proxy_name)
    line.signed_on = (line.signed_on or on) if line.signed else None
    line.proxy_name = mark.proxy_name
    line.proxy_relation = mark.proxy_relation if mark.proxy_name else ""
    line.is_returned = mark.is_returned
    if before == [getattr(line, name) for name in MARKED]:
        return False
    line.version += 1
    return True
