"""Reads for the stock of goods: what is there and what it is worth, and what an occasion leaves over."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Count, Q, Sum

from core.models import Branch
from core.money import FEN
from welfare.models import Disbursement, GiftItem, GiftLine, StockItem, StockMovement
from welfare.selectors.gifts import items_of

NOTHING = Decimal(0)


@dataclass(frozen=True)
class LedgerLine:
    """One movement, its value in yuan, and how many and how much is there after it."""

    movement: StockMovement
    value: Decimal
    balance: int
    worth: Decimal


@dataclass
class Ledger:
    """The movements of one thing in the order of their days: what comes in on a day comes before what goes out."""

    item: StockItem
    lines: list[LedgerLine] = field(default_factory=list)

    @property
    def balance(self) -> int:
        return self.lines[-1].balance if self.lines else 0

    @property
    def worth(self) -> Decimal:
        return self.lines[-1].worth if self.lines else NOTHING

    @property
    def price(self) -> Decimal | None:
        """What one of those that are there is worth, rounded to the fen."""
        return _rounded(self.worth / self.balance) if self.balance > 0 else None

    @property
    def short_on(self) -> date | None:
        """The first day on which more went out than was there."""
        return next((line.movement.on for line in self.lines if line.balance < 0), None)


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(FEN, ROUND_HALF_UP)


def ledger_from(item: StockItem, movements: Iterable[StockMovement]) -> Ledger:
    """The ledger of one thing. What goes out takes its share of what is there is worth; the last takes all the rest.

    So the values of what came in and went out, and of what is left, add up to the fen.
    """
    ledger, balance, worth = Ledger(item), 0, NOTHING
    for movement in sorted(movements, key=lambda each: (each.on, not each.comes_in, each.pk)):
        number = movement.quantity.number
        if movement.comes_in:
            value = movement.amount or NOTHING
            balance, worth = balance + number, worth + value
        else:
            value = worth if number >= balance else _rounded(worth * number / balance)
            balance, worth = balance - number, worth - value
        ledger.lines.append(LedgerLine(movement, value, balance, worth))
    return ledger


def ledger_of(item: StockItem) -> Ledger:
    """One query."""
    rows = StockMovement.objects.in_branches([item.branch_id]).standing().filter(item=item)
    return ledger_from(item, rows.select_related("disbursement"))


def stock_of(branch: Branch) -> list[Ledger]:
    """Everything that the branch keeps or kept, by name. Two queries."""
    by_item = defaultdict(list)
    for movement in StockMovement.objects.in_branches([branch]).standing():
        by_item[movement.item_id].append(movement)
    items = StockItem.objects.in_branches([branch]).standing()
    return [ledger_from(item, by_item[item.pk]) for item in items]


@dataclass(frozen=True)
class LeftOver:
    """Of one thing of a gift: how many were bought, handed out, put into the stock already, and are left over."""

    item: GiftItem
    bought: int
    handed_out: int
    stored: int

    @property
    def left(self) -> int:
        return max(self.bought - self.handed_out - self.stored, 0)


def left_over_of(gift: Disbursement) -> list[LeftOver]:
    """What an occasion leaves over by its things and its list. Three queries.

    Bought is what was entered, else what the people of the gift were to get. Handed out is what those on the list got:
    whoever signed, or where nobody signs, whoever did not give it back. Without a list it is all, or what was signed for.
    """
    people, planned = _people_given(gift), gift.people.number if gift.people else 0
    stored = _stored_of(gift)
    return [
        LeftOver(
            item,
            item.bought.number if item.bought else item.each.number * planned,
            item.each.number * people,
            stored.get((item.item, item.specification), 0),
        )
        for item in items_of(gift)
    ]


def _people_given(gift: Disbursement) -> int:
    got = Q(is_returned=False)
    if gift.evidence != Disbursement.Evidence.BANK_SLIP:
        got &= Q(signed=True)
    lines = GiftLine.objects.in_branches([gift.branch_id]).standing().filter(disbursement=gift).order_by()
    told = lines.aggregate(all=Count("pk"), got=Count("who", distinct=True, filter=got))
    if told["all"]:
        return told["got"]
    if gift.signed_count is not None:
        return gift.signed_count
    return gift.people.number if gift.people else 0


def _stored_of(gift: Disbursement) -> dict[tuple[str, str], int]:
    rows = StockMovement.objects.in_branches([gift.branch_id]).standing().filter(disbursement=gift, kind="left_over")
    counted = rows.order_by().values_list("item__name", "item__specification").annotate(Sum("quantity_number"))
    return {(name, specification): number for name, specification, number in counted}
