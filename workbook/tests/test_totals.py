"""The file's own total beside ours, and the reason for a difference."""

from decimal import Decimal

import pytest

from core.sheets import Intake, Passed, PassedRow, SourceRow, Table, sheet_named
from workbook.totals import total_checks

ROWS = [(3, 300), (4, 120), (5, 80)]


def check(rows, total, *, refused=(), hidden=(), passed=()):
    table = Table(
        sheet=sheet_named("entries"),
        title="流水",
        headers={"amount": "金额"},
        rows=[SourceRow(number, {"amount": raw}) for number, raw in rows],
        passed=(*passed, PassedRow(9, "合计", Passed.TOTAL, {"amount": total})),
    )
    (found,) = total_checks(table, {(number, 0) for number in refused}, frozenset(hidden), Intake(branch=None))
    return found


def test_total_that_agrees_needs_no_reason():
    found = check(ROWS, "500元")

    assert (found.agrees, found.said, found.taken, found.reasons) == (True, Decimal(500), Decimal(500), ())


@pytest.mark.parametrize(
    ("rows", "total", "more", "words"),
    [
        (ROWS, 380, {"hidden": [4]}, "隐藏"),
        (ROWS, 420, {}, "5"),
        ([*ROWS, (6, "40元左右")], 540, {}, "6"),
        (ROWS, 500, {"refused": [4]}, "120"),
        (ROWS, 499.6, {}, "500"),
        (ROWS, 999, {}, "500"),
    ],
    ids=["hidden row", "row left out", "text number", "row refused", "rounded", "typed by hand"],
)
def test_difference_has_its_reason(rows, total, more, words):
    found = check(rows, total, **more)

    assert not found.agrees
    assert words in " ".join(found.reasons)


def test_row_left_out_by_the_officer_is_the_reason():
    found = check(ROWS[:2], 500, passed=[PassedRow(5, "饮用水", Passed.LEFT_OUT, {"amount": 80})])

    assert (found.taken, len(found.reasons)) == (Decimal(420), 1)


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        ([("小计", Passed.SUBTOTAL, 500)], 500),
        ([("本月合计", Passed.SUBTOTAL, 500), ("累计", Passed.TOTAL, 1700)], 500),
        ([("合计", Passed.TOTAL, 500), ("累计", Passed.TOTAL, 1700)], 500),
        ([("小计", Passed.SUBTOTAL, 300), ("小计", Passed.SUBTOTAL, 200)], None),
    ],
    ids=["only a part", "month and year", "total and year", "parts alone"],
)
def test_row_that_adds_up_this_table_is_found(passed, said):
    table = Table(
        sheet=sheet_named("entries"),
        title="3月",
        headers={"amount": "金额"},
        rows=[SourceRow(number, {"amount": raw}) for number, raw in ROWS],
        passed=tuple(PassedRow(9, text, reason, {"amount": raw}) for text, reason, raw in passed),
    )

    found = total_checks(table, set(), frozenset(), Intake(branch=None))

    assert [each.said for each in found] == ([] if said is None else [Decimal(said)])
