"""The stock of goods: what is there and what it is worth, to the fen; nothing goes out that is not there."""

import random
from datetime import date
from decimal import Decimal
from functools import partial
from uuid import uuid4

import pytest
from django.urls import reverse

from core.errors import Refused
from core.figures import Scope, evaluate
from core.models import LiveArea
from core.periods import Period
from core.quantities import Quantity
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch
from members.models import Post
from members.tests.people import make_officer
from welfare.models import StockItem, StockMovement
from welfare.papers import stock_taking
from welfare.selectors import ledger_of, left_over_of, stock_of
from welfare.services import change_movement, record_movement, store_left_over, void_movement
from welfare.tests.factories import make_disbursement, make_gift_item, make_gift_line, make_stock

pytestmark = pytest.mark.django_db
MARCH, APRIL, MAY = (date(2024, month, 1) for month in (3, 4, 5))


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def live(branch):
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))


def movement(item, kind, on, number, **over) -> StockMovement:
    values = {"branch": item.branch, "item": item, "quantity": Quantity(number, item.unit), **over}
    return StockMovement(kind=kind, on=on, **values)


def typed(branch, **cells):
    row = {"name": "毛巾", "kind": "购入", "on": "2024-03-01", "quantity": "10条", **cells}
    return enter_rows(sheet_named("stock-movements"), [TypedRow(row, uuid4())], branch=branch, by=None)


def test_value_follows_the_mean_of_what_is_there_and_ends_at_nothing(branch):
    item = make_stock(
        branch, ("bought", MARCH, 3, "10.00"), ("issued", APRIL, 1), ("bought", APRIL, 3, "11.00"), ("issued", MAY, 5)
    )

    ledger = ledger_of(item)

    # What comes in on a day comes before what goes out on it.
    assert [(line.value, line.balance, line.worth) for line in ledger.lines] == [
        (Decimal("10.00"), 3, Decimal("10.00")),
        (Decimal("11.00"), 6, Decimal("21.00")),
        (Decimal("3.50"), 5, Decimal("17.50")),
        (Decimal("17.50"), 0, Decimal("0.00")),
    ]
    assert (ledger.price, ledger.short_on) == (None, None)


@pytest.mark.parametrize("seed", range(5))
def test_whatever_comes_and_goes_adds_up_to_the_fen(branch, seed):
    chance, there, moves = random.Random(seed), 0, []
    for day in range(1, 29):
        number = chance.randint(1, 9)
        if chance.random() < 0.5 or there < number:
            moves.append(("bought", date(2024, 3, day), number, f"{chance.randint(1, 9999)}.{chance.randint(10, 99)}"))
            there += number
        else:
            moves.append(("issued", date(2024, 3, day), number))
            there -= number
    ledger = ledger_of(make_stock(branch, *moves))

    came = sum(line.value for line in ledger.lines if line.movement.comes_in)
    went = sum(line.value for line in ledger.lines if not line.movement.comes_in)

    assert came - went == ledger.worth
    assert (ledger.balance, ledger.short_on) == (there, None)
    assert went == went.quantize(Decimal("0.01"))


@pytest.mark.usefixtures("live")
def test_live_no_more_goes_out_than_is_there_on_the_day(branch):
    item = make_stock(branch, ("bought", APRIL, 10, "20.00"))

    record_movement(movement(item, "issued", MAY, 10), by=None)
    for number, day in ((1, MAY), (1, MARCH)):
        with pytest.raises(Refused) as refusal:
            record_movement(movement(item, "issued", day, number), by=None)
        assert refusal.value.code == "not_in_stock"

    assert str(refusal.value) == "“毛巾”在2024-03-01只结存0条，不能发出更多。"
    assert ledger_of(item).balance == 0


@pytest.mark.usefixtures("live")
def test_live_what_came_in_is_not_taken_back_when_it_has_gone_out(branch):
    item = make_stock(branch, ("bought", MARCH, 10, "20.00"), ("issued", APRIL, 8))
    bought = StockMovement.objects.get(kind="bought")

    for doing in (
        lambda: change_movement(bought, {"quantity": Quantity(7, "条")}, by=None),
        lambda: change_movement(bought, {"on": MAY}, by=None),
        lambda: void_movement(bought, by=None, reason="写错"),
    ):
        with pytest.raises(Refused) as refusal:
            doing()
        assert refusal.value.code == "not_in_stock"
    change_movement(bought, {"quantity": Quantity(8, "条")}, by=None)

    assert ledger_of(item).balance == 0


def test_on_paper_what_is_short_is_kept_and_told(branch):
    assert typed(branch, kind="领用", quantity="4条").faults == []

    (ledger,) = stock_of(branch)

    assert (ledger.balance, ledger.short_on, ledger.worth) == (-4, MARCH, Decimal(0))


@pytest.mark.usefixtures("live")
def test_live_a_row_that_takes_too_much_is_refused_and_leaves_nothing(branch):
    assert [fault.refusal.code for fault in typed(branch, kind="领用").faults] == ["not_in_stock"]
    assert not StockItem.objects.exists()


def test_row_makes_the_thing_once_and_its_sum_from_the_price(branch):
    assert typed(branch, unit_price="3.33").faults == []

    item = StockItem.objects.get()
    assert (item.unit, StockMovement.objects.get(kind="bought").amount) == ("条", Decimal("33.30"))
    (fault,) = typed(branch, kind="领用", on="2024-04-01", quantity="4件").faults
    assert str(fault.refusal) == "“毛巾”的计量单位是条，不是件。"
    assert typed(branch, specification="大号").faults == []
    assert StockItem.objects.count() == 2


@pytest.fixture
def gift(branch):
    """Two boxes for each of ten people; 23 boxes were bought, eight people signed and one gave it back."""
    found = make_disbursement(branch, people=Quantity(10, "人"), evidence="signature", amount="1000.00")
    make_gift_item(found, bought=Quantity(23, "盒"))
    for number in range(8):
        make_gift_line(found, person_name=f"示{number}", signed=True)
    make_gift_line(found, person_name="退", is_returned=True)
    make_gift_line(found, person_name="未领")
    return found


def test_what_an_occasion_leaves_over_goes_into_the_stock_once(branch, gift):
    (left,) = left_over_of(gift)
    assert (left.bought, left.handed_out, left.left) == (23, 16, 7)
    put = partial(store_left_over, gift, on=date(2024, 6, 20), by=None)

    assert put({left.item.public_id: 5}) == 1
    with pytest.raises(Refused) as refusal:
        put({left.item.public_id: 3})
    assert refusal.value.code == "more_than_left"
    put({left.item.public_id: 2})
    with pytest.raises(Refused) as refusal:
        put({left.item.public_id: 0})
    assert refusal.value.code == "nothing_left"

    (ledger,) = stock_of(branch)
    assert (str(ledger.item), ledger.balance, ledger.worth) == ("粽子", 7, Decimal("350.00"))


def test_without_a_list_what_was_not_signed_for_is_left(branch):
    gift = make_disbursement(branch, people=Quantity(10, "人"), signed_count=9)
    make_gift_item(gift)

    assert [left.left for left in left_over_of(gift)] == [2]


def test_figures_count_what_was_bought_and_lost(branch):
    make_stock(branch, ("bought", MARCH, 3, "10.10"), ("issued", APRIL, 1), ("shortage", MAY, 1))
    make_stock(branch, ("bought", date(2023, 3, 1), 3, "99.00"), name="旧")
    keys = [f"welfare.stock_{name}" for name in ("bought", "issued", "lost")]

    values = evaluate(keys, Scope.of(branch, Period.half(2024, 1)))

    assert [values[key].value for key in keys] == [Decimal("10.10"), 1, 1]


def test_stocktaking_list_tells_the_books_and_leaves_room(branch):
    make_stock(branch, place="工会仓库")
    make_stock(branch, ("bought", MARCH, 2, "0.50"), name="风油精", unit="盒")

    text = stock_taking(branch, None, False)

    assert [row[1:8] for row in text.parts[1].rows] == [
        ("毛巾", "条", "10", "200.00", "", "", "工会仓库"),
        ("风油精", "盒", "2", "0.50", "", "", ""),
        ("合计", "", "", "200.50", "", "", ""),
    ]


@pytest.mark.parametrize("kinds", [1, 5])
def test_stock_page_asks_as_much_for_one_thing_as_for_five(client, branch, kinds, django_assert_num_queries):
    for number in range(kinds):
        make_stock(branch, name=f"物品{number}")
    client.force_login(make_officer(branch, Post.Position.OFFICER))
    client.get(reverse("welfare:stock", args=["ours"]))

    with django_assert_num_queries(6):
        page = client.get(reverse("welfare:stock", args=["ours"])).text

    assert f"{kinds * 200}.00" in page


def test_left_over_page_puts_things_into_the_stock(client, branch, gift):
    client.force_login(make_officer(branch, Post.Position.OFFICER))
    address = reverse("welfare:gift_left_over", args=["ours", gift.public_id])
    name = gift.items.get().public_id.hex

    assert "购入23盒，已发放16盒，已入库0盒，结余7盒" in client.get(address).text
    assert client.post(address, {"on": "2024-06-20", name: "8"}).status_code == 422
    assert client.post(address, {"on": "2024-06-20", name: "7"}).status_code == 302
    assert "没有结余物品" in client.get(address).text
    item = StockItem.objects.get()
    assert "结余入库 +7盒" in client.get(f"/desk/ours/records/stock-items/{item.public_id}/").text
    assert "结余物品入库" in client.get(f"/desk/ours/records/disbursements/{gift.public_id}/").text
