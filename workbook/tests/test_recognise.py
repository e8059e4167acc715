"""A table as records: which column fills what, which rows are none, what the title says for all."""

import pytest

from core.sheets import Left, Passed, all_sheets
from workbook.blocks import blocks_of
from workbook.headers import Known
from workbook.placing import TO_REMARK
from workbook.reader import Grid
from workbook.recognise import Wishes, lasting, read_block


@pytest.fixture(scope="module")
def known():
    return Known(all_sheets())


def table(known, rows, wishes=None, title="Sheet1", **more):
    width = max(map(len, rows))
    grid = Grid(title, [[*row, *[""] * (width - len(row))] for row in rows], **more)
    return read_block(blocks_of(grid, known)[0], known, wishes or Wishes())


def cells(found, *attrs):
    return [tuple(row.cells.get(attr) for attr in attrs) for row in found.rows]


HEAD = ["姓名", "性别", "部门"]
PERSON = ["孙示丙", "男", "工程科"]


def test_unknown_column_goes_into_the_remark_behind_what_stands_there(known):
    found = table(known, [[*HEAD, "备注", "特长"], [*PERSON, "组长", "书法"]])

    assert (cells(found, "remark"), found.remarked) == ([("组长；特长：书法",)], ("特长",))


def test_personal_column_is_left_out_and_told(known):
    found = table(known, [[*HEAD, "家庭住址"], [*PERSON, "示例路1号"]])

    assert [(column.header, column.filled, column.why) for column in found.left] == [("家庭住址", 1, Left.SENSITIVE)]


def test_column_without_a_header_goes_by_its_letter(known):
    found = table(known, [[*HEAD, ""], [*PERSON, "核对过"]], column=4)

    assert [column.header for column in found.left] == ["H"]


def test_each_of_two_persons_in_a_row_keeps_what_is_theirs(known):
    rows = [["部门", "姓名", "性别", "尺码", "姓名", "性别", "尺码", "备注"]]
    found = table(known, [*rows, ["工程科", "孙示丙", "男", "L", "李示丁", "女", "M", "一组"]])

    assert cells(found, "name", "department", "remark") == [
        ("孙示丙", "工程科", "一组；尺码：L"),
        ("李示丁", "工程科", "一组；尺码：M"),
    ]


def test_income_and_expenditure_side_by_side_are_booked_once(known):
    rows = [["日期", "摘要", "收入", "日期", "摘要", "支出"], ["1月5日", "拨款", 1000, "1月8日", "慰问", 300]]

    assert cells(table(known, rows), "summary", "amount") == [("拨款", 1000), ("慰问", 300)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["工程科", "小计", 3], Passed.SUBTOTAL),
        (["共2人"], Passed.TOTAL),
        (HEAD, Passed.HEADER),
        (["填写说明：只填姓名"], Passed.HELP),
        (["制表人：孙示丙", "", "审核人：周示戊"], Passed.SIGNATURE),
        (["单位（盖章）：", "", "日期：6月1日"], Passed.SIGNATURE),
        (["注：含借调人员"], Passed.REMARK),
        (["（截至6月30日）"], Passed.REMARK),
        (["", "第3页"], Passed.REMARK),
        (["李示丁", "女", "作废"], Passed.VOID),
    ],
)
def test_row_that_is_no_record_is_passed_over_with_its_reason(known, row, reason):
    found = table(known, [HEAD, PERSON, row])

    assert (len(found.rows), [(passed.number, passed.reason) for passed in found.passed]) == (1, [(3, reason)])


def test_row_struck_through_is_passed_over(known):
    found = table(known, [HEAD, PERSON, ["李示丁", "女", "财务科"]], struck=frozenset({3}))

    assert [passed.reason for passed in found.passed] == [Passed.STRUCK]


def test_row_in_which_only_a_shared_column_speaks_is_told(known):
    rows = [["部门", "姓名", "性别", "姓名", "性别"], ["工程科", *PERSON[:2], *PERSON[:2]], ["财务科"]]

    assert [(passed.number, passed.reason) for passed in table(known, rows).passed] == [(3, Passed.NOTE)]


def test_unit_above_the_table_is_that_of_its_amounts(known):
    rows = [["单位：万元"], ["日期", "摘要", "收入", "支出（元）"], ["2024-01-05", "拨款", 1.5, ""]]

    assert table(known, rows).money_units == dict.fromkeys(("amount", "income", "debit", "credit"), "万元")


def test_month_of_the_tab_and_year_of_the_title_are_told(known):
    rows = [["2024年收支"], ["日期", "摘要", "收入", "支出"], ["5日", "拨款", 10, ""]]

    found = table(known, rows, title="3月")

    assert (found.year, found.month) == (2024, 3)


def test_year_that_a_budget_needs_is_that_of_its_title(known):
    rows = [["2024年度预算表"], ["项目", "预算金额"], ["职工活动支出", 300]]

    assert cells(table(known, rows), "year") == [("2024年",)]


def test_wish_moves_a_column(known):
    wishes = Wishes(targets={"特长": "group", "部门": TO_REMARK})
    found = table(known, [[*HEAD, "特长"], [*PERSON, "书法组"]], wishes)

    assert cells(found, "group", "remark") == [("书法组", "部门：工程科")]


def test_row_left_out_by_the_officer_is_told(known):
    found = table(known, [HEAD, PERSON], Wishes(left_out=("2.0",)))

    assert (found.rows, [passed.reason for passed in found.passed]) == ([], [Passed.LEFT_OUT])


def test_decision_lasts_but_not_the_name_of_one_occasion(known):
    gifts = next(sheet for sheet in known.sheets if sheet.slug == "gift-lines")
    wishes = Wishes(header=3, targets={"物件": "item"}, fixed={"disbursement": "春节慰问"}, left_out=("4.0",))

    assert lasting(wishes, gifts) == Wishes(slug="gift-lines", targets={"物件": "item"})


def test_decision_that_is_the_same_for_every_list_lasts(known):
    sheets = {sheet.slug: sheet for sheet in known.sheets}

    assert lasting(Wishes(fixed={"on": "月末"}), sheets["entries"]).fixed == {"on": "月末"}
    assert lasting(Wishes(fixed={"kind": "体育"}), sheets["activities"]).fixed == {"kind": "体育"}
