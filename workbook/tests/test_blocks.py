"""Where the tables of a worksheet begin and end, and which rows bear their headers."""

import pytest

from core.sheets import all_sheets
from workbook.blocks import SIGNERS, TOTALS, blocks_of
from workbook.headers import Known
from workbook.reader import Grid

ROSTER, ACTIVITY = ["姓名", "性别", "部门"], ["活动名称", "活动类别", "时间"]
PERSON, DOING = ["孙示丙", "男", "工程科"], ["掼蛋比赛", "文体", "2024-05-06"]


@pytest.fixture(scope="module")
def known():
    return Known(all_sheets())


def blocks(known, rows, title="Sheet1"):
    width = max(map(len, rows))
    return blocks_of(Grid(title, [[*row, *[""] * (width - len(row))] for row in rows]), known)


def spans(found):
    return [(block.first, block.header, block.last) for block in found]


def test_title_belongs_to_the_table_below_it(known):
    rows = [["花名册"], ROSTER, PERSON, ["活动一览"], ACTIVITY, DOING]

    assert spans(blocks(known, rows)) == [(0, 1, 3), (3, 4, 6)]


def test_total_and_signers_belong_to_the_table_above_them(known):
    rows = [ROSTER, PERSON, ["合计：1人"], ["制表人：孙示丙"], ACTIVITY, DOING]

    assert spans(blocks(known, rows)) == [(0, 0, 4), (4, 4, 6)]


def test_tables_of_one_tab_are_told_apart_by_number(known):
    assert [block.key for block in blocks(known, [ROSTER, PERSON, ACTIVITY, DOING])] == ["Sheet1", "Sheet1#1"]


def test_tables_side_by_side_know_where_they_stand(known):
    found = blocks(known, [[*ROSTER, "", *ACTIVITY], [*PERSON, "", *DOING]])

    assert [(block.guesses[0].sheet.slug, block.grid.column) for block in found] == [("roster", 0), ("activities", 4)]


def test_repeated_header_begins_no_table(known):
    assert len(blocks(known, [ROSTER, PERSON, ROSTER, PERSON])) == 1


def test_line_of_labels_is_read_with_the_title(known):
    rows = [["一季度例会签到表"], ["时间：3月20日", "地点：二楼"], ["姓名", "签名"], ["孙示丙", ""]]

    assert blocks(known, rows)[0].guesses[0].sheet.slug == "meeting-attendance"


@pytest.mark.parametrize(
    "rows",
    [
        [["序号", "基本情况", "", "备注"], ["", "姓名", "性别", ""]],
        [["姓名", "个人信息", "", "备注"], ["", "性别", "手机", ""]],
        [["姓名", "个人信息", "", "备注"], ["姓名", "性别", "手机", "备注"]],
    ],
    ids=["gaps below", "gaps above", "merged down"],
)
def test_two_rows_of_headers_are_one(known, rows):
    found = blocks(known, [*rows, ["孙示丙", "男", "13800000001", "组长"]])

    assert (found[0].head_rows, found[0].headers[-1]) == ((1, 2), "备注")
    assert {"姓名", "性别"} <= set(found[0].headers)


def test_first_record_is_no_second_row_of_headers(known):
    """Somebody's department may well be called 工会小组, which is a header elsewhere."""
    found = blocks(known, [ROSTER, ["孙示丙", "男", "工会小组"]])

    assert found[0].head_rows == (1,)


def test_last_record_of_another_table_is_no_row_of_headers(known):
    """Its kind 女职工 is a header elsewhere, and the table below is narrower."""
    rows = [["活动名称", "时间", "地点", "活动类别"], ["插花", "2024-03-08", "二楼", "女职工"], ROSTER, PERSON]

    assert [block.head_rows for block in blocks(known, rows)] == [(1,), (3,)]


@pytest.mark.parametrize("text", ["合计", "合计：3人", "共2人", "共计12", "本页小计", "累计人数", "总计（元）"])
def test_total_is_known_by_its_words(text):
    assert TOTALS.match(text)


@pytest.mark.parametrize("text", ["累计步数比赛", "共青团活动", "共2024年计划", "总计划", "小计量比赛"])
def test_what_only_begins_like_a_total_is_none(text):
    assert not TOTALS.match(text)


def test_signers_are_known_with_their_colon_only():
    assert SIGNERS.match("制表人：孙示丙")
    assert not SIGNERS.match("会计培训班")
