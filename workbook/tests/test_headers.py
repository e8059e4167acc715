"""What a row of headers is taken for."""

import pytest

from core.sheets import all_sheets
from workbook.headers import Known, folded_header


@pytest.fixture(scope="module")
def known():
    return Known(all_sheets())


def best(known, headers, words=""):
    return known.guesses(headers, words)[0]


@pytest.mark.parametrize("typed", ["姓名", " 姓　名 ", "*姓名", "姓\n名", "姓名（全称）", "姓名：", "※姓名"])
def test_header_is_known_however_it_is_typed(typed):
    assert folded_header(typed) == "姓名"


def test_headers_that_belong_together_make_a_sheet_sure(known):
    guess = best(known, ["姓名", "性别", "部门"])

    assert (guess.sheet.slug, guess.is_sure) == ("roster", True)


def test_headers_that_every_list_has_are_not_enough(known):
    assert not any(guess.is_sure for guess in known.guesses(["时间", "备注", "天气", "心情"]))


def test_counting_columns_and_room_for_ink_speak_for_and_against_nothing(known):
    bare, dressed = best(known, ["姓名", "性别", "部门"]), best(known, ["序号", "姓名", "性别", "部门", "签名"])

    assert dressed.sheet.slug == "roster"
    assert dressed.score == pytest.approx(bare.score)


def test_header_that_stands_twice_has_two_places(known):
    assert best(known, ["姓名", "性别", "部门", "姓名", "性别", "部门"]).places["name"] == [0, 3]


def test_title_decides_between_lists_of_the_same_columns(known):
    headers = ["姓名", "金额", "签字"]

    assert best(known, headers, "2024年春节慰问品签收表").sheet.slug == "gift-lines"


def test_title_of_a_list_says_less_where_its_records_lack_what_they_need(known):
    """慰问 above a list of visits must not make it a list of gifts, which have a name each."""
    assert best(known, ["慰问对象", "事由", "时间", "慰问金"], "三、慰问").sheet.slug == "visits"


def test_one_known_header_is_enough_when_the_title_says_the_rest(known):
    guess = best(known, ["序号", "姓名", "签名"], "趣味运动会报名表")

    assert (guess.sheet.slug, guess.is_sure, guess.told) == ("activity-attendances", True, ("of",))


@pytest.mark.parametrize("row", [["姓名", 12], ["", None], ["姓名" * 60], ["天气", "心情"]])
def test_row_with_numbers_prose_or_nothing_known_is_no_header(known, row):
    assert not known.might_be_headers(row)
