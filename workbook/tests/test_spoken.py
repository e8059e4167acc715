"""Which year and month words speak of."""

import pytest

from workbook.spoken import month_of, year_of


@pytest.mark.parametrize("words", ["2024年收支", "24年5月", "２０２４年", "2024-05", "收支2024", "（2024学年）"])
def test_year_is_found(words):
    assert year_of(words) == 2024


@pytest.mark.parametrize("words", ["收支", "2023年至2024年", "13800002024"])
def test_no_year_or_several_are_none(words):
    assert year_of(words) is None


@pytest.mark.parametrize(("words", "month"), [("3月", 3), ("2024年12月份", 12), ("十一月收支", 11), ("０３月", 3)])
def test_month_is_found(words, month):
    assert month_of(words) == month


@pytest.mark.parametrize("words", ["收支", "3月5日", "三月上旬", "1-6月", "1月至6月", "1月、2月", "13月"])
def test_day_span_or_several_months_are_none(words):
    assert month_of(words) is None
