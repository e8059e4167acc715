import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numerals import chinese_number, counted, ordinal, parse_chinese_number, session_name


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "零"), (1, "一"), (2, "二"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"),
        (21, "二十一"),
        (99, "九十九"), (100, "一百"), (101, "一百零一"), (102, "一百零二"), (110, "一百一十"), (111, "一百一十一"),
        (120, "一百二十"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"),
        (2024, "二千零二十四"), (10_000, "一万"), (10_005, "一万零五"), (10_500, "一万零五百"), (12_000, "一万二千"),
        (100_000, "十万"), (110_000, "十一万"), (100_001, "十万零一"), (1_010_000, "一百零一万"),
        (10_010_010, "一千零一万零一十"), (99_999_999, "九千九百九十九万九千九百九十九"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_small_characters(number, words):
    assert chinese_number(number) == words
    assert parse_chinese_number(words) == number


@pytest.mark.parametrize("number", [-1, 100_000_000, 1.0, True, "3", None])
def test_what_cannot_be_written_is_an_error(number):
    with pytest.raises(ValueError, match="Chinese numerals"):
        chinese_number(number)


@given(st.integers(0, 99_999_999))
def test_every_number_reads_back(number):
    assert parse_chinese_number(chinese_number(number)) == number


def test_two_is_liang_before_a_measure_word_only():
    assert [counted(n, "次") for n in (1, 2, 3, 10, 12, 20, 22)] == [
        "一次", "两次", "三次", "十次", "十二次", "二十次", "二十二次",
    ]  # fmt: skip
    assert (counted(2, "处"), counted(2, "名")) == ("两处", "两名")
    assert (ordinal(2), ordinal(1), ordinal(12)) == ("第二", "第一", "第十二")


def test_a_session_is_named_by_term_and_number():
    assert (session_name(3, 2), session_name(7, 7), session_name(12, 1)) == ("三届二次", "七届七次", "十二届一次")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("两", 2), ("百", 100), ("千", 1000), ("万", 10000), ("十万", 100000), ("两百", 200), ("两千", 2000),
        ("一百二", 120), ("三千五", 3500), ("一万二", 12000), ("廿", 20), ("廿三", 23), ("卅", 30),
        ("一百零二", 102), ("一百〇二", 102), ("二〇二四", 2024), ("12", 12), ("3,000", 3000),
        ("1.2万", 12000), ("一十五", 15), ("一百十五", 115), (" 十二 ", 12), ("二四", 24),
    ],
)  # fmt: skip
def test_numerals_are_read_as_people_write_them(text, number):
    assert parse_chinese_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "几",
        "十十",
        "百千",
        "一零零百",
        "十二三",
        "零十",
        "一百零",
        "两两",
        "1.5",
        "-3",
        "3,00",
        "万万",
        "一二百",
        "十零",
    ],
)
def test_what_is_no_number_is_an_error(text):
    with pytest.raises(ValueError, match="number"):
        parse_chinese_number(text)
