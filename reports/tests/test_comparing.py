"""A figure against the same period of the year before: the words follow the rule in every case."""

from decimal import Decimal
from itertools import product

import pytest

from core.figures import FigureValue
from reports.comparing import compared


def words(now, before, *, key="congress.motions_filed", unit="件", rough=(False, False)) -> str:
    return compared(
        FigureValue(key, now, unit, approximate=rough[0]), FigureValue(key, before, unit, approximate=rough[1])
    )


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (None, 5, ""),
        (5, None, ""),
        (None, None, ""),
        (0, 0, ""),
        (3, 0, "比上年同期增加3件"),
        (0, 3, "比上年同期减少3件"),
        (3, 3, "与上年同期持平"),
        (5, 3, "比上年同期增加2件"),
        (3, 5, "比上年同期减少2件"),
        (38, 19, "比上年同期增加19件"),
        (40, 20, "比上年同期增长100%"),
        (10, 20, "比上年同期下降50%"),
        (0, 40, "比上年同期减少40件"),
        (100, 96, "比上年同期增长4.2%"),
        (10_001, 10_000, "比上年同期增加1件"),
        (9_999, 10_000, "比上年同期减少1件"),
    ],
)
def test_counts(now, before, said):
    assert words(now, before) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ("100.0", "97.5", "比上年同期提高2.5个百分点"),
        ("97.5", "100.0", "比上年同期下降2.5个百分点"),
        ("97.5", "97.5", "与上年同期持平"),
        ("50.0", "0.0", "比上年同期提高50个百分点"),
        (None, "97.5", ""),
    ],
)
def test_rates_differ_in_percentage_points(now, before, said):
    values = [value if value is None else Decimal(value) for value in (now, before)]

    assert words(*values, key="members.membership_rate", unit="%") == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ("11200.00", "10000.00", "比上年同期增长12%"),
        ("9000.00", "8000.50", "比上年同期增加999.50元"),
        ("0.00", "20000.00", "比上年同期减少20,000元"),
        ("500.00", "-300.00", "比上年同期增加800元"),
        ("-500.00", "20000.00", "比上年同期减少20,500元"),
        ("10000.00", "10000.00", "与上年同期持平"),
    ],
)
def test_money(now, before, said):
    assert words(Decimal(now), Decimal(before), key="finance.income", unit="元") == said


@pytest.mark.parametrize(
    ("now", "before", "unit", "said"),
    [
        (130, 120, "人次", "上年同期120人次"),
        (120, 120, "人次", "上年同期120人次"),
        (0, 120, "人次", "上年同期120人次"),
        (3, 0, "人次", "上年同期无"),
        (3, None, "人次", ""),
        (Decimal("20000.00"), Decimal("16000.00"), "元", "上年同期16,000元"),
    ],
)
def test_aid_never_grows(now, before, unit, said):
    assert words(now, before, key="welfare.visits", unit=unit) == said


@pytest.mark.parametrize(("rough", "said"), [((True, False), "上年同期30人"), ((False, True), "上年同期约30人")])
def test_what_is_known_roughly_has_no_difference(rough, said):
    assert words(35, 30, unit="人", rough=rough) == said


@pytest.mark.parametrize(
    ("key", "unit", "now", "before", "said"),
    [
        ("congress.motions_filed", "件", 5, 3, "比上年增加2件"),
        ("congress.motions_filed", "件", 3, 3, "与上年持平"),
        ("welfare.visits", "人次", 130, 120, "上年120人次"),
        ("welfare.visits", "人次", 3, 0, "上年无"),
    ],
)
def test_whole_year_is_held_against_the_year_and_no_part_of_it(key, unit, now, before, said):
    assert compared(FigureValue(key, now, unit), FigureValue(key, before, unit), is_year=True) == said


def test_phrase_is_compared_with_nothing():
    assert words("一直", "一直") == ""


def test_nothing_ever_grows_by_nought():
    for now, before in product([0, 1, 19, 20, 21, 999, 1000, 100_000, 100_001], repeat=2):
        said = words(now, before)
        assert not {"增长0%", "下降0%"} & {said.removeprefix("比上年同期")}
        assert before >= 20 or "%" not in said
