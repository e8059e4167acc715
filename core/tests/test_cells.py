"""Each cell of a sheet: what it reads, that writing undoes reading, and what it refuses."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from core.dates import PreciseDay, Precision
from core.errors import Refused
from core.festivals import Festival
from core.identity import parse_resident_id
from core.periods import Period
from core.quantities import UNITS, Quantity
from core.sheets import (
    CREDIT_CODE,
    RESIDENT_ID,
    Amount,
    Cell,
    Choice,
    Day,
    Held,
    Intake,
    Money,
    Name,
    Text,
    Whole,
    YesNo,
    folded,
    plain,
    squeezed,
)

INTAKE = Intake(branch=None, year=2024)


class Fruit(models.TextChoices):
    APPLE = "apple", "苹果"
    PEAR = "pear", "梨 （香）"


FRUIT = Choice(choices=Fruit, synonyms={"红富士": Fruit.APPLE})


def code_of(cell, raw, intake=INTAKE):
    with pytest.raises(Refused) as refusal:
        cell.read(raw, intake)
    assert "%(" not in str(refusal.value)
    assert str(refusal.value)[-1] in ".。"
    return refusal.value.code


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (None, ""),
        ("", ""),
        ("  张三\n", "张三"),
        ("\u3000张三\u3000", "张三"),
        ("\ufeff 张\u200b三", "张三"),
        ("会\x07\x0b议\r\n记\u202e录", "会议\n记录"),
        ("م\u200cن", "م\u200cن"),
        (12.0, "12"),
        (12, "12"),
        (12.5, "12.5"),
        (13812345678.0, "13812345678"),
        (True, "是"),
        (False, "否"),
        (datetime(2024, 5, 1), "2024-05-01"),
        (datetime(2024, 5, 1, 8, 30), "2024-05-01 08:30:00"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (-0.0, "0"),
        ("=1+1", "=1+1"),
    ],
)
def test_plain_text_of_a_cell(raw, text):
    assert plain(raw) == text


def test_character_that_no_database_takes_is_refused():
    assert code_of(Text(), "张\x00三") == "nul"
    assert code_of(YesNo(), "\x00") == "nul"


def test_folded_and_squeezed_text():
    assert (folded(" Ａ ｂ　１ "), squeezed(" 张 　三 ")) == ("Ab1", "张三")


def test_cell_that_does_not_say_how_it_is_read_is_an_error():
    with pytest.raises(TypeError, match="Cell"):
        Cell().read("x", INTAKE)


@given(st.text(alphabet=st.characters(blacklist_characters="\x00\u200b\ufeff", blacklist_categories=("Cs",))))
def test_text_is_undone_by_writing(text):
    cell = Text(max_length=10_000)
    read = cell.read(text, INTAKE)

    assert cell.read(cell.write(read), INTAKE) == read


def test_text_that_does_not_fit_is_refused():
    assert Text(max_length=3).read("一二三", INTAKE) == "一二三"
    assert code_of(Text(max_length=3), "一二三四") == "too_long"


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("张　三", "张三"),
        ("欧阳 文 ", "欧阳文"),
        ("阿依·古丽", "阿依·古丽"),
        ("Li  Ming", "Li  Ming"),
        ("张\u200b三", "张三"),
    ],
)
def test_spaces_inside_a_chinese_name_do_not_count(raw, name):
    assert Name().read(raw, INTAKE) == name


def test_name_that_does_not_fit_is_refused():
    assert code_of(Name(), "长" * 61) == "too_long"


@pytest.mark.parametrize(
    ("raw", "number"),
    [("12", 12), ("１，０００", 1000), ("1,000", 1000), (12.0, 12), (0, 0), ("0", 0), ("十二", 12), ("五", 5)],
)
def test_whole_numbers(raw, number):
    assert Whole().read(raw, INTAKE) == number


@pytest.mark.parametrize("raw", ["-1", "1.5", 1.5, "5人", "NaN", "Infinity", "1e99", 10**9, "sNaN", True, "1 or 2"])
def test_other_numbers_are_refused(raw):
    assert code_of(Whole(), raw) == "not_whole"


@given(st.integers(0, 10**9 - 1))
def test_whole_number_is_undone_by_writing(number):
    assert Whole().read(Whole().write(Whole().read(str(number), INTAKE)), INTAKE) == number


@pytest.mark.parametrize(
    ("raw", "unit", "amount"),
    [
        ("1,600.50", "元", "1600.50"),
        ("￥１２０", "元", "120.00"),
        (0.1 + 0.2, "元", "0.30"),
        (1.12, "万元", "11200.00"),
        ("1.12万", "元", "11200.00"),
        (1600, "元", "1600.00"),
        (-35.5, "元", "-35.50"),
        ("0", "元", "0.00"),
    ],
)
def test_amounts(raw, unit, amount):
    assert Money().read(raw, Intake(branch=None, money_unit=unit)) == Decimal(amount)


@pytest.mark.parametrize("raw", ["约300", "100-200", "300元/人", "三百", True, float("nan"), float("inf"), "1.2.3"])
def test_unclear_amounts_are_refused(raw):
    assert code_of(Money(), raw) == "money_unreadable"


@pytest.mark.parametrize("raw", ["0.001", 0.005, "99999999999999999"])
def test_amounts_that_are_no_whole_fen_are_refused(raw):
    assert code_of(Money(), raw) == "money_inexact"


@given(st.integers(-(10**14), 10**14).map(lambda fen: Decimal(fen).scaleb(-2)))
def test_amount_is_undone_by_writing(amount):
    assert Money().read(Money().write(amount), INTAKE) == amount


@pytest.mark.parametrize(
    "raw", ["2024-05-01", "2024年5月1日", "2024.5.1", "5月1日", "20240501", date(2024, 5, 1), datetime(2024, 5, 1, 9)]
)
def test_exact_days(raw):
    assert Day().read(raw, INTAKE) == date(2024, 5, 1)


@pytest.mark.parametrize(
    ("raw", "code"),
    [("2024年5月上旬", "date_not_exact"), ("2024-02-30", "date_impossible"), ("昨天", "date_unreadable")],
)
def test_other_days_are_refused(raw, code):
    assert code_of(Day(), raw) == code


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [("2024年2月", date(2024, 2, 1), date(2024, 2, 29)), ("1998年", date(1998, 1, 1), date(1998, 12, 31))],
)
def test_month_or_year_alone_is_read_stored_as_one_day_and_written_as_it_was(raw, first, last):
    day = Day().read(raw, INTAKE)

    assert (Day(begins=True).stored(day), Day().stored(day), Day().write(day)) == (first, last, raw)


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_day_is_undone_by_writing(day):
    assert Day().read(Day().write(day), INTAKE) == day
    assert Day().read(str(Day().write(day)), INTAKE) == day


def spans():
    days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
    years = st.integers(1990, 2060)
    months = st.tuples(years, st.integers(1, 12)).map(lambda pair: Period.month(*pair))
    tens = st.tuples(months, st.sampled_from([(1, 10), (11, 20), (21, 31)])).map(
        lambda pair: PreciseDay(
            pair[0].first_day.replace(day=pair[1][0]),
            pair[0].first_day.replace(day=min(pair[1][1], pair[0].last_day.day)),
            Precision.TEN_DAYS,
        )
    )
    return st.one_of(
        days.map(PreciseDay.on),
        st.tuples(days, days).map(lambda pair: PreciseDay.span(min(pair), max(pair))),
        months.map(lambda month: PreciseDay.in_period(month, Precision.MONTH)),
        tens,
        st.tuples(years, st.integers(1, 4)).map(lambda p: PreciseDay.in_period(Period.quarter(*p), Precision.QUARTER)),
        st.tuples(years, st.integers(1, 2)).map(lambda p: PreciseDay.in_period(Period.half(*p), Precision.HALF)),
        years.map(lambda year: PreciseDay.in_period(Period.year_of(year), Precision.YEAR)),
        st.tuples(st.sampled_from(Festival), years).map(lambda pair: PreciseDay.at_festival(*pair)),
        st.tuples(years, st.integers(1, 11), st.integers(2, 12)).map(
            lambda p: PreciseDay(
                date(p[0], p[1], 1), Period.month(p[0], max(p[2], p[1] + 1)).last_day, Precision.MONTHS
            )
        ),
    )


@given(spans())
def test_precise_day_is_undone_by_writing(day):
    assert Held().read(Held().write(day), Intake(branch=None)) == day


def test_nothing_is_written_as_nothing():
    assert [cell.write(None) for cell in (Text(), Day(), Held(), Amount(), Whole(), Money())] == [""] * 6


@given(st.integers(0, 10**7), st.sampled_from(UNITS), st.booleans())
def test_quantity_is_undone_by_writing(number, unit, approximate):
    cell, quantity = Amount(unit="人"), Quantity(number, unit, approximate)

    assert cell.read(cell.write(quantity), INTAKE) == quantity


@pytest.mark.parametrize("raw", ["近百人", "约30人次", "十余次", "40人左右", "1.2万人次", "30多人"])
def test_words_of_a_quantity_survive(raw):
    cell = Amount(unit="人")
    read = cell.read(raw, INTAKE)

    assert cell.read(cell.write(read), INTAKE) == read


@pytest.mark.parametrize(
    ("raw", "code"), [("几十人", "quantity_unreadable"), ("40光年", "quantity_unit"), (40.5, "quantity_unreadable")]
)
def test_unclear_quantities_are_refused(raw, code):
    assert code_of(Amount(unit="人"), raw) == code


@pytest.mark.parametrize(
    ("raw", "value"), [("苹果", "apple"), (" 苹 果", "apple"), ("红富士", "apple"), ("梨(香)", "pear")]
)
def test_choices_by_label_or_synonym(raw, value):
    assert FRUIT.read(raw, INTAKE) == value


def test_other_words_are_refused_with_the_list():
    assert code_of(FRUIT, "香蕉") == "not_in_list"
    with pytest.raises(Refused, match="苹果、梨 （香）"):
        FRUIT.read("apple pie", INTAKE)


def test_choice_is_undone_by_writing():
    assert [FRUIT.read(FRUIT.write(value), INTAKE) for value in Fruit.values] == Fruit.values
    assert (FRUIT.write(""), FRUIT.options()) == ("", ["苹果", "梨 （香）"])


@pytest.mark.parametrize("raw", ["是", "有", "√", "Y", "Ｙ", "yes", 1, 1.0, True, "TRUE"])
def test_yes(raw):
    assert YesNo().read(raw, INTAKE) is True


@pytest.mark.parametrize("raw", ["否", "无", "×", "N", 0, False, "false"])
def test_no(raw):
    assert YesNo().read(raw, INTAKE) is False


def test_neither_is_refused():
    assert code_of(YesNo(), "大概") == "not_yes_no"
    assert [YesNo().read(YesNo().write(value), INTAKE) for value in (True, False)] == [True, False]


def test_resident_ids_and_credit_codes():
    number = "11010519491231002X"

    assert RESIDENT_ID.read("１１０１０５19491231002x", INTAKE) == parse_resident_id(number).number == number
    assert RESIDENT_ID.read(RESIDENT_ID.write(number), INTAKE) == number
    code_of(RESIDENT_ID, "110105194912310021")
    code_of(RESIDENT_ID, 1.1010519491231e17)
    code_of(CREDIT_CODE, "91350100M000100Y44")
