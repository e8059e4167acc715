"""The stock of goods: movements, none of which takes more than is there, and what an occasion leaves over."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch, LiveArea
from core.quantities import Quantity
from core.services import change_record, create_record, void_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from welfare.models import Disbursement, StockItem, StockMovement
from welfare.selectors import ledger_of, left_over_of
from welfare.states import AREA

# What a row says of the thing itself.
OF_ITEM = ("name", "specification")


def _locked(items: set[int]) -> list[StockItem]:
    """In one order, so that two who move two things do not wait for one another."""
    return list(StockItem.objects.select_for_update().filter(pk__in=items).order_by("pk"))


def _check(movement: StockMovement, items: set[int]) -> None:
    """Raises Refused for another unit than the thing is counted in, and live when more went out than was there."""
    if movement.quantity.unit != movement.item.unit:
        raise Refused(
            _("“%(item)s” is counted in %(unit)s, not in %(other)s."),
            params={"item": str(movement.item), "unit": movement.item.unit, "other": movement.quantity.unit},
            code="other_unit",
        )
    _check_balance(movement.branch, items)


def _check_balance(branch: Branch, items: set[int]) -> None:
    if not LiveArea.is_live(branch, AREA, on=timezone.localdate()):
        return
    for item in StockItem.objects.filter(pk__in=items):
        ledger = ledger_of(item)
        if ledger.short_on:
            line = next(line for line in ledger.lines if line.balance < 0)
            had = line.balance + line.movement.quantity.number
            raise Refused(
                _("On %(day)s only %(had)s of “%(item)s” are in stock: no more can go out."),
                params={
                    "day": ledger.short_on.isoformat(),
                    "had": Quantity(max(had, 0), item.unit).chinese(),
                    "item": str(item),
                },
                code="not_in_stock",
            )


def completed(movement: StockMovement) -> StockMovement:
    """A movement with its sum in yuan, where only the price of one is told."""
    if movement.amount is None and movement.unit_price is not None and movement.quantity:
        movement.amount = movement.unit_price * movement.quantity.number
    return movement


@transaction.atomic
def record_movement(movement: StockMovement, *, by) -> StockMovement:
    """Enter that something came or went. Live, refused when more goes out than is there."""
    _locked({movement.item_id})
    create_record(completed(movement), by=by)
    _check(movement, {movement.item_id})
    return movement


@transaction.atomic
def change_movement(movement: StockMovement, changes: Mapping[str, Any], *, by) -> StockMovement:
    """Change a movement; refused as a new one would be. Raises what `change_record` raises."""
    items = {movement.item_id, getattr(changes.get("item"), "pk", movement.item_id)}
    _locked(items)
    changed = change_record(movement, changes, by=by)
    _check(changed, items)
    return changed


@transaction.atomic
def void_movement(movement: StockMovement, *, by, reason: str) -> StockMovement:
    """Take a movement out that never was; live, refused when what came in by it has gone out since."""
    _locked({movement.item_id})
    voided = void_record(movement, by=by, reason=reason)
    _check_balance(movement.branch, {movement.item_id})
    return voided


def movement_values(movement: StockMovement) -> dict[str, Any]:
    """What the list says of a stored movement beyond its own fields."""
    return {"name": movement.item.name, "specification": movement.item.specification}


def take_movement_row(
    values: dict[str, Any], *, existing: StockMovement | None, public_id: str, intake: Intake
) -> StockMovement:
    """Store one movement; a thing that the stock does not know yet is made, counted in the unit of the row.

    On paper more may go out than came in: that is kept and told as a gap.
    """
    movement = existing or new_record(StockMovement, intake, public_id)
    before = field_values(movement) if existing else {}
    for attr, value in values.items():
        if attr not in OF_ITEM:
            setattr(movement, attr, value)
    if not existing or any(attr in values for attr in OF_ITEM):
        movement.item = _item_of(movement, values, intake)
    items = {movement.item_id, before.get("item", movement.item_id)}
    _locked(items)
    if store_record(completed(movement), existing=existing, before=before):
        _check(movement, items)
    return movement


def _item_of(movement: StockMovement, values: Mapping[str, Any], intake: Intake) -> StockItem:
    known = movement.item if movement.item_id else None
    name = values.get("name") or (known.name if known else "")
    specification = values.get("specification", known.specification if known else "")
    rows = list(StockItem.objects.in_branches([intake.branch]).standing().filter(name=name))
    found = [row for row in rows if row.specification == specification]
    # One thing of the name is meant by the name alone.
    found = found or (rows if len(rows) == 1 and not specification else [])
    if found:
        return found[0]
    made = new_record(StockItem, intake, name=name, specification=specification, unit=movement.quantity.unit)
    store_record(made, existing=None, before={})
    return made


def stock_item(branch: Branch, name: str, specification: str, unit: str, *, by) -> StockItem:
    """The thing of that name in the stock, made where there is none."""
    rows = StockItem.objects.in_branches([branch]).standing()
    found = rows.filter(name=name, specification=specification).first()
    return found or create_record(StockItem(branch=branch, name=name, specification=specification, unit=unit), by=by)


@transaction.atomic
def store_left_over(gift: Disbursement, numbers: Mapping[UUID, int], *, on: date, by) -> int:
    """Put into the stock what an occasion left over, by the record numbers of its things.

    Refused when it is more than is left, and when there is nothing. Returns of how many kinds something was put there.
    """
    locked = Disbursement.objects.select_for_update().get(pk=gift.pk)
    kinds = 0
    for left in left_over_of(locked):
        number = numbers.get(left.item.public_id, 0)
        if number > left.left:
            raise Refused(
                _("Of “%(item)s” only %(left)s are left over."),
                params={"item": str(left.item), "left": Quantity(left.left, left.item.each.unit).chinese()},
                code="more_than_left",
            )
        if number:
            kinds += 1
            _store(locked, left.item, number, on, by)
    if not kinds:
        raise Refused(_("Nothing is left over that could go into the stock."), code="nothing_left")
    return kinds


def _store(gift: Disbursement, item, number: int, on: date, by) -> None:
    thing = stock_item(gift.branch, item.item, item.specification, item.each.unit, by=by)
    movement = StockMovement(
        branch=gift.branch,
        item=thing,
        kind=StockMovement.Kind.LEFT_OVER,
        on=on,
        quantity=Quantity(number, item.each.unit),
        unit_price=item.unit_price,
        disbursement=gift,
    )
    record_movement(movement, by=by)
