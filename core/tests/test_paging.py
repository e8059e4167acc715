"""Lists counted off into pages, with their sums."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.paging import OF_ALL, OF_PAGE, SO_FAR, signed_list

pytestmark = pytest.mark.once
HEAD = ("序号", "姓名", "金额", "签名")
FEN = st.integers(0, 10_000_000).map(lambda fen: Decimal(fen).scaleb(-2))


def made(amounts, **how):
    rows = [(str(number), "赵示甲", amount, "") for number, amount in enumerate(amounts, start=1)]
    return signed_list(HEAD, rows, summed=(2,), **how)


def said(grid) -> list[tuple[str, str]]:
    return [(row[1], row[2]) for row in grid.rows]


def test_one_page_has_its_sum_once():
    grid = made([Decimal("1"), Decimal("2.50")])

    assert said(grid)[2:] == [(OF_ALL, "3.50")]
    assert (grid.totals, grid.page_ends, grid.align) == ((2,), (), ("left", "left", "right", "left"))


def test_each_page_tells_its_sum_and_from_the_second_on_the_sum_so_far():
    grid = made([Decimal(number) for number in range(1, 8)], first=2, other=2)

    sums = [said(grid)[place] for place in grid.totals]
    assert sums == [
        (OF_PAGE, "3.00"),
        (OF_PAGE, "7.00"),
        (SO_FAR, "10.00"),
        (OF_PAGE, "11.00"),
        (SO_FAR, "21.00"),
        (OF_PAGE, "7.00"),
        (OF_ALL, "28.00"),
    ]
    assert [said(grid)[place][0] for place in grid.page_ends] == [OF_PAGE, SO_FAR, SO_FAR]


@pytest.mark.parametrize(("count", "ends"), [(13, 0), (14, 1), (30, 1), (31, 2)])
def test_pages_are_full_before_the_next_begins(count, ends):
    assert len(made([Decimal(1)] * count).page_ends) == ends


def test_column_without_any_number_is_summed_nowhere():
    grid = made([None] * 40)

    assert (grid.totals, len(grid.rows), len(grid.page_ends)) == ((), 40, 2)


def test_list_without_rows_is_no_list():
    with pytest.raises(ValueError, match="rows"):
        made([])


@given(st.lists(st.one_of(st.none(), FEN), min_size=1, max_size=90))
def test_sums_of_pages_add_up_to_the_cent(amounts):
    grid = made(amounts)

    def number(words):
        return Decimal(words.replace(",", ""))

    whole = sum((amount for amount in amounts if amount is not None), Decimal(0))
    pages = [number(amount) for words, amount in said(grid) if words == OF_PAGE]
    so_far = [number(amount) for words, amount in said(grid) if words == SO_FAR]
    if any(amount is not None for amount in amounts):
        assert number(said(grid)[-1][1]) == whole
        assert not pages or sum(pages) == whole
        assert so_far == [sum(pages[: place + 2]) for place in range(len(so_far))]
